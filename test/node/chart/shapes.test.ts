import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { geoConicEqualAreaRaw } from 'd3-geo';
import fc from 'fast-check';
import { equalArea, projected, type Inset } from '../../../src/chart/projection.js';
import { aspectOf, extentOfUnits, fitted } from '../../../src/chart/fitting.js';
import { contains, holds, innermost, withinOf } from '../../../src/chart/places.js';
import { pathOf, ringsAt, type Shape } from '../../../src/chart/shapes.js';
import { placeTiles } from '../../../src/chart/tiles.js';
import { WHOLE, zoomedPlace } from '../../../src/chart/zoom.js';
import { revealing, withinBox, zoomed } from '../../../src/chart/zooming.js';
import { collection, feature, finish, read, square } from './boundaries-of-tests.js';

/** The plane's place of a place in radians. */
function place(parallels: readonly [number, number], x: number, y: number): readonly [number, number] {
  const into = new Float64Array(2);
  equalArea(...parallels)(x, y, into, 0);
  return [into[0]!, into[1]!];
}

describe('the equal-area projection', () => {
  it('agrees with that of d3-geo, which was written independently', () => {
    const latitude = fc.double({ min: -1.4, max: 1.4, noNaN: true });
    fc.assert(
      fc.property(latitude, latitude, latitude, fc.double({ min: -3, max: 3, noNaN: true }), (a, b, y, x) => {
        fc.pre(Math.abs(Math.sin(a) + Math.sin(b)) > 0.01);
        const [ours, theirs] = [place([a, b], x, y), geoConicEqualAreaRaw(a, b)(x, y)];
        // Theirs counts y from the parallel on which it is centred; a shift changes no map.
        const [, y0] = geoConicEqualAreaRaw(a, b)(0, 0);
        const [, own0] = place([a, b], 0, 0);
        assert.ok(Math.abs(ours[0] - theirs[0]) < 1e-6);
        assert.ok(Math.abs(ours[1] - own0 - (theirs[1] - y0)) < 1e-6);
      }),
    );
  });

  it('is a cylinder about the equator', () => {
    const [x, y] = place([-0.1, 0.1], 1, 0.5);
    assert.ok(Math.abs(x - Math.cos(0.1)) < 1e-9 && Math.abs(y - Math.sin(0.5) / Math.cos(0.1)) < 1e-9);
  });
});

const BOX = { x: 0, y: 0, width: 200, height: 200 };
function drawn(input: unknown, insets: readonly Inset[] = []) {
  const planes = finish(projected(read(input), insets));
  return planes.map((plane, index) => {
    const units = plane.rings.map((_, unit) => unit);
    const extent = extentOfUnits(plane, units);
    return extent ? fitted(plane, extent, { box: BOX, units, islets: index > 0 }) : [];
  });
}

