import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ticks } from '../../../src/chart/ticks.js';

describe('ticks', () => {
  it('are round and reach both ends where these are round', () => {
    assert.deepEqual(ticks(0, 200, 4), [0, 50, 100, 150, 200]);
    assert.deepEqual(ticks(0, 195, 4), [0, 50, 100, 150]);
    assert.deepEqual(ticks(0, 1, 5), [0, 0.2, 0.4, 0.6, 0.8, 1]);
  });
  it('carry no float noise', () => {
    assert.deepEqual(ticks(0, 0.3, 3), [0, 0.1, 0.2, 0.3]);
  });
  it('are one value where there is no span', () => {
    assert.deepEqual(ticks(3, 3, 4), [3]);
  });
  it('reach below zero and up to millions', () => {
    assert.deepEqual(ticks(-10, 10, 4), [-10, -5, 0, 5, 10]);
    assert.deepEqual(ticks(0, 2338569, 4), [0, 1000000, 2000000]);
  });
});
