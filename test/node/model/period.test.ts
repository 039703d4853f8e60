import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { comparePeriods, dayNumber, isoDate, lastDay, parsePeriod, plainDate } from '../../../src/model/period.js';

describe('a period', () => {
  it('of a day is that day, wherever the reader lives', () => {
    // 2022-01-01 is 52 years and 13 leap days after 1970-01-01: 52 × 365 + 13 = 18993.
    assert.deepEqual(parsePeriod('2022-01-01'), { kind: 'day', start: 18993, end: 18994 });
    assert.equal(isoDate(18993), '2022-01-01');
    assert.deepEqual(plainDate(18993), { year: 2022, month: 1, day: 1 });
  });

  it('of a month, a quarter or a year has their days', () => {
    const days = (text: string) => {
      const { start, end } = parsePeriod(text)!;
      return end - start;
    };
    assert.deepEqual(
      ['2022-02', '2024-02', '2022-Q1', '2022-Q4', '2022', '2024'].map(days),
      [28, 29, 90, 92, 365, 366],
    );
    assert.equal(isoDate(lastDay(parsePeriod('2022-Q2')!)), '2022-06-30');
  });

  it('of an interval includes both ends, of any kind', () => {
    assert.deepEqual(parsePeriod('2022-01-01/2022-06-30'), { kind: 'interval', start: 18993, end: 18993 + 181 });
    assert.equal(isoDate(lastDay(parsePeriod('2021/2022-03')!)), '2022-03-31');
  });

  it('is refused where the calendar does not have it', () => {
    const wrong = [
      '2022-02-30',
      '2023-02-29',
      '2022-13',
      '2022-00',
      '2022-Q5',
      '22',
      '2022-1-1',
      '',
      '2022/',
      '2022-06-30/2022-01-01',
      '2022-01-01T00:00',
      ' 2022',
    ];
    for (const text of wrong) assert.equal(parsePeriod(text), null, text);
  });

  it('of a leap day is a day', () => {
    assert.equal(parsePeriod('2024-02-29')!.end, dayNumber(2024, 3, 1));
    assert.equal(parsePeriod('1900-02-29'), null);
    assert.notEqual(parsePeriod('2000-02-29'), null);
  });

  it('that ends later comes later; of two that end together the one that began earlier comes first', () => {
    const order = ['2022', '2022-01-01', '2022-12-31', '2021'].map((text) => ({ text, ...parsePeriod(text)! }));
    assert.deepEqual(
      order.sort(comparePeriods).map(({ text }) => text),
      ['2021', '2022-01-01', '2022', '2022-12-31'],
    );
  });
});