describe('shapes', () => {
  it('fill the box and stand upright: north is up', () => {
    const [[south, north] = []] = drawn(collection(feature('s', [square(0, 0)]), feature('n', [square(0, 1)])));
    const [a, b] = [south!, north!] as Shape[];
    assert.ok(b!.extent[3] <= a!.extent[1] + 0.01);
    assert.ok(Math.abs(b!.extent[1]) < 0.01 && Math.abs(a!.extent[3] - 200) < 0.01);
  });

  it('have equal areas for equal areas of the globe', () => {
    // A cell of 1° × 1° covers R²·Δλ·(sin φ₂ − sin φ₁): at 20–21° and 8–9° N in the ratio 0.9482
    const [[low, high] = []] = drawn(collection(feature('a', [square(105, 8)]), feature('b', [square(105, 20)])));
    const area = (shape: NonNullable<typeof low>) => {
      const [ring] = shape.rings;
      let sum = 0;
      for (let i = 0, j = ring!.length - 2; i < ring!.length; j = i, i += 2)
        sum += ring![j]! * ring![i + 1]! - ring![i]! * ring![j + 1]!;
      return Math.abs(sum / 2);
    };
    const ratio =
      (Math.sin((21 * Math.PI) / 180) - Math.sin((20 * Math.PI) / 180)) /
      (Math.sin((9 * Math.PI) / 180) - Math.sin((8 * Math.PI) / 180));
    assert.ok(Math.abs(area(high!) / area(low!) - ratio) < 0.002);
  });

  it('are the same whichever way their rings are wound', () => {
    const ring = square(107, 21);
    const [[a] = []] = drawn(collection(feature('a', [ring])));
    const [[b] = []] = drawn(collection(feature('a', [[...ring].reverse()])));
    assert.deepEqual(a!.extent, b!.extent);
  });

  it('leave holes out', () => {
    const [[shape] = []] = drawn(collection(feature('a', [square(0, 0, 3), square(1, 1, 1)])));
    assert.equal(contains(shape!, 100, 100), false);
    assert.equal(contains(shape!, 20, 100), true);
    assert.equal(contains(shape!, 250, 100), false);
    const [x, y] = withinOf(shape!);
    assert.ok(contains(shape!, x, y));
    const [ix, iy] = innermost(shape!, [x, y]);
    assert.ok(contains(shape!, ix, iy));
  });

  it('have their place on the mainland, however far an islet lies', () => {
    // 3 of 8 degrees are mainland; the islet stands at the other end.
    const [[shape] = []] = drawn(collection(feature('a', [[square(0, 0, 3)], [square(6, 0.5, 2)]], 'MultiPolygon')));
    const [left, , right] = shape!.extent;
    for (const [x, y] of [withinOf(shape!), innermost(shape!, withinOf(shape!))]) {
      assert.ok(contains(shape!, x, y));
      assert.ok(x < left + ((right - left) * 3) / 8, String(x));
    }
  });

  it('hold a place that two of their parts cover', () => {
    // From 0 to 3 and from 2 to 5 degrees, wound one each way: the middle of the picture is in both.
    const [[shape] = []] = drawn(
      collection(feature('a', [square(0, 0, 3)]), feature('a', [[...square(2, 0, 3)].reverse()])),
    );
    assert.equal(contains(shape!, 100, 100), true);
  });

  it('hang together over the 180th meridian, unsplit or split', () => {
    for (const polygons of [
      [
        [
          [
            [179, 0],
            [-179, 0],
            [-179, 1],
            [179, 1],
            [179, 0],
          ],
        ],
      ],
      [[square(179, 0)], [square(-180, 0)]],
    ]) {
      const [shapes] = drawn(collection(feature('a', polygons, 'MultiPolygon'), feature('b', [square(177, 0)])));
      // From 177° to 181° are four degrees in 200 px: nothing is wider than two of them.
      for (const shape of shapes!) assert.ok(shape!.extent[2] - shape!.extent[0] < 101, String(shape!.extent));
    }
  });

  it('can be seen and hit however small they are', () => {
    const [[, speck] = []] = drawn(
      collection(feature('big', [square(100, 10, 10)]), feature('islet', [square(112, 16, 0.001)])),
    );
    const [ring] = ringsAt(speck!, 1);
    assert.equal(ring!.length, 8);
    assert.ok(Math.abs(ring![2]! - ring![0]! - 3) < 0.01);
    const [zoomed] = ringsAt(speck!, 16);
    assert.ok(Math.abs((zoomed![2]! - zoomed![0]!) * 16 - 3) < 0.01, 'it stays as small when the map is zoomed');
    assert.match(pathOf(speck!), /^M[\d. ]+Z$/);
  });

  it('are fitted to those that are drawn', () => {
    const [plane] = finish(
      projected(read(collection(feature('a', [square(100, 10)]), feature('b', [square(110, 10)])))),
    );
    const extent = extentOfUnits(plane!, [0])!;
    const [a, b] = fitted(plane!, extent, { box: BOX, units: [0], islets: false });
    assert.equal(b, null);
    assert.ok(a!.extent[3] - a!.extent[1] > 199.9, 'a degree fills the box that eleven would have filled');
    assert.equal(extentOfUnits(plane!, []), null);
  });

  it('go into an inset by bounds, polygon by polygon, or by code', () => {
    const input = collection(
      feature('48', [[square(107, 16)], [square(112, 16, 0.5)]], 'MultiPolygon'),
      feature('x', [square(108, 16)]),
    );
    const [main, inset] = drawn(input, [{ name: 'Hoàng Sa', bounds: [110.5, 15, 113.2, 17.8] }]);
    assert.deepEqual(
      [main!.map(Boolean), inset!.map(Boolean)],
      [
        [true, true],
        [true, false],
      ],
    );
    const [rest, own] = drawn(input, [{ name: 'x', codes: ['x'] }]);
    assert.deepEqual(
      [rest!.map(Boolean), own!.map(Boolean)],
      [
        [true, false],
        [false, true],
      ],
    );
  });

  it('are drawn where there is one unit, and where there is none', () => {
    assert.equal(drawn(collection(feature('a', [square(0, 0)])))[0]!.length, 1);
    assert.deepEqual(drawn(collection()), [[]]);
    const lone = finish(projected(read(collection(feature('a', [square(0, 0)])))))[0]!;
    assert.ok(Math.abs(aspectOf(extentOfUnits(lone, [0])!) - 1) < 0.01);
  });

  it('hold a label or do not', () => {
    // A cell of one degree about the equator fills the box of 200 px.
    const [[shape] = []] = drawn(collection(feature('a', [square(0, 0)])));
    assert.ok(holds(shape!, [100, 100], [90, 8]));
    assert.ok(!holds(shape!, [100, 100], [110, 8]));
    assert.ok(!holds(shape!, [195, 100], [20, 8]));
  });
});

