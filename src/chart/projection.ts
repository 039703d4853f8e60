import type { Boundaries, Ring } from './boundaries.js';

/** West, south, east, north, in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** A part of the map that is drawn on its own, in a frame beside the rest. */
export interface Inset {
  readonly name: string;
  /** What lies within these bounds… */
  readonly bounds?: Bounds;
  /** …or belongs to these units. */
  readonly codes?: readonly string[];
}

/** Left, top, right, bottom; left is greater than right where there is nothing. */
export type Extent = readonly [x0: number, y0: number, x1: number, y1: number];

/** Projected rings, before they are fitted into a frame: y grows downwards, the scale is any. */
export interface Plane {
  /** Rings of each unit, x and y in turn. */
  readonly rings: readonly (readonly Float64Array[])[];
  readonly extents: readonly Extent[];
}

export const NOWHERE: Extent = [Infinity, Infinity, -Infinity, -Infinity];

/** What holds two extents. */
export const joint = (a: Extent, b: Extent): Extent => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** The extent of x and y in turn. */
export function extentOf(flat: ArrayLike<number>, length = flat.length): Extent {
  let x0 = Infinity;
  let y0 = Infinity;
  let x1 = -Infinity;
  let y1 = -Infinity;
  for (let at = 0; at < length; at += 2) {
    const x = flat[at]!;
    const y = flat[at + 1]!;
    if (x < x0) x0 = x;
    if (x > x1) x1 = x;
    if (y < y0) y0 = y;
    if (y > y1) y1 = y;
  }
  return [x0, y0, x1, y1];
}

/**
 * Albers' equal-area conic projection of radians, true along two parallels: areas may be compared, which a map that
 * colours areas needs. About the equator it becomes a cylinder. It writes x and y into an array, for places are many.
 */
export function equalArea(
  south: number,
  north: number,
): (x: number, y: number, into: Float64Array, at: number) => void {
  const sine = Math.sin(south);
  const n = (sine + Math.sin(north)) / 2;
  if (Math.abs(n) < 1e-6) {
    const cosine = Math.cos(south);
    return (x, y, into, at) => {
      into[at] = x * cosine;
      into[at + 1] = Math.sin(y) / cosine;
    };
  }
  const c = 1 + sine * (2 * n - sine);
  const middle = Math.sqrt(c) / n;
  return (x, y, into, at) => {
    const radius = Math.sqrt(Math.max(0, c - 2 * n * Math.sin(y))) / n;
    into[at] = radius * Math.sin(n * x);
    into[at + 1] = middle - radius * Math.cos(n * x);
  };
}

/** Writes a ring in degrees, x and y in turn. One that runs over the 180th meridian goes on beyond it, not across the world. */
function unwrap(ring: Ring, into: Float64Array): Float64Array {
  let turn = 0;
  let last = ring[0]![0];
  for (let index = 0; index < ring.length; index++) {
    const place = ring[index]!;
    const x = place[0];
    if (x - last > 180) turn -= 360;
    else if (last - x > 180) turn += 360;
    last = x;
    into[2 * index] = x + turn;
    into[2 * index + 1] = place[1];
  }
  return into;
}

/** Turns a ring round where it runs the wrong way: outer rings with the clock, holes against it. Files do either. */
function wind(flat: Float64Array, isHole: boolean): Float64Array {
  let area = 0;
  for (let at = 0, before = flat.length - 2; at < flat.length; before = at, at += 2)
    area += (flat[at]! - flat[before]!) * (flat[at + 1]! + flat[before + 1]!);
  if (area < 0 !== isHole) {
    // Backwards, then each place the right way: longitude first.
    flat.reverse();
    for (let at = 0; at < flat.length; at += 2) [flat[at], flat[at + 1]] = [flat[at + 1]!, flat[at]!];
  }
  return flat;
}

const turned = (x: number, seam: number): number => ((((x - seam) % 360) + 360) % 360) + seam;

/** Where the world is cut: in the widest gap that no piece lies in. */
function seamOf(longitudes: readonly number[]): number {
  const sorted = longitudes.map((x) => turned(x, 0)).sort((a, b) => a - b);
  let [seam, widest] = [180, 0];
  sorted.forEach((x, index) => {
    const before = index ? sorted[index - 1]! : sorted.at(-1)! - 360;
    if (x - before > widest) [widest, seam] = [x - before, (x + before) / 2];
  });
  return seam;
}

/** A polygon of a unit, in degrees, and the middle of its extent. */
interface Piece {
  readonly unit: number;
  readonly rings: readonly Float64Array[];
  readonly x: number;
  readonly y: number;
}

const RADIANS = Math.PI / 180;
/** So many places are projected at a time. */
const STEP = 5000;

/** Pieces of one frame in a projection of their own, written over their degrees. */
function* planeOf(pieces: readonly Piece[], count: number): Generator<void, Plane> {
  const seam = seamOf(pieces.map(({ x }) => x));
  const [west, south, east, north] = extentOf(pieces.flatMap(({ x, y }) => [turned(x, seam), y]));
  const sixth = (north - south) / 6;
  // Standard parallels at a sixth and five sixths of the height keep shapes true where the land is.
  const project = equalArea((south + sixth) * RADIANS, (north - sixth) * RADIANS);
  const rings: Float64Array[][] = Array.from({ length: count }, () => []);
  const extents: Extent[] = Array.from({ length: count }, () => NOWHERE);
  let work = 0;
  for (const piece of pieces) {
    const turn = turned(piece.x, seam) - piece.x - (west + east) / 2;
    for (const flat of piece.rings) {
      for (let at = 0; at < flat.length; at += 2) {
        project((flat[at]! + turn) * RADIANS, flat[at + 1]! * RADIANS, flat, at);
        flat[at + 1]! *= -1;
      }
      rings[piece.unit]!.push(flat);
      extents[piece.unit] = joint(extents[piece.unit]!, extentOf(flat));
      if ((work += flat.length) > STEP) {
        work = 0;
        yield;
      }
    }
  }
  return { rings, extents };
}

const within = (x: number, y: number, [west, south, east, north]: Bounds): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** How many places some boundaries have. */
const sizeOf = (units: Boundaries['units']): number =>
  units.reduce((sum, { polygons }) => polygons.flat().reduce((all, { length }) => all + length, sum), 0);

/**
 * Projects boundaries, a few places at a time: who runs it may rest between.
 *
 * @returns the main plane, then one for each inset, polygon by polygon where an inset has bounds
 */
export function* projected({ units }: Boundaries, insets: readonly Inset[] = []): Generator<void, Plane[]> {
  const frames: Piece[][] = [[], ...insets.map(() => [])];
  // One array for all rings: ten thousand of their own would take longer than what is calculated.
  const pool = new Float64Array(2 * sizeOf(units));
  let [used, work] = [0, 0];
  for (const [unit, { id, polygons }] of units.entries()) {
    for (const polygon of polygons) {
      const rings = polygon.map((ring, index) =>
        wind(unwrap(ring, pool.subarray(used, (used += 2 * ring.length))), index > 0),
      );
      const [x0, y0, x1, y1] = extentOf(rings[0]!);
      const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
      const inset = insets.findIndex(
        ({ bounds, codes }) => codes?.includes(id) || (bounds !== undefined && within(x, y, bounds)),
      );
      frames[inset + 1]!.push({ unit, rings, x, y });
      if ((work += rings[0]!.length) > STEP) {
        work = 0;
        yield;
      }
    }
  }
  const planes: Plane[] = [];
  for (const pieces of frames) planes.push(yield* planeOf(pieces, units.length));
  return planes;
}
