import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TrendRequest } from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.view.js';
import { documentOf, drawn, OLD_AND_NEW } from './trend-of-tests.js';

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
      const places = all.map(({ x, y }) => `${x} ${y}`);
      assert.deepEqual(lines, [`M${places[0]}L${places[1]}`, `M${places[2]}L${places[3]}`]);
      assert.deepEqual(
        all.map(({ point }) => point.value),
        [100, 80, 200, 150],
      );
      assert.ok(
        notes.includes('The line breaks at 31 December 2021: figures under “Old” and “New” cannot be compared.'),
      );
    }
  });
});

describe('several years counted under two standards', () => {
  const rows = [
    { period: '2021-12-31', standard: 'old', poorHouseholds: 80 },
    { period: '2022-12-31', standard: 'old', poorHouseholds: 70 },
    { period: '2022-12-31', standard: 'new', poorHouseholds: 150 },
    { period: '2023-12-31', standard: 'old', poorHouseholds: 60 },
    { period: '2023-12-31', standard: 'new', poorHouseholds: 140 },
  ];
  const sideBySide = (asked: Partial<TrendRequest> = {}) => drawn(documentOf(rows, { standards: OLD_AND_NEW }), asked);

  it('are a line for each, broken once', () => {
    const { panels, notes } = sideBySide();
    const { breaks, series } = panels[0]!;
    const { lines, all, end } = series[0]!;
    const [a, b, c, d, e] = all.map(({ x, y }) => `${x} ${y}`);
    assert.deepEqual(
      all.map(({ point }) => point.value),
      [80, 70, 60, 150, 140],
    );
    assert.deepEqual(lines, [`M${a}L${b}L${c}`, `M${d}L${e}`]);
    assert.deepEqual(
      [1, 2].map((index) => all[index]!.x),
      [3, 4].map((index) => all[index]!.x),
      'figures of one day stand one above the other',
    );
    assert.equal(end!.point.value, 140);
    assert.deepEqual(notes, [
      'From 31 December 2022 to 31 December 2023 there are figures under both “Old” and “New”: a line for each, which cannot be compared.',
    ]);
    // The new standard came on the day after the first figure.
    assert.equal(breaks.length, 1);
    assert.ok(breaks[0]!.x > all[0]!.x && breaks[0]!.x < all[0]!.x + 2, `${breaks[0]!.x}`);
  });

  it('are told by the standard in force latest', () => {
    assert.equal(
      sideBySide().sentence,
      'On 31 December 2023, xã A had 140 poor households, down by 10 households since 31 December 2022 (150 poor households). Figures up to 31 December 2023 (60 poor households) cannot be compared: another poverty standard.',
    );
    const longer = [...rows, { period: '2024-12-31', standard: 'old', poorHouseholds: 55 }];
    assert.match(
      drawn(documentOf(longer, { standards: OLD_AND_NEW })).sentence,
      /^On 31 December 2023, xã A had 140 .* Figures up to 31 December 2024 \(55 poor households\) cannot/,
    );
  });

  it('stay apart where the first of the new ones is not shown', () => {
    const { lines, all } = sideBySide({ from: '2023' }).panels[0]!.series[0]!;
    assert.deepEqual(lines, []);
    assert.deepEqual(
      all.map(({ point }) => [point.value, point.broken]),
      [
        [60, null],
        [140, 'standard'],
      ],
    );
  });

  it('have the name of the older one at the end of its line, where it has room', () => {
    const { strands, series } = sideBySide().panels[0]!;
    const { x, y } = series[0]!.all[2]!;
    // The line falls to its end: the name stands below.
    assert.deepEqual(strands, [{ x, y: y + 17, text: 'Old: 60' }]);
    const [old, young] = OLD_AND_NEW;
    const long = documentOf(rows, { standards: [{ ...old, name: 'Old '.repeat(20) }, young] });
    assert.deepEqual(drawn(long, { width: 320 }).panels[0]!.strands, []);
    const alone = documentOf(rows.slice(0, 2), { standards: OLD_AND_NEW });
    assert.deepEqual(drawn(alone).panels[0]!.strands, []);
  });

  it('have their standard in table and label', () => {
    const { table, marks } = sideBySide();
    assert.deepEqual(
      table.rows.map((row) => row.map(({ text }) => text).join('|')),
      [
        '31 December 2021|80|Old|',
        '31 December 2022|70|Old|',
        '31 December 2022|150|New|New standard',
        '31 December 2023|60|Old|',
        '31 December 2023|140|New|',
      ],
    );
    assert.deepEqual(
      marks.map(({ label }) => label.replace('Poor households, 31 December ', '')),
      [
        '2021: 80 poor households',
        '2022: 70 poor households. Poverty standard: Old',
        '2023: 60 poor households. Poverty standard: Old',
        '2022: 150 poor households. Poverty standard: New. New standard',
        '2023: 140 poor households. Poverty standard: New',
      ],
    );
  });

  it('are one line with two figures for a day where the standards can be compared', () => {
    const [old, young] = OLD_AND_NEW;
    const standards = [old, { ...young, comparableWith: ['old'] }];
    const { lines, all } = drawn(documentOf(rows, { standards })).panels[0]!.series[0]!;
    assert.equal(lines.length, 1);
    assert.deepEqual(
      all.map(({ point }) => [point.value, point.double]),
      [
        [80, false],
        [70, false],
        [150, true],
        [60, false],
        [140, true],
      ],
    );
  });
});
