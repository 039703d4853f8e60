import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { extentOf } from '../../../src/chart/projection.js';
import { rastered, type Area } from '../../../src/chart/raster.js';

const RED = [255, 0, 0, 255];
const BLUE = [0, 0, 255, 255];
const area = (key: number, ...rings: number[][]): Area => ({
  key,
  shape: { rings: rings.map((ring) => Float32Array.from(ring)), extent: extentOf(rings.flat()) },
});
const box = (x0: number, y0: number, x1: number, y1: number) => [x0, y0, x1, y0, x1, y1, x0, y1];

/** The pixels of a picture, as red, green, blue and alpha. */
function paint(areas: readonly Area[], [width, height]: readonly [number, number], ...colours: number[][]) {
  const image = rastered(areas, { width, height, scale: 1 })(new Uint8ClampedArray(colours.flat()));
  return (x: number, y: number) => [...image.slice(4 * (y * width + x), 4 * (y * width + x) + 4)];
}
/** How much of each pixel an area covers, in eighths. */
const coverage = (shape: Area, size: readonly [number, number]) => {
  const at = paint([shape], size, RED);
  return Array.from({ length: size[1] }, (_, y) =>
    Array.from({ length: size[0] }, (_one, x) => Math.round((at(x, y)[3]! / 255) * 8) / 8),
  );
};

describe('pixels that areas cover', () => {
  it('are covered as much as the area lies in them', () => {
    // 1.25 to 3 across, 0.5 to 2 down
    assert.deepEqual(coverage(area(0, box(1.25, 0.5, 3, 2)), [4, 3]), [
      [0, 0.375, 0.5, 0],
      [0, 0.75, 1, 0],
      [0, 0, 0, 0],
    ]);
    // Half of a square along its diagonal; a triangle whose side rises 1 over 4: 1/8, 3/8, 5/8, 7/8
    assert.deepEqual(coverage(area(0, [0, 0, 2, 2, 0, 2]), [2, 2]), [
      [0.5, 0],
      [1, 0.5],
    ]);
    assert.deepEqual(coverage(area(0, [0, 1, 4, 0, 4, 1]), [4, 1]), [[0.125, 0.375, 0.625, 0.875]]);
  });

  it('are the same whichever way the area runs, and left out in its holes', () => {
    const round = [3, 1, 5, 3, 3, 5, 1, 3];
    const reversed = [1, 3, 3, 5, 5, 3, 3, 1];
    assert.deepEqual(coverage(area(0, round), [6, 6]), coverage(area(0, reversed), [6, 6]));
    const [, middle] = coverage(area(0, box(0, 0, 4, 3), [1, 1, 1, 2, 3, 2, 3, 1]), [4, 3]);
    assert.deepEqual(middle, [1, 0, 0, 1]);
  });

  it('mix the colours of neighbours as each has its share, without a seam', () => {
    const at = paint([area(0, box(0, 0, 1.25, 1)), area(1, box(1.25, 0, 3, 1))], [3, 1], RED, BLUE);
    assert.deepEqual([at(0, 0), at(2, 0)], [RED, BLUE]);
    const [red, green, blue, alpha] = at(1, 0);
    assert.ok(Math.abs(red! - 64) <= 1 && green === 0 && Math.abs(blue! - 191) <= 1, String(at(1, 0)));
    assert.equal(alpha, 255);
  });

  it('take other colours as if they had never had the first ones', () => {
    const areas = [area(0, [0.3, 0.2, 4.6, 1.1, 3.2, 3.7]), area(1, [4.6, 1.1, 5.5, 3.9, 3.2, 3.7])];
    const again = rastered(areas, { width: 6, height: 4, scale: 1 });
    again(new Uint8ClampedArray([...RED, ...BLUE]));
    const fresh = rastered(areas, { width: 6, height: 4, scale: 1 });
    const colours = new Uint8ClampedArray([...BLUE, 0, 255, 0, 255]);
    assert.deepEqual(again(colours), fresh(colours));
  });

  it('show what they cover in part above what covers them whole', () => {
    const at = paint([area(0, box(0, 0, 2, 1)), area(1, box(0.5, 0, 1, 1))], [2, 1], RED, BLUE);
    assert.deepEqual([at(0, 0).map((one) => Math.round(one / 32)), at(1, 0)], [[4, 0, 4, 8], RED]);
  });

  it('leave out what lies beyond the picture, and are twice as many at twice the scale', () => {
    assert.deepEqual(coverage(area(0, box(-3, -2, 1, 2)), [2, 3]), [
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
    assert.deepEqual(coverage(area(0, box(1, 1, 7, 7)), [2, 2]), [
      [0, 0],
      [0, 1],
    ]);
    const image = rastered([area(0, box(0.5, 0, 1, 0.5))], { width: 2, height: 2, scale: 2 })(
      new Uint8ClampedArray(RED),
    );
    assert.deepEqual([...image], [0, 0, 0, 0, ...RED, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
