import { readBoundaries, type Boundaries, type BoundaryRequest } from '../../../src/chart/boundaries.js';

/** Runs work to its end. */
export function finish<T>(work: Generator<void, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
/** Boundaries of a value. */
export const read = (input: unknown, request?: BoundaryRequest): Boundaries => finish(readBoundaries(input, request));

/** A closed ring. */
export const square = (x: number, y: number, size = 1) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
export const feature = (id: unknown, coordinates: unknown, type = 'Polygon') => ({
  type: 'Feature',
  id,
  properties: { name: `xã ${String(id)}` },
  geometry: { type, coordinates },
});
export const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });
