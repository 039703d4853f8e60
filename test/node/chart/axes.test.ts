import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Mark } from '../../../src/chart/figure.js';
import { inLanes, inReadingOrder } from '../../../src/chart/focus-order.js';
import { areaPath, linePath } from '../../../src/chart/path.js';
import { spread } from '../../../src/chart/spread.js';
import { yearTicks } from '../../../src/chart/time-axis.js';
import { dayNumber } from '../../../src/model/period.js';

const day = (year: number, month: number, date: number) => dayNumber(year, month, date)!;

describe('the years of an axis', () => {
  it('stand in the middle of their year', () => {
    const [tick] = yearTicks([day(2022, 1, 1), day(2023, 1, 1)], day(2022, 12, 31), 5);
    assert.deepEqual(tick, { year: 2022, start: day(2022, 1, 1), middle: day(2022, 1, 1) + 182.5, labelled: true });
  });
  it('are named as often as there is room, from the last one backwards', () => {
    const named = (room: number) =>
      yearTicks([day(2016, 6, 1), day(2022, 12, 31)], day(2022, 12, 31), room)
        .filter(({ labelled }) => labelled)
        .map(({ year }) => year);
    assert.deepEqual(named(7), [2016, 2017, 2018, 2019, 2020, 2021, 2022]);
    assert.deepEqual(named(4), [2016, 2018, 2020, 2022]);
    assert.deepEqual(named(1), [2022]);
  });
  it('have room over a thousand of them', () => {
    const named = yearTicks([day(1066, 1, 1), day(2023, 1, 1)], day(2022, 12, 31), 4, day(1066, 6, 1))
      .filter(({ labelled }) => labelled)
      .map(({ year }) => year);
    // Steps of 500 from the last year, and the first one.
    assert.deepEqual(named, [1066, 1522, 2022]);
  });
  it('are round ones over decades', () => {
    const named = yearTicks([day(1940, 1, 1), day(2023, 5, 1)], day(2023, 4, 30), 10, day(1940, 1, 31))
      .filter(({ labelled }) => labelled)
      .map(({ year }) => year);
    assert.deepEqual(named, [1940, 1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020]);
  });
  it('are not named where only the room after the last figure reaches into them', () => {
    const ticks = yearTicks([day(2022, 1, 1), day(2023, 2, 1)], day(2022, 12, 31), 9);
    assert.deepEqual(
      ticks.map(({ year, labelled }) => [year, labelled]),
      [
        [2022, true],
        [2023, false],
      ],
    );
  });
});

describe('the year of the first figure', () => {
  const named = (from: number, oldest: number, to: number, room: number) =>
    yearTicks([from, to], to - 1, room, oldest)
      .filter(({ labelled }) => labelled)
      .map(({ year }) => year);
  it('is named even where a sliver of it is seen, and the next one gives way', () => {
    assert.deepEqual(named(day(2015, 11, 1), day(2015, 12, 31), day(2023, 1, 1), 4), [2015, 2018, 2020, 2022]);
  });
  it('has none before it, which only gives room', () => {
    assert.deepEqual(named(day(2021, 12, 20), day(2022, 1, 1), day(2024, 1, 1), 9), [2022, 2023]);
  });
  it('leaves the last one its name where there is room for one', () => {
    assert.deepEqual(named(day(2021, 1, 1), day(2021, 1, 1), day(2023, 1, 1), 1), [2022]);
  });
});

describe('labels that are spread', () => {
  it('keep their places where they are far enough apart', () => {
    assert.deepEqual(spread([10, 50], 20, [0, 100]), [10, 50]);
  });
  it('are moved apart no more than needed, in their order', () => {
    assert.deepEqual(spread([50, 48], 10, [0, 100]), [58, 48]);
    assert.deepEqual(spread([95, 99], 10, [0, 100]), [90, 100]);
  });
  it('are told where there is no room for all', () => {
    assert.equal(spread([1, 2, 3], 60, [0, 100]), null);
    assert.deepEqual(spread([], 10, [0, 100]), []);
  });
});

describe('a path', () => {
  it('of one point draws nothing, so that it gets a mark instead', () => {
    assert.equal(linePath([{ x: 1, y: 2 }]), '');
    assert.equal(
      linePath([
        { x: 1, y: 2 },
        { x: 3.456, y: 4 },
      ]),
      'M1 2L3.46 4',
    );
  });
  it('of an area goes back along its floor', () => {
    assert.equal(
      areaPath(
        [
          { x: 0, y: 1 },
          { x: 2, y: 1 },
        ],
        [
          { x: 0, y: 5 },
          { x: 2, y: 5 },
        ],
      ),
      'M0 1L2 1L2 5L0 5Z',
    );
  });
});

describe('the arrow keys', () => {
  const mark = (lane: string, x: number): Mark => ({ lane, x, y: 0, label: '', detail: {} });
  const marks = [mark('a', 0), mark('a', 10), mark('a', 20), mark('b', 11), mark('b', 21)];
  it('step along a lane and stop at its ends', () => {
    assert.deepEqual(
      ['ArrowRight', 'ArrowLeft', 'Home', 'End'].map((key) => inLanes(marks, 1, key)),
      [2, 0, 0, 2],
    );
    assert.equal(inLanes(marks, 2, 'ArrowRight'), 2);
    assert.equal(inLanes(marks, 3, 'ArrowLeft'), 3);
  });
  it('change the lane at the nearest place', () => {
    assert.equal(inLanes(marks, 1, 'ArrowDown'), 3);
    assert.equal(inLanes(marks, 4, 'ArrowUp'), 2);
    assert.equal(inLanes(marks, 4, 'ArrowDown'), 4);
  });
  it('stay in one time where panels stand beside each other', () => {
    const at = (lane: string, x: number, period: string): Mark => ({
      ...mark(lane, x),
      detail: { period, series: lane },
    });
    const panels = [at('a', 0, '2020'), at('a', 10, '2021'), at('b', 100, '2020'), at('b', 110, '2021')];
    assert.equal(inLanes(panels, 1, 'ArrowDown'), 3);
    assert.equal(inLanes(panels, 2, 'ArrowUp'), 0);
  });
  it('begin at the first figure, or at the newest from behind', () => {
    assert.equal(inLanes(marks, -1, 'ArrowRight'), 0);
    assert.equal(inLanes(marks, -1, 'ArrowLeft'), 2);
    assert.equal(inReadingOrder(marks, -1, 'ArrowRight'), 0);
    assert.equal(inReadingOrder(marks, -1, 'ArrowLeft'), 4);
  });
  it('leave other keys to the page', () => {
    assert.equal(inLanes(marks, 0, 'a'), null);
    assert.equal(inReadingOrder(marks, 0, 'Tab'), null);
  });
});
