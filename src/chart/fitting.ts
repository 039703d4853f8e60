import { extentOf, joint, NOWHERE, type Extent, type Plane } from './projection.js';
import { LEAST, square, type Box, type Shape } from './shapes.js';

/** Places that are nearer than this to the one before add nothing that can be seen, at the greatest zoom either. */
const THIN = 0.08;

const isNothing = ([x0, , x1]: Extent): boolean => !(x1 >= x0);

/** The extent of some units of a plane; null where none of them is in it. */
export function extentOfUnits({ extents }: Plane, units: Iterable<number>): Extent | null {
  let all = NOWHERE;
  for (const unit of units) all = joint(all, extents[unit]!);
  return isNothing(all) ? null : all;
}

/** Width for each of height; 1 for a single place. */
export const aspectOf = ([x0, y0, x1, y1]: Extent): number => (x1 > x0 && y1 > y0 ? (x1 - x0) / (y1 - y0) : 1);

/**
 * Fits a plane into a box, in the middle of it.
 *
 * @param units those that are drawn
 * @param islets whether every islet is drawn so large that it can be seen
 * @returns one for each unit of the plane; null for those that are not drawn
 */
export function fitted(
  { rings }: Plane,
  [left, top, right, bottom]: Extent,
  { box, units, islets }: { readonly box: Box; readonly units: Iterable<number>; readonly islets: boolean },
): (Shape | null)[] {
  const scale = Math.min(box.width / (right - left || 1), box.height / (bottom - top || 1));
  const dx = box.x + (box.width - (right - left) * scale) / 2 - left * scale;
  const dy = box.y + (box.height - (bottom - top) * scale) / 2 - top * scale;
  const shapes: (Shape | null)[] = rings.map(() => null);
  const drawn = [...units].filter((unit) => rings[unit]?.length);
  // One array for all lines: ten thousand of their own would take longer than what is calculated.
  const pool = new Float32Array(
    drawn.reduce((sum, unit) => rings[unit]!.reduce((all, { length }) => all + length, sum), 0),
  );
  let used = 0;
  const draw = (flat: Float64Array): Float32Array => {
    const from = used;
    let [lastX, lastY] = [Infinity, Infinity];
    for (let at = 0; at < flat.length; at += 2) {
      const x = flat[at]! * scale + dx;
      const y = flat[at + 1]! * scale + dy;
      if (Math.abs(x - lastX) < THIN && Math.abs(y - lastY) < THIN) continue;
      pool[used++] = lastX = x;
      pool[used++] = lastY = y;
    }
    return pool.subarray(from, used);
  };
  for (const unit of drawn) shapes[unit] = shapeOf(rings[unit]!.map(draw), islets);
  return shapes;
}

function shapeOf(lines: readonly Float32Array[], islets: boolean): Shape {
  const rings: Float32Array[] = [];
  let extent = NOWHERE;
  let largest: Extent = NOWHERE;
  let reach = -1;
  for (const line of lines) {
    const own = extentOf(line);
    const size = Math.max(own[2] - own[0], own[3] - own[1]);
    if (size > reach) [reach, largest] = [size, own];
    if (size < LEAST && islets) rings.push(square(own, LEAST));
    else if (line.length > 4) rings.push(line);
    extent = joint(extent, own);
  }
  return { rings, extent, speck: reach < LEAST ? largest : null };
}