describe('the place of a label', () => {
  // A square of 10 and, along its foot, a bar of 6 that is 40 long with it.
  const outline = [0, 0, 10, 0, 10, 4, 40, 4, 40, 10, 0, 10, 0, 0];
  const shape: Shape = { rings: [Float32Array.from(outline)], extent: [0, 0, 40, 10], speck: null };

  it('is the middle of the largest square for one that is as wide as high', () => {
    const [x, y] = innermost(shape, [1, 1]);
    assert.ok(Math.hypot(x - 5, y - 5) < 0.5, `${x}, ${y}`);
  });

  it('is in the bar for one five times as wide: there are 6 by 30, in the square 2 by 10', () => {
    const place = innermost(shape, [5, 5], 5);
    assert.ok(holds(shape, place, [13.5, 2.7]), place.join());
  });

  it('is where it began in a shape that is too thin for any', () => {
    const line: Shape = { rings: [Float32Array.of(0, 0, 8, 0, 0, 0)], extent: [0, 0, 8, 0], speck: null };
    assert.deepEqual(innermost(line, [4, 0]), [4, 0]);
  });
});

describe('tiles', () => {
  it('stand where the document says', () => {
    assert.deepEqual(
      placeTiles([
        [2, 1],
        [0, 0],
      ]),
      [
        [2, 1],
        [0, 0],
      ],
    );
  });
  it('give way: a second unit on a taken place, and one without a place, go below', () => {
    assert.deepEqual(placeTiles([[0, 0], [0, 0], [1, 1], null]), [
      [0, 0],
      [0, 2],
      [1, 1],
      [1, 2],
    ]);
  });
  it('stand in rows where none has a place', () => {
    assert.deepEqual(placeTiles([null, null, null, null]), [
      [0, 0],
      [1, 0],
      [2, 0],
      [0, 1],
    ]);
    assert.deepEqual(placeTiles([]), []);
  });
});

describe('zoom', () => {
  const box = { x: 0, y: 0, width: 200, height: 100 };
  it('leaves the place under the pointer where it is', () => {
    const zoom = zoomed(WHOLE, 4, [50, 50], box);
    assert.deepEqual(zoom, { k: 4, x: -150, y: -150 });
    assert.deepEqual(zoomedPlace(zoom, [50, 50]), [50, 50]);
  });
  it('goes from the whole to sixteen times, and leaves no part of its box bare', () => {
    assert.deepEqual(zoomed(WHOLE, 1 / 2, [50, 50], box), WHOLE);
    assert.equal(zoomed(WHOLE, 1000, [0, 0], box).k, 16);
    assert.deepEqual(withinBox({ k: 2, x: 500, y: -500 }, box), { k: 2, x: 0, y: -100 });
  });
  it('follows a place that is out of sight, and stays where it is in sight', () => {
    const zoom = zoomed(WHOLE, 2, [0, 0], box);
    assert.equal(revealing(zoom, [40, 20], box), zoom);
    assert.deepEqual(revealing(zoom, [150, 50], box), { k: 2, x: -200, y: -50 });
  });
});
