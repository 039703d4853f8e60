import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  differenceOf,
  nutritionFigures,
  severePartOf,
  straddlesSixty,
  type NutritionFigure,
} from '../../../src/model/nutrition.js';
import { severityOf } from '../../../src/model/severity.js';
import type { Nutrition, PovertyDocument } from '../../../src/schema/document.js';

const row = (more: Partial<Nutrition> = {}): Nutrition => ({
  territory: 'a',
  period: '2022',
  indicator: 'stunting',
  ageBand: { fromMonths: 12, toMonths: 60 },
  method: 'sample',
  measured: 200,
  cases: 40,
  ...more,
});
const figures = (...rows: Nutrition[]): NutritionFigure[] =>
  nutritionFigures({ territories: [{ id: 'a' }], nutrition: rows } as unknown as PovertyDocument);
const figure = (more: Partial<Nutrition> = {}) => figures(row(more))[0]!;
const tenths = (limits: readonly number[] | null) => limits?.map((limit) => limit.toFixed(1));

describe('a prevalence', () => {
  it('is cases among the measured', () => assert.equal(figure().prevalence, 20));
  it('is the published one where there is one, weighted as it may be', () => {
    assert.equal(figure({ prevalence: 21.4 }).prevalence, 21.4);
    assert.equal(figure({ cases: null, measured: null, prevalence: 19.6 }).prevalence, 19.6);
  });
  it('of nobody is none, and is missing', () => {
    const { prevalence, status } = figure({ measured: 0, cases: 0 });
    assert.deepEqual([prevalence, status], [null, 'O']);
  });
  it('of no case is 0, which is not missing', () => assert.equal(figure({ cases: 0 }).prevalence, 0));
});

describe('the interval of a prevalence', () => {
  it('is Wilson’s for a sample: 81 of 263 are 25.5 to 36.6', () => {
    assert.deepEqual(tenths(figure({ measured: 263, cases: 81 }).interval), ['25.5', '36.6']);
    assert.deepEqual(tenths(figure({ method: 'survey', measured: 148, cases: 15 }).interval), ['6.2', '16.0']);
  });
  it('is the published one where there is one', () =>
    assert.deepEqual(figure({ ciLow: 14, ciHigh: 27 }).interval, [14, 27]));
  it('is none for a census, which has its coverage instead', () => {
    const { interval, coverage } = figure({ method: 'census', eligible: 250 });
    assert.deepEqual([interval, coverage], [null, 80]);
  });
  it('is Wilson’s where nothing says that all were measured', () =>
    assert.deepEqual(tenths(figure({ measured: 20, cases: 0, method: undefined! }).interval), ['0.0', '16.1']));
});

describe('reliability', () => {
  it('is low under 30 measured children', () => {
    assert.equal(figure({ measured: 29, cases: 9 }).status, 'U');
    assert.equal(figure({ measured: 30, cases: 9 }).status, 'A');
  });
  it('is told by the document’s own letter, too', () => assert.equal(figure({ status: { cases: 'P' } }).status, 'P'));
});

describe('the levels of WHO and UNICEF', () => {
  // De Onis et al. (2018): a threshold belongs to the level above it.
  for (const [indicator, below, above] of [
    ['stunting', [2.4, 9.9, 19.9, 29.9], [2.5, 10, 20, 30]],
    ['wasting', [2.4, 4.9, 9.9, 14.9], [2.5, 5, 10, 15]],
    ['overweight', [2.4, 4.9, 9.9, 14.9], [2.5, 5, 10, 15]],
  ] as const) {
    it(`of ${indicator} begin at ${above.join(', ')}`, () => {
      assert.deepEqual(
        below.map((value) => severityOf(indicator, 60, value)),
        [0, 1, 2, 3],
      );
      assert.deepEqual(
        above.map((value) => severityOf(indicator, 60, value)),
        [1, 2, 3, 4],
      );
    });
  }
  it('are for children under 60 months only', () => {
    assert.equal(severityOf('stunting', 60, 25), 3);
    assert.equal(severityOf('stunting', 61, 25), null);
  });
  it('are for no other indicator', () => {
    for (const indicator of ['underweight', 'severeStunting', 'thinness', 'obesity'])
      assert.equal(severityOf(indicator, 60, 25), null);
  });
  it('are none of a band across 60 months, which is told', () => {
    assert.ok(straddlesSixty({ from: 48, to: 72 }));
    assert.ok(!straddlesSixty({ from: 48, to: 60 }));
    assert.ok(!straddlesSixty({ from: 60, to: 84 }));
  });
});

