import { rounded } from './path.js';
import type { Extent } from './projection.js';

/** A rectangle of the picture, in its pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What a unit looks like in one frame: closed lines, x and y in turn, in pixels. Holes run the other way round. */
export interface Shape {
  readonly rings: readonly Float32Array[];
  readonly extent: Extent;
  /** Its largest part, where even that is too small to be seen. */
  readonly speck: Extent | null;
}

export type Place = readonly [x: number, y: number];

/** A unit is at least so large that it can be seen, in pixels. */
export const LEAST = 3;

/** A square in the middle of an extent. */
export const square = ([x0, y0, x1, y1]: Extent, side: number): Float32Array => {
  const [left, top] = [(x0 + x1 - side) / 2, (y0 + y1 - side) / 2];
  return Float32Array.of(left, top, left + side, top, left + side, top + side, left, top + side);
};

/** The rings of a shape as they are drawn at a zoom: what is too small to be seen is a square. */
export const ringsAt = ({ rings, speck }: Shape, k: number): readonly Float32Array[] =>
  speck && Math.max(speck[2] - speck[0], speck[3] - speck[1]) * k < LEAST ? [square(speck, LEAST / k)] : rings;

const paths = new WeakMap<Shape, string>();
const written = (rings: readonly Float32Array[]): string =>
  rings.map((ring) => `M${Array.from(ring, rounded).join(' ')}Z`).join('');

/** The shape as the `d` of an SVG path, at a zoom. */
export function pathOf(shape: Shape, k = 1): string {
  const rings = ringsAt(shape, k);
  if (rings !== shape.rings) return written(rings);
  let path = paths.get(shape);
  if (path === undefined) paths.set(shape, (path = written(rings)));
  return path;
}
