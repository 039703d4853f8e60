import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  view,
  type TrendRequest,
} from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.view.js';
import type { Observation, PovertyDocument } from '../../../src/schema/document.js';
import { parse } from '../../../src/schema/parse.js';

const OLD_AND_NEW = [
  { id: 'old', name: 'Old', validFrom: '2016-01-01', validTo: '2021-12-31' },
  { id: 'new', name: 'New', validFrom: '2022-01-01' },
];
const XA_A = { id: 'a', name: 'xã A', level: 'commune' };

type Row = Partial<Observation> & { readonly period: string };

/** A document of xã A with these rows. */
function documentOf(observations: readonly Row[], rest: object = {}): PovertyDocument {
  const { document, problems } = parse(
    JSON.stringify({
      schemaVersion: '1.0',
      dataset: { id: 'd', title: 'T', status: 'sample' },
      territories: [XA_A],
      observations: observations.map((row) => ({ territory: 'a', ...row })),
      ...rest,
    }),
  );
  assert.ok(document, JSON.stringify(problems));
  return document;
}
const drawn = (document: PovertyDocument, asked: Partial<TrendRequest> = {}) =>
  view(document, { measure: 'poor', unit: 'households', layout: 'lines', language: 'en', width: 640, ...asked });
/** Poor households at the end of years. */
const yearEnds = (from: number, ...values: readonly number[]): Row[] =>
  values.map((poorHouseholds, index) => ({ period: `${from + index}-12-31`, poorHouseholds }));

describe('one day counted under two standards', () => {
  const before = [
    { period: '2020-12-31', standard: 'old', poorHouseholds: 100 },
    { period: '2021-12-31', standard: 'old', poorHouseholds: 80 },
  ];
  const after = [
    { period: '2021-12-31', standard: 'new', poorHouseholds: 200 },
    { period: '2022-12-31', standard: 'new', poorHouseholds: 150 },
  ];

  it('ends one line and begins another, in whatever order the rows are', () => {
    const [a, b] = before;
    const [c, d] = after;
    for (const rows of [
      [a!, b!, c!, d!],
      [a!, c!, b!, d!],
    ]) {
      const { panels, notes } = drawn(documentOf(rows, { standards: OLD_AND_NEW }));
      const { lines, all } = panels[0]!.series[0]!;
      const places = all().map(({ x, y }) => `${x} ${y}`);
      assert.deepEqual(lines, [`M${places[0]}L${places[1]}`, `M${places[2]}L${places[3]}`]);
      assert.deepEqual(
        all().map(({ point }) => point.value),
        [100, 80, 200, 150],
      );
      assert.ok(
        notes.includes('The line breaks at 31 December 2021: figures under “Old” and “New” cannot be compared.'),
      );
    }
  });
});

describe('a group of households', () => {
  // 80 and 60 of the 100 and 90 poor households are of ethnic minorities.
  const rows = [
    ...yearEnds(2020, 100, 90),
    ...yearEnds(2020, 80, 60).map((row) => ({ ...row, group: 'ethnicMinority' })),
  ];

  it('is named wherever its figures stand alone', () => {
    const { heading, sentence, table, marks } = drawn(documentOf(rows), { groups: ['ethnicMinority'] });
    assert.equal(heading, 'Poor households among ethnic-minority households, xã A, 2020–2021');
    assert.equal(
      sentence,
      'At 31 December 2021, xã A had 60 poor households among ethnic-minority households, down by 20 households since 31 December 2020.',
    );
    assert.equal(table.columns[1]!.label, 'Poor households among ethnic-minority households');
    assert.match(marks[0]!.label, /^Poor households among ethnic-minority households, 31 December 2020: 80/);
  });

  it('is named beside all households', () => {
    const { heading, sentence } = drawn(documentOf(rows), { groups: ['total', 'ethnicMinority'] });
    assert.equal(heading, 'Poor households, xã A, 2020–2021');
    assert.equal(
      sentence,
      'At 31 December 2021, xã A had 90 poor households, down by 10 households since 31 December 2020. 60 poor households among ethnic-minority households, down by 20 households.',
    );
  });

  it('is the title of its panel and not said twice', () => {
    const { panels } = drawn(documentOf(rows), { groups: ['total', 'ethnicMinority'], layout: 'multiples' });
    assert.deepEqual(
      panels.map(({ title, series }) => [title, series[0]!.series.name]),
      [
        ['All households', 'Poor households'],
        ['Ethnic-minority households', 'Poor households'],
      ],
    );
  });
});
