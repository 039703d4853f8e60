import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neighbours } from '../../../src/chart/neighbours.js';
import type { Place } from '../../../src/chart/shapes.js';

/** The same places in every run. */
function placesOf(count: number, [width, height]: Place, seed: number): Place[] {
  let state = seed;
  const random = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: count }, () => [width * random(), height * random()]);
}

/** How many places are reached from the first one; and from how many it is reached. */
function reach(places: readonly Place[]): readonly [number, number] {
  const next = neighbours(places);
  const sources = places.map((): number[] => []);
  next.forEach((to, slot) => sources[to]!.push(slot >> 2));
  const from = new Set([0]);
  for (const place of from) for (const to of next.subarray(4 * place, 4 * place + 4)) from.add(to);
  const to = new Set([0]);
  for (const place of to) for (const source of sources[place]!) to.add(source);
  return [from.size, to.size];
}

describe('arrows from place to place', () => {
  it('lead to the nearest of their direction, along it rather than beside it, and nowhere beyond the edge', () => {
    const places: Place[] = [
      [0, 0],
      [10, 9],
      [20, 0],
      [0, 10],
    ];
    // From (0, 0) to the right: 10 + 2 × 9 is farther than 20. From (10, 9) up: 9 + 2 × 10, both alike.
    assert.deepEqual([...neighbours(places)].slice(0, 4), [2, 0, 3, 0]);
    assert.deepEqual([...neighbours(places)].slice(8, 12), [2, 0, 1, 2]);
  });

  it('lead to a place that is the nearest of none', () => {
    // The last one stands between four that are all nearer to each other.
    const places: Place[] = [
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
      [9, 12],
      [4, 9],
    ];
    assert.deepEqual(reach(places), [6, 6]);
  });

  for (const [name, places] of [
    ['2,000 places', placesOf(2000, [1, 1], 1)],
    ['a long strip', placesOf(900, [20, 1], 2)],
    ['a tall country', placesOf(900, [1, 4], 3)],
    ['a raster', Array.from({ length: 1200 }, (_, index): Place => [index % 40, Math.floor(index / 40)])],
    ['one line', Array.from({ length: 300 }, (_, index): Place => [index, 5])],
    ['places that several units share', Array.from({ length: 300 }, (_, index): Place => [index % 7, index % 5])],
    ['units that all stand in one place', Array.from({ length: 9 }, (): Place => [3, 3])],
  ] as const)
    it(`lead from every one to every other of ${name}`, () =>
      assert.deepEqual(reach(places), [places.length, places.length]));

  it('lead from every one to every other of a hundred small layouts', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const places = placesOf(10 + seed, [seed % 5 ? 1 : 5, 1], seed);
      assert.deepEqual(reach(places), [places.length, places.length], `layout ${seed}`);
    }
  });

  it('lead to themselves where there is one place, and nowhere where there is none', () => {
    assert.deepEqual([...neighbours([[5, 5]])], [0, 0, 0, 0]);
    assert.deepEqual([...neighbours([])], []);
  });
});
