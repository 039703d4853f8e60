import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parsePeriod } from '../../../src/model/period.js';
import { formatsFor, languageOf } from '../../../src/text/formats.js';

const vi = formatsFor('vi');
const en = formatsFor('en');
const day = (iso: string) => parsePeriod(iso)!.start;

describe('numbers', () => {
  it('are written as each language writes them', () => {
    assert.deepEqual(
      [vi.count(5589), vi.count(22826), vi.percent(3.489), vi.decimal(10.79)],
      ['5.589', '22.826', '3,49%', '10,79'],
    );
    assert.deepEqual([en.count(5589), en.percent(3.489)], ['5,589', '3.49%']);
  });
  it('carry a true minus, and no minus before a rounded zero', () => {
    assert.deepEqual(
      [vi.signed(-5), vi.signed(5), vi.signed(0), vi.decimal(-0.001), vi.signed(-0.001)],
      ['−5', '+5', '0', '0', '0'],
    );
  });
});

describe('dates', () => {
  it('have two digits in Vietnamese and a named month in English', () => {
    assert.deepEqual([vi.date(day('2022-03-01')), en.date(day('2022-03-01'))], ['01/03/2022', '1 March 2022']);
  });
  it('of a moment are whole, with the time of day', () => {
    const moment = new Date(2026, 10, 9, 14, 5).getTime();
    assert.equal(vi.moment(moment), '14:05 09/11/2026');
    assert.equal(en.moment(moment), '9 November 2026 at 14:05');
  });
  it('of periods are words', () => {
    const periods = ['2022', '2022-Q1', '2022-03', '2022-03-01', '2022-01-01/2022-06-30'];
    assert.deepEqual(periods.map(vi.period), [
      'năm 2022',
      'quý I/2022',
      'tháng 03/2022',
      '01/03/2022',
      '01/01/2022–30/06/2022',
    ]);
    assert.deepEqual(periods.map(en.period), [
      '2022',
      'Q1 2022',
      'March 2022',
      '1 March 2022',
      '1 Jan 2022–30 Jun 2022',
    ]);
  });
});

describe('texts', () => {
  it('come in the language asked for, else in the next best', () => {
    assert.equal(vi.text('một'), 'một');
    assert.equal(en.text({ vi: 'một', en: 'one' }), 'one');
    assert.equal(en.text({ vi: 'một' }), 'một');
    assert.equal(vi.text({ fr: 'un' }), 'un');
    assert.equal(vi.text('\u2067xã A\u2069\u202E'), 'xã A', 'nothing in a name turns the figures beside it');
  });
  it('sort Đ after D', () => {
    assert.deepEqual(['Đồn Đạc', 'Dương', 'Đạp Thanh', 'Ea'].sort(vi.compare), ['Dương', 'Đạp Thanh', 'Đồn Đạc', 'Ea']);
  });
  it('join with the word of the language', () => {
    assert.deepEqual([vi.list(['a', 'b', 'c']), en.list(['a', 'b', 'c'])], ['a, b và c', 'a, b and c']);
  });
});

describe('a language tag', () => {
  it('is English where it says so, and Vietnamese otherwise', () => {
    assert.deepEqual(['en', 'en-GB', 'EN', 'vi', 'fr', '', null].map(languageOf), [
      'en',
      'en',
      'en',
      'vi',
      'vi',
      'vi',
      'vi',
    ]);
  });
});