describe('a difference', () => {
  it('of two samples is one where its interval does not hold 0', () => {
    // Newcombe’s 56/70 and 48/80: 5.2 to 33.4 points.
    const [a, b] = [figure({ measured: 70, cases: 56 }), figure({ measured: 80, cases: 48 })];
    assert.deepEqual(differenceOf(a, b), { points: 20, isProven: true });
    // His 5/56 and 0/29: −3.8 to 19.3; and 29 are too few besides.
    assert.equal(
      differenceOf(figure({ measured: 56, cases: 5 }), figure({ measured: 290, cases: 20 }))!.isProven,
      false,
    );
  });
  it('of two counts of all children is one, but not of two that are the same', () => {
    const census = (cases: number) => figure({ method: 'census', cases, eligible: 210 });
    assert.equal(differenceOf(census(40), census(39))!.isProven, true);
    assert.equal(differenceOf(census(40), census(40))!.isProven, false);
  });
  it('needs a coverage of 80 %, and 30 measured children', () => {
    const census = (eligible: number, measured = 200) => figure({ method: 'census', eligible, measured });
    assert.equal(differenceOf(census(250), census(100, 100))!.isProven, true);
    assert.equal(differenceOf(census(251), census(100, 100))!.isProven, false);
    assert.equal(differenceOf(figure({ method: 'census', measured: 29, cases: 20 }), census(200))!.isProven, false);
  });
  it('of published figures without intervals is not proven', () => {
    const published = (prevalence: number) => figure({ prevalence, measured: null, cases: null, method: 'survey' });
    assert.equal(differenceOf(published(61.3), published(19.6))!.isProven, false);
  });
  it('with what is withheld is none', () => assert.equal(differenceOf(figure(), figure({ cases: 3 })), null));
});

describe('sums', () => {
  const band = (fromMonths: number, toMonths: number) => ({ ageBand: { fromMonths, toMonths } });
  it('are made of bands that follow each other, with their doubts', () => {
    const all = figures(
      row({ ...band(12, 24), cases: 20, eligible: 220 }),
      row({ ...band(24, 60), cases: 30, eligible: 240, status: { cases: 'P' } }),
    );
    const sum = all.find(({ from, to }) => from === 12 && to === 60)!;
    assert.deepEqual([sum.cases, sum.measured, sum.eligible, sum.prevalence, sum.status], [50, 400, 460, 12.5, 'P']);
  });
  it('are not made over a gap', () => {
    const all = figures(row(band(12, 24)), row(band(36, 60)));
    assert.deepEqual(
      all.map(({ from, to }) => `${from}-${to}`),
      ['12-24', '36-60'],
    );
  });
  it('are made of the sexes and of the kinds of household', () => {
    const all = figures(row({ householdStatus: 'poorAndNearPoor' }), row({ householdStatus: 'other', cases: 20 }));
    assert.equal(all.find(({ households }) => households === 'all')!.cases, 60);
  });
  it('are never made of what remains', () => {
    const all = figures(row({ householdStatus: 'poorAndNearPoor', cases: 10 }), row({ householdStatus: 'all' }));
    assert.deepEqual(
      all.map(({ households }) => households),
      ['poorAndNearPoor', 'all'],
    );
  });
  it('do not mix two surveys, and both are kept', () => {
    const all = figures(row({ prevalence: 42.1 }), row({ prevalence: 42.9 }));
    assert.deepEqual(
      all.map(({ prevalence }) => prevalence),
      [42.1, 42.9],
    );
  });
});

describe('the severe part', () => {
  it('is that of the same children in the same survey', () => {
    const all = figures(row(), row({ indicator: 'severeStunting', cases: 12 }), row({ period: '2021' }));
    const [before, now] = all.filter(({ indicator }) => indicator === 'stunting');
    assert.equal(severePartOf(all, now!)!.prevalence, 6);
    assert.equal(severePartOf(all, before!), null);
  });
});
