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

describe('a stack', () => {
  const heights = (rows: readonly Row[]) => {
    const { panels, notes } = drawn(documentOf(rows), { layout: 'stacked', measure: 'both' });
    const { box, yTicks, series } = panels[0]!;
    const top = yTicks.at(-1)!;
    const households = (y: number) =>
      Math.round(((box.y + box.height - y) / (box.y + box.height - top.y)) * Number(top.text));
    return { notes, series, drawn: series.map(({ points }) => points.map(({ y }) => households(y))) };
  };
  const both = (period: string, poorHouseholds: number | null, nearPoorHouseholds: number | null): Row => ({
    period,
    poorHouseholds,
    nearPoorHouseholds,
  });

  it('has nothing on top where the figure below is withheld, and says so', () => {
    const withheld = { ...both('2020-12-31', null, 190), status: { poorHouseholds: 'Q' as const } };
    const { drawn, series, notes } = heights([both('2019-12-31', 100, 200), withheld, both('2021-12-31', 90, 180)]);
    // 100 + 200 and 90 + 180.
    assert.deepEqual(drawn, [
      [100, 90],
      [300, 270],
    ]);
    assert.deepEqual(series[1]!.areas, []);
    assert.ok(notes.includes('Near-poor households: not drawn where the figure below is missing, 31 December 2020.'));
  });

  it('does not stand figures of other periods on zero', () => {
    const { drawn } = heights([
      { period: '2019-12-31', poorHouseholds: 100 },
      { period: '2020-12-31', poorHouseholds: 90 },
      { period: '2019', nearPoorHouseholds: 200 },
      { period: '2020', nearPoorHouseholds: 190 },
    ]);
    assert.deepEqual(drawn, [[100, 90], []]);
  });

  it('is not made of groups, which overlap', () => {
    const group = 'ethnicMinority';
    const rows = [...yearEnds(2020, 100, 90), ...yearEnds(2020, 80, 60).map((row) => ({ ...row, group }))];
    const { panels } = drawnGroups(rows);
    assert.deepEqual(
      panels[0]!.series.map(({ areas, lines }) => [areas.length, lines.length]),
      [
        [0, 1],
        [0, 1],
      ],
    );
    assert.equal(panels[0]!.yTicks.at(-1)!.text, '100');
  });
  const drawnGroups = (rows: readonly Row[]) =>
    drawn(documentOf(rows), { layout: 'stacked', groups: ['total', 'ethnicMinority'] });
});

describe('the axis of values', () => {
  const labels = (rows: readonly Row[], unit: 'households' | 'rate' = 'households') =>
    drawn(documentOf(rows), { unit }).panels[0]!.yTicks.map(({ text }) => text);

  it('counts in whole households, each once', () => {
    assert.deepEqual(labels(yearEnds(2020, 1, 1)), ['0', '1']);
    assert.deepEqual(labels(yearEnds(2020, 2, 1)), ['0', '1', '2']);
    assert.deepEqual(labels(yearEnds(2020, 3, 1)), ['0', '1', '2', '3']);
  });

  it('writes as many decimals as its steps have', () => {
    const rates = [0.01, 0.005].map((poorRate, index) => ({ period: `${2019 + index}-12-31`, poorRate }));
    assert.deepEqual(labels(rates, 'rate'), ['0%', '0.005%', '0.01%']);
  });
});
