import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textWidth } from '../../../src/chart/labels.js';
import { view } from '../../../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.view.js';
import { parse } from '../../../src/schema/parse.js';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const share = (min: number, max: number) => maybe(fc.double({ min, max, noNaN: true }));
const band = (fromMonths: number, toMonths: number) => ({ fromMonths, toMonths });

/** Cases, measured and eligible children, or a share with its limits; some of them missing. */
const figures = fc.oneof(
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.nat(60), fc.nat(140), fc.nat(60))
      .map(([cases, well, missed]) => ({ cases, measured: cases + well, eligible: cases + well + missed })),
  },
  fc.record({ prevalence: share(20, 50), ciLow: share(0, 20), ciHigh: share(50, 100) }),
  fc.record({ cases: maybe(fc.nat(60)), measured: maybe(fc.nat(200)), ciLow: share(0, 50), ciHigh: share(50, 100) }),
);

/** Rows as they come: with holes, doubts, small numbers, several surveys, periods of every kind. */
const row = fc
  .record({
    territory: fc.constantFrom('a', 'a', 'b', 'd'),
    period: fc.constantFrom('2020', '2021', '2022', '2022-03', '2022-Q1', '2022-01-01', '2021-06-01/2022-05-31'),
    indicator: fc.constantFrom('stunting', 'stunting', 'stunting', 'severeStunting', 'underweight'),
    ageBand: fc.constantFrom(band(0, 60), band(12, 24), band(24, 60), band(60, 84), band(48, 72)),
    sex: maybe(fc.constantFrom('female', 'male', 'all')),
    householdStatus: maybe(fc.constantFrom('poor', 'nearPoor', 'poorAndNearPoor', 'other', 'all')),
    method: maybe(fc.constantFrom('census', 'sample', 'survey')),
    source: maybe(fc.constantFrom('s1', 's2')),
    status: fc.option(fc.constantFrom({ cases: 'Q' }, { prevalence: 'P' }, { cases: 'L' }, { prevalence: 'B' }), {
      nil: undefined,
      freq: 2,
    }),
  })
  .chain((common) => figures.map((more) => ({ ...common, ...more })));
const target = fc.record({
  id: fc.constant('t'),
  territory: fc.constantFrom('a', 'd'),
  measure: fc.constant('stunting'),
  kind: fc.constantFrom('reduceToAtMost', 'reduceBy', 'reachAtLeast', 'increaseBy'),
  value: fc.nat(90),
  unit: maybe(fc.constant('percentOfBaseline')),
  comparator: maybe(fc.constant('exactly')),
  baseline: fc.record({ period: fc.constantFrom('2020', '2021'), value: maybe(fc.nat(100)) }),
  due: fc.constantFrom('2022', '2025'),
});
const sections = fc.record({
  nutrition: fc.array(row, { minLength: 4, maxLength: 16 }),
  targets: fc.array(target, { maxLength: 1 }),
});
const place = (id: string, level: string, parent?: string) => ({ id, name: id.toUpperCase(), level, parent });
const COMMON = {
  schemaVersion: '1.0',
  dataset: { id: 'd', title: 'T', status: 'sample' },
  sources: ['s1', 's2'].map((id) => ({ id, title: id })),
  territories: [place('d', 'district'), place('a', 'commune', 'd'), place('b', 'commune', 'd')],
};

const dimensions = fc.constantFrom('time', 'age', 'status', 'sex', 'territory');
const asked = fc.record({
  by: fc.tuple(dimensions, dimensions).map((by) => by.join(' ')),
  variant: fc.constantFrom('chart', 'icons'),
  territory: fc.constantFrom('', 'a', 'd'),
  indicator: fc.constantFrom('', 'stunting'),
});

describe('a tracker of whatever a document holds', () => {
  it('writes what is a number and a word, within its picture and on nothing else', () => {
    const reader = fc.record({
      language: fc.constantFrom('vi' as const, 'en' as const),
      width: fc.constantFrom(280, 320, 640, 1200),
    });
    fc.assert(
      fc.property(sections, asked, reader, (given, request, { language, width }) => {
        const { document } = parse(JSON.stringify({ ...COMMON, ...given }));
        const shown = view(
          document!,
          {
            ...{ period: '', sex: '', households: '', fromMonths: 0, toMonths: 0, suppressBelow: 5, reliableFrom: 30 },
            ...request,
          },
          { language, width },
        );
        const { sentence, heading, notes, marks, table, drawing, keys, height } = shown;
        const told = marks.map(({ label, value, x, y, detail }) => [label, value, x, y, detail]);
        const all = [sentence, heading, notes, told, table, keys, drawing?.texts, [...(drawing?.paths ?? [])]];
        assert.doesNotMatch(JSON.stringify(all), /NaN|undefined|Infinity/);
        assert.doesNotMatch(sentence, /null|\(\)|, ,|,\)|\(,| {2}|\.\./);
        for (const { x, y } of drawing?.placed ?? [])
          assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${x} ${y} in ${width} × ${height}`);
        const boxes = (drawing?.texts ?? []).map(({ text, x, y, anchor, role }) => {
          const wide = textWidth(text, role === 'tick' ? 12 : 13);
          const left = x - { start: 0, middle: wide / 2, end: wide }[anchor];
          return { text, left, right: left + wide, y };
        });
        boxes.forEach((one, index) => {
          assert.ok(one.left >= -2 && one.right <= width + 2, `${one.text} leaves the picture`);
          for (const other of boxes.slice(index + 1)) {
            const [left, right] = [Math.max(one.left, other.left), Math.min(one.right, other.right)];
            assert.ok(right - left <= 2 || Math.abs(one.y - other.y) >= 11, `${one.text} × ${other.text}`);
          }
        });
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});
