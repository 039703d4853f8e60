import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { trend } from '../../../src/model/trend.js';
import type { Measure, Observation, PovertyDocument } from '../../../src/schema/document.js';

type Row = Omit<Partial<Observation>, 'period'>;

/** Two communes that became one in 2024, which has 80 poor households of 1,000 since. */
const courseOf = (x: Readonly<Record<string, Row>>, y: Readonly<Record<string, Row>>, measure: Measure) => {
  const rows = (territory: string, years: Readonly<Record<string, Row>>) =>
    Object.entries(years).map(([period, row]) => ({ territory, period: period.slice(0, 4), ...row }));
  const document = {
    territories: [
      { id: 'x', successors: [{ id: 'z', type: 'full' }] },
      { id: 'y', successors: [{ id: 'z', type: 'full' }] },
      { id: 'z' },
    ],
    observations: [...rows('x', x), ...rows('y', y), ...rows('z', { 2024: { households: 1000, poorHouseholds: 80 } })],
  } as unknown as PovertyDocument;
  return trend(document, { territory: 'z', measure }).map(({ value, status, broken }) => [value, status, broken]);
};
const poor = (poorHouseholds: number | null, letter?: Observation['status']): Row => ({
  poorHouseholds,
  ...(letter && { status: letter }),
});
const Q = { poorHouseholds: 'Q' as const };
const E = { poorHouseholds: 'E' as const };

describe('two units added up', () => {
  it('are as doubtful as the more doubtful one', () => {
    assert.deepEqual(courseOf({ 2023: poor(50, E) }, { 2023: poor(40) }, 'poorHouseholds'), [
      [90, 'E', null],
      [80, 'A', null],
    ]);
  });

  it('are withheld where one of them is', () => {
    const sums = courseOf({ 2022: poor(60), 2023: poor(3, Q) }, { 2022: poor(40), 2023: poor(40) }, 'poorHouseholds');
    assert.deepEqual(sums, [
      [100, 'A', null],
      [null, 'Q', 'gap'],
      [80, 'A', 'gap'],
    ]);
  });

  it('are missing where one of them is, in number or in row', () => {
    const x = { 2022: poor(60), 2023: poor(50) };
    for (const y of [{ 2022: poor(40), 2023: poor(null) }, { 2022: poor(40) }] as Readonly<Record<string, Row>>[])
      assert.deepEqual(courseOf(x, y, 'poorHouseholds')[1], [null, 'O', 'gap']);
  });

  it('begin when both have begun', () => {
    assert.deepEqual(courseOf({ 2021: poor(70), 2022: poor(60) }, { 2022: poor(40) }, 'poorHouseholds')[0], [
      100,
      'A',
      null,
    ]);
  });

  it('are not guessed where one of them has two figures', () => {
    const twice = { '2022': poor(60), '2022 again': poor(61) };
    assert.deepEqual(courseOf(twice, { 2022: poor(40) }, 'poorHouseholds')[0]!.slice(0, 2), [null, 'O']);
  });

  it('have a share of both their counts, and none of published shares', () => {
    const row = (households: number, poorHouseholds: number) => ({ households, poorHouseholds, poorRate: 99 });
    // 30 + 20 of 200 + 300.
    assert.deepEqual(courseOf({ 2023: row(200, 30) }, { 2023: row(300, 20) }, 'poorRate')[0], [10, 'A', null]);
    assert.equal(courseOf({ 2023: { poorRate: 15 } }, { 2023: { poorRate: 5 } }, 'poorRate').length, 1);
  });
});

describe('units that became one which became part of another', () => {
  const full = (id: string) => [{ id, type: 'full' }];
  const courseOfQ = (territories: readonly object[]) => {
    const years = { x: [10, 12], y: [20, 21], z: [5, 6, 7, 8], m: [30, 28], q: [40] };
    const since = { x: 2018, y: 2018, z: 2018, m: 2020, q: 2022 };
    const observations = Object.entries(years).flatMap(([territory, counts]) =>
      counts.map((poorHouseholds, index) => ({
        territory,
        period: String(since[territory as keyof typeof since] + index),
        poorHouseholds,
      })),
    );
    const document = { territories, observations } as unknown as PovertyDocument;
    return trend(document, { territory: 'q', measure: 'poorHouseholds' });
  };

  it('are added up from the first ones on', () => {
    const points = courseOfQ([
      { id: 'x', successors: full('m') },
      { id: 'y', successors: full('m') },
      { id: 'm', successors: full('q') },
      { id: 'z', successors: full('q') },
      { id: 'q' },
    ]);
    // 10 + 20 + 5, 12 + 21 + 6, 30 + 7, 28 + 8, 40
    assert.deepEqual(
      points.map(({ value, broken, parts }) => [value, broken, parts.map(({ territory }) => territory).join('')]),
      [
        [35, null, 'xyz'],
        [39, null, 'xyz'],
        [37, null, 'mz'],
        [36, null, 'mz'],
        [40, null, ''],
      ],
    );
  });

  it('end where they would go round in a circle', () => {
    const points = courseOfQ([
      { id: 'x', successors: full('m') },
      { id: 'q', successors: full('m') },
      { id: 'm', successors: full('q') },
      { id: 'z', successors: full('q') },
    ]);
    assert.deepEqual(
      points.map(({ value }) => value),
      [37, 36, 40],
    );
  });
});
