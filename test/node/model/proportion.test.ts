import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { differenceLimits, wilson } from '../../../src/model/proportion.js';

const four = (limits: readonly number[]) => limits.map((limit) => limit.toFixed(4));

describe('the interval of a share', () => {
  // Newcombe (1998), “Two-sided confidence intervals for the single proportion”, table I, method 3.
  for (const [cases, count, low, high] of [
    [81, 263, '0.2553', '0.3662'],
    [15, 148, '0.0624', '0.1605'],
    [0, 20, '0.0000', '0.1611'],
    [1, 29, '0.0061', '0.1718'],
  ] as const) {
    it(`of ${cases} in ${count} is ${low} to ${high}`, () =>
      assert.deepEqual(four(wilson(cases / count, count)), [low, high]));
  }

  it('never leaves 0 to 1, and mirrors itself', () => {
    assert.deepEqual(four(wilson(1, 20)), ['0.8389', '1.0000']);
  });
});

describe('the interval of a difference', () => {
  // Newcombe (1998), “Interval estimation for the difference between independent proportions”, table II, method 10.
  for (const [a, m, b, n, low, high] of [
    [56, 70, 48, 80, '0.0524', '0.3339'],
    [9, 10, 3, 10, '0.1705', '0.8090'],
    [6, 7, 2, 7, '0.0582', '0.8062'],
    [5, 56, 0, 29, '-0.0381', '0.1926'],
    [0, 10, 0, 20, '-0.1611', '0.2775'],
  ] as const) {
    it(`of ${a}/${m} and ${b}/${n} is ${low} to ${high}`, () =>
      assert.deepEqual(four(differenceLimits(a / m, wilson(a / m, m), b / n, wilson(b / n, n))), [low, high]));
  }

  it('of two counts of all children is the difference itself', () => {
    assert.deepEqual(differenceLimits(0.5, [0.5, 0.5], 0.25, [0.25, 0.25]), [0.25, 0.25]);
  });
});
