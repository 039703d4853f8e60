import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { view } from '../../../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.view.js';
import type { PovertyDocument } from '../../../src/schema/document.js';

const DIMENSIONS = ['time', 'age', 'status', 'sex', 'territory'] as const;
type Dimension = (typeof DIMENSIONS)[number];

/** What each step of a dimension adds to 10 cases of 100: so that every figure is known from its labels. */
const WEIGHTS: Readonly<Record<Dimension, number>> = { time: 1, age: 2, status: 4, sex: 8, territory: 16 };

/** The categories of each dimension, as they are labelled; of ages, households and sexes the third is both together. */
const LABELS: Readonly<Record<Dimension, readonly string[]>> = {
  time: ['2021', '2022'],
  age: ['12–23 months', '24–35 months', '12–35 months'],
  status: ['poor and near-poor households', 'other households', 'all households'],
  sex: ['girls', 'boys', 'all children'],
  territory: ['Commune A', 'Commune B', 'Commune C'],
};

const two = [0, 1] as const;
const nutrition = two.flatMap((time) =>
  two.flatMap((age) =>
    two.flatMap((status) =>
      two.flatMap((sex) =>
        [0, 1, 2].map((territory) => ({
          ...{ period: LABELS.time[time], territory: 'abc'[territory], indicator: 'stunting', method: 'census' },
          ageBand: { fromMonths: 12 + 12 * age, toMonths: 24 + 12 * age },
          householdStatus: status ? 'other' : 'poorAndNearPoor',
          sex: sex ? 'male' : 'female',
          measured: 100,
          cases: 10 + time + 2 * age + 4 * status + 8 * sex + 16 * territory,
        })),
      ),
    ),
  ),
);
const document = {
  dataset: { id: 'd', title: 'T', status: 'sample' },
  territories: [
    { id: 'd', name: 'District D', level: 'district' },
    { id: 'a', name: 'Commune A', level: 'commune', parent: 'd' },
    { id: 'b', name: 'Commune B', level: 'commune', parent: 'd' },
    { id: 'c', name: 'Commune C', level: 'commune', parent: 'd' },
  ],
  nutrition,
} as unknown as PovertyDocument;

const viewOf = (by: string) =>
  view(
    document,
    {
      ...{ territory: '', indicator: '', by, variant: 'chart', period: '', sex: '', households: '' },
      ...{ fromMonths: 0, toMonths: 0, suppressBelow: 5, reliableFrom: 30 },
    },
    { language: 'en', width: 640 },
  );

/** Where nothing is told of a dimension: the latest time, the first commune, and all ages, households and sexes. */
const SILENT: Readonly<Record<Dimension, number>> = { time: 1, age: 0.5, status: 0.5, sex: 0.5, territory: 0 };

/** The prevalence of the children of some labels; half of a whole are of each category. */
const expected = (labels: Partial<Record<Dimension, string>>): number =>
  DIMENSIONS.reduce((sum, dimension) => {
    const label = labels[dimension];
    const place = label === undefined ? -1 : LABELS[dimension].indexOf(label);
    assert.ok(label === undefined || place >= 0, `${label} is no label of ${dimension}`);
    const share = place < 0 ? SILENT[dimension] : place === 2 && dimension !== 'territory' ? 0.5 : place;
    return sum + WEIGHTS[dimension] * share;
  }, 10);

/** In rows stand all of them; beside each other no whole stands, but for ages. */
const rowsOf = (dimension: Dimension, isSecond: boolean): number =>
  dimension === 'time' || (isSecond && ['status', 'sex'].includes(dimension)) ? 2 : 3;

describe('a tracker by every dimension and every two of them', () => {
  for (const first of DIMENSIONS)
    for (const second of [undefined, ...DIMENSIONS.filter((other) => other !== first)]) {
      const by = [first, ...(second ? [second] : [])];
      it(`shows the figures by ${by.join(' and ')}`, () => {
        const { table, marks, drawing, sentence } = viewOf(by.join(' '));
        assert.equal(table.rows.length, rowsOf(first, false) * (second ? rowsOf(second, true) : 1));
        for (const row of table.rows) {
          const labels = Object.fromEntries(by.map((dimension, index) => [dimension, row[index]!.text]));
          assert.equal(row[by.length]!.value, expected(labels), JSON.stringify(labels));
        }
        // In the picture, by keyboard and in the table stand the same figures.
        const values = table.rows.map((row) => row[by.length]!.value).sort();
        assert.deepEqual(marks.map(({ detail }) => detail.value).sort(), values);
        assert.deepEqual(drawing!.placed.map(({ figure }) => figure.prevalence).sort(), values);
        assert.match(sentence, /2022/, 'the latest time speaks');
      });
    }
});

describe('the sentence of a tracker', () => {
  // 10 + 1 + 1 + 4/2 + 8/2 are 18 % of all children of commune A in 2022; a year earlier 17 %.
  it('speaks of the latest time and of all ages, in whichever order they are asked for', () => {
    const level = /^The prevalence of stunting in Commune A \(12–35 months; 2022\) was 18%/;
    for (const by of ['time', 'age', 'time age', 'age time', 'sex time', 'sex age']) {
      const { sentence } = viewOf(by);
      if (by.startsWith('sex')) assert.match(sentence, /\(12–35 months, girls; 2022\) was 14%/, by);
      else assert.match(sentence, level, by);
    }
  });
  it('tells the value against which it compares', () => {
    assert.match(viewOf('time').sentence, /Compared with 2021 \(17%\), the prevalence is 1 percentage point higher\.$/);
    assert.match(
      viewOf('age sex').sentence,
      /girls; 2022\) was 14% .* Compared with boys \(22%\), the prevalence in girls is 8 percentage points lower\.$/,
    );
  });
  it('compares two groups at once, without telling the higher and the lower one first', () => {
    const { sentence } = viewOf('sex');
    assert.match(
      sentence,
      /girls; 2022\) was 14% \(56 of 400 children measured\), medium level\. Compared with boys \(22%\), the prevalence in girls is 8/,
    );
    assert.doesNotMatch(sentence, /highest/);
  });
  it('tells the highest and the lowest place of all children, whichever dimension comes first', () => {
    // Of commune C 32 points more.
    for (const by of [
      'territory',
      'territory age',
      'age territory',
      'status territory',
      'sex territory',
      'time territory',
    ])
      assert.match(
        viewOf(by).sentence,
        /\(District D, 12–35 months, 2022\), highest and lowest: Commune C 50%; Commune A 18%\. Compared with Commune A, the prevalence in Commune C is 32 percentage points higher\.$/,
        by,
      );
  });
});
