import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { classBreaks, classOf, rounded, type Classification } from '../../../src/chart/classes.js';

const cut = (values: readonly number[], method: Classification, count: number, more = {}) =>
  classBreaks(values, { method, count, digits: 2, ...more });

/** Squared differences of some values from their mean. */
function spread(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The least spread of all ways to cut sorted values into `count` runs: every way is tried. */
function least(values: readonly number[], count: number): number {
  if (count === 1) return spread(values);
  let best = Infinity;
  for (let end = 1; end <= values.length - count + 1; end++)
    best = Math.min(best, spread(values.slice(0, end)) + least(values.slice(end), count - 1));
  return best;
}

describe('classes', () => {
  it('cuts 0 to 10 into equal steps of 2', () => {
    assert.deepEqual(cut([0, 3, 10], 'equal', 5), [2, 4, 6, 8]);
  });

  it('cuts quantiles by type 7 of Hyndman and Fan', () => {
    // 1 2 3 4 5 6 7 8: quartiles at 1 + 7 × ¼ = 2.75, 4.5, 6.25
    assert.deepEqual(cut([8, 1, 7, 2, 6, 3, 5, 4], 'quantile', 4), [2.75, 4.5, 6.25]);
  });

  it('finds natural groups', () => {
    assert.deepEqual(cut([1, 1.1, 1.2, 5, 5.1, 9, 9.2, 9.3], 'natural', 3), [5, 9]);
  });

  it('finds the natural breaks that trying every cut finds', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 3, maxLength: 12 }),
        fc.integer({ min: 2, max: 4 }),
        (values, count) => {
          const sorted = [...values].sort((a, b) => a - b);
          const classes = Math.min(count, new Set(values).size);
          const breaks = cut(values, 'natural', count);
          const groups = Array.from({ length: breaks.length + 1 }, (_, step) =>
            sorted.filter((value) => classOf(value, breaks) === step),
          );
          assert.ok(groups.every(({ length }) => length));
          const own = groups.reduce((sum, group) => sum + spread(group), 0);
          assert.ok(own <= least(sorted, classes) + 1e-6, `${own} > ${least(sorted, classes)}`);
        },
      ),
    );
  });

  it('lies on both sides of the pivot alike', () => {
    // farthest from 4 is 10, 6 away: 4 ± 6 in five steps of 2.4
    assert.deepEqual(cut([0, 4, 10], 'diverging', 5, { pivot: 4 }), [0.4, 2.8, 5.2, 7.6]);
  });

  it('is cut at the pivot where its number is even', () => {
    assert.deepEqual(cut([-2, 2], 'diverging', 4, { pivot: 0 }), [-1, 0, 1]);
    // 3.5 ± 6.5 × (1/3, 2/3), the lowest is 1
    assert.deepEqual(cut([1, 10], 'diverging', 6, { pivot: 3.5 }), [1.33, 3.5, 5.67, 7.83]);
    // the least falls and rises are on either side of it
    assert.deepEqual(cut([-0.01, 0, 0.01, 8], 'diverging', 4, { pivot: 0 }), [0, 4]);
    // all values on one side, all the pivot
    assert.deepEqual(cut([8, 10], 'diverging', 4, { pivot: 3 }), [6.5]);
    assert.deepEqual(cut([1, 3], 'diverging', 4, { pivot: 10 }), [5.5]);
    assert.deepEqual(cut([0, 0], 'diverging', 4, { pivot: 0 }), []);
  });

  it('makes no class beyond the pivot where nothing lies', () => {
    // 3 ± 7 × (0.2, 0.6): nothing lies below 1.6, let alone below −1.2, which no rate can
    assert.deepEqual(cut([8, 10], 'diverging', 5, { pivot: 3 }), [4.4, 7.2]);
    assert.deepEqual(cut([3, 4, 10], 'diverging', 5, { pivot: 4 }), [5.2, 7.6]);
    // 10 ± 9 × (0.2, 0.6)
    assert.deepEqual(cut([1, 3], 'diverging', 5, { pivot: 10 }), [4.6, 8.2]);
  });

  it('makes one class of values that are all the pivot, and keeps it apart from the least fall and rise', () => {
    assert.deepEqual(cut([0, 0, 0], 'diverging', 5, { pivot: 0 }), []);
    assert.deepEqual(cut([], 'diverging', 5, { pivot: 3 }), []);
    assert.deepEqual(cut([-0.01, 0, 0.01], 'diverging', 5, { pivot: 0 }), [0, 0.01]);
  });

  it('takes breaks as they are given, in order and once', () => {
    assert.deepEqual(cut([1], 'breaks', 5, { breaks: [10, 2.5, 10] }), [2.5, 10]);
    // written 3.33, and so a value that is written 3.33 lies on it
    assert.deepEqual(cut([1], 'breaks', 5, { breaks: [3.3333, 3.334, 7] }), [3.33, 7]);
  });

  it('puts a value on a break into the class above', () => {
    assert.deepEqual(
      [2.49, 2.5, 2.51, 10, 9.99].map((value) => classOf(value, [2.5, 10])),
      [0, 1, 1, 2, 1],
    );
  });

  it('makes one class of equal values, of one value and of none', () => {
    for (const method of ['quantile', 'equal', 'natural'] as const) {
      for (const values of [[4, 4, 4], [4], []]) assert.deepEqual(cut(values, method, 5), []);
    }
  });

  it('makes no class that nothing can fall into where values repeat', () => {
    // 0 is the lowest value and six of seven: it is a class of its own
    assert.deepEqual(cut([0, 0, 0, 0, 0, 0, 5], 'quantile', 5), [5]);
    assert.deepEqual(cut([0, 0, 1, 1], 'natural', 5), [1]);
    // type 7 at 1.25, 2.5 and 3.75: 2.25, 3, 3; nothing lies from 2.25 to 3
    assert.deepEqual(cut([1, 2, 3, 3, 3, 4], 'quantile', 4), [2.25]);
  });

  it('ascends where most values are the lowest', () => {
    assert.deepEqual(cut([7, 7, 7, 29], 'quantile', 5), [29]);
    assert.deepEqual(cut([0, 0, 0, 0, 0, 0, 1, 2], 'quantile', 5), [1]);
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom<Classification>('quantile', 'equal', 'natural', 'diverging'),
        fc.integer({ min: 3, max: 7 }),
        (values, method, count) => {
          const breaks = cut(values, method, count, { pivot: 4 });
          assert.deepEqual(
            breaks,
            [...new Set(breaks)].sort((a, b) => a - b),
          );
          const classes = new Set(values.map((value) => classOf(value, breaks)));
          if (method === 'quantile' || method === 'natural') assert.equal(classes.size, breaks.length + 1);
        },
      ),
    );
  });

  it('makes no more quantiles than there are values', () => {
    assert.deepEqual(cut([1, 2], 'quantile', 5), [2]);
    // type 7: 1.57, which moves to the next value, 2.14, 2.71, 3.29, 3.86, 4.43; nothing lies before 2.71 and 3.86
    assert.deepEqual(cut([1, 2, 3, 4, 5], 'quantile', 7), [2, 2.14, 3.29, 4.43]);
  });

  it('makes 3 to 7 classes of 10,600 values, each with as many units', () => {
    const values = Array.from({ length: 10_600 }, (_, index) => index / 100);
    for (const count of [3, 5, 7]) {
      const breaks = cut(values, 'quantile', count);
      const counts = Array.from({ length: count }, () => 0);
      for (const value of values) counts[classOf(value, breaks)]!++;
      assert.equal(breaks.length, count - 1);
      // A break that is rounded to two decimals moves one value at most.
      assert.ok(Math.max(...counts) - Math.min(...counts) <= 2, String(counts));
    }
  });

  it('rounds as the reader does, whatever the float says', () => {
    assert.deepEqual(
      [1.005, 2.675, -1.234, -1.005, 0].map((value) => rounded(value, 2)),
      [1.01, 2.68, -1.23, -1.01, 0],
    );
  });
});
