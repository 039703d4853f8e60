import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { comparableStretch, trend } from '../../../src/model/trend.js';
import { parsePeriod } from '../../../src/model/period.js';
import type { PovertyDocument } from '../../../src/schema/document.js';

const read = (name: string): PovertyDocument =>
  JSON.parse(
    readFileSync(new URL(`../../../stories/documents/${name}.json`, import.meta.url), 'utf8'),
  ) as PovertyDocument;
const breaks = (name: string, territory = 'a') =>
  trend(read(name), { territory, measure: 'poorHouseholds' }).map(({ broken }) => broken);

describe('a line', () => {
  it('breaks where the standard changes', () => {
    assert.deepEqual(breaks('trend/standard'), [null, null, null, 'standard', null]);
  });
  it('goes on across standards that are declared comparable', () => {
    assert.deepEqual(breaks('trend/standard-comparable'), [null, null, null]);
  });
  it('breaks where the area changes, and goes on into a full successor', () => {
    assert.deepEqual(breaks('trend/geography', 'moi'), [null, null, 'geography', null]);
    assert.deepEqual(breaks('trend/geography-full', 'moi'), [null, null, null, null]);
  });
  it('is not joined over a missing year', () => {
    assert.deepEqual(breaks('trend/missing-year'), [null, null, 'gap', null, null]);
  });
  it('tells a gap among days only where these keep a pace', () => {
    const ofDays = (...periods: readonly string[]) => {
      const observations = periods.map((period) => ({ territory: 'a', period, poorHouseholds: 9 }));
      const document = { territories: [{ id: 'a' }], observations } as unknown as PovertyDocument;
      return trend(document, { territory: 'a', measure: 'poorHouseholds' }).map(({ broken }) => broken);
    };
    // 45, 14 and 1 day apart.
    assert.deepEqual(ofDays('2022-01-01', '2022-02-15', '2022-03-01', '2022-03-02'), [null, null, null, null]);
    // 31, 28, 31 and 61 days apart.
    const months = ['2022-01-01', '2022-02-01', '2022-03-01', '2022-04-01', '2022-06-01'];
    assert.deepEqual(ofDays(...months), [null, null, null, null, 'gap']);
  });
  it('stops before a withheld figure and starts again after it', () => {
    assert.deepEqual(breaks('trend/suppressed'), [null, null, 'gap', 'gap', null]);
  });
  it('of monthly, quarterly and yearly figures has each in the middle of its time', () => {
    const at = trend(read('trend/mixed-periods'), { territory: 'a', measure: 'poorHouseholds' }).map(
      (point) => point.at,
    );
    const day = (iso: string) => parsePeriod(iso)!.start;
    // The year 2020 has 366 days; April to June 2021 have 91; January to June 2022 have 181; November has 30.
    assert.deepEqual(at, [
      day('2020-01-01') + 183,
      day('2021-04-01') + 45.5,
      day('2021-12-31') + 0.5,
      day('2022-01-01') + 90.5,
      day('2022-11-01') + 15,
    ]);
  });
  it('has spans across the end of a year in their middle', () => {
    const observations = [{ territory: 'a', period: '2020-10-01/2021-03-31', poorHouseholds: 9 }];
    const document = { territories: [{ id: 'a' }], observations } as unknown as PovertyDocument;
    // 1 October 2020 is day 18,262 + 274, the span has 31 + 30 + 31 + 31 + 28 + 31 = 182 days.
    assert.equal(trend(document, { territory: 'a', measure: 'poorHouseholds' })[0]!.at, 18_536 + 91);
  });
  it('of a territory that merged from several does not begin with one of them alone', () => {
    const document = read('trend/geography-full');
    const second = { ...document.territories[0]!, id: 'khac' };
    const points = trend(
      { ...document, territories: [...document.territories, second] },
      { territory: 'moi', measure: 'poorHouseholds' },
    );
    assert.equal(points.length, 2);
  });
  it('of the nation breaks between 2015 and 2022: two standards', () => {
    const points = trend(read('viet-nam-2015-2022'), { territory: 'viet-nam', measure: 'poorRate' });
    assert.deepEqual(
      points.map(({ value, broken }) => [value, broken]),
      [
        [9.88, null],
        [4.03, 'standard'],
      ],
    );
  });
});

describe('two figures for one period', () => {
  it('are both kept, the second marked', () => {
    const points = trend(read('trend/double'), { territory: 'a', measure: 'poorHouseholds' });
    assert.deepEqual(
      points.map(({ value, double }) => [value, double]),
      [
        [80, false],
        [72, false],
        [75, true],
        [66, false],
      ],
    );
  });
});

describe('what can be compared', () => {
  it('begins after the last change of standard, and reaches over gaps', () => {
    const stretch = (name: string) =>
      comparableStretch(trend(read(name), { territory: 'a', measure: 'poorHouseholds' })).map(({ value }) => value);
    assert.deepEqual(stretch('trend/standard'), [70, 62]);
    assert.deepEqual(stretch('trend/suppressed'), [80, 72, 60, 52]);
  });
});
