import { extentOf, type Extent } from './projection.js';
import { LEAST, type Place, type Shape } from './shapes.js';

/** Calls back for every line of a shape; stops where that returns true. */
function someLine({ rings }: Shape, test: (ax: number, ay: number, bx: number, by: number) => boolean | void): boolean {
  for (const ring of rings)
    for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2)
      if (test(ring[before]!, ring[before + 1]!, ring[at]!, ring[at + 1]!)) return true;
  return false;
}

/** Whether a place lies within a shape, holes left out. */
export function contains(shape: Shape, x: number, y: number): boolean {
  const [x0, y0, x1, y1] = shape.extent;
  if (x < x0 - LEAST || x > x1 + LEAST || y < y0 - LEAST || y > y1 + LEAST) return false;
  let around = 0;
  someLine(shape, (ax, ay, bx, by) => {
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) around += by > ay ? 1 : -1;
  });
  return around !== 0;
}

/** The ring that takes most room, and its extent: the mainland of a shape with islets. */
function mainland({ rings, extent }: Shape): { readonly ring: Float32Array; readonly extent: Extent } {
  const sizeOf = ([x0, y0, x1, y1]: Extent) => (x1 - x0) * (y1 - y0);
  const all = rings.map((ring) => ({ ring, extent: extentOf(ring) }));
  return all.length
    ? all.reduce((a, b) => (sizeOf(b.extent) > sizeOf(a.extent) ? b : a))
    : { ring: new Float32Array(), extent };
}

/** A place within a shape, quickly found: the middle of the widest stretch half-way down its largest ring. */
export function withinOf(shape: Shape): Place {
  const { extent: largest } = mainland(shape);
  const y = (largest[1] + largest[3]) / 2;
  const crossings: number[] = [];
  someLine(shape, (ax, ay, bx, by) => {
    const x = ((bx - ax) * (y - ay)) / (by - ay) + ax;
    // An islet at the same height is another stretch.
    if (ay > y !== by > y && x >= largest[0] - LEAST && x <= largest[2] + LEAST) crossings.push(x);
  });
  crossings.sort((a, b) => a - b);
  let [x, widest] = [(largest[0] + largest[2]) / 2, -1];
  for (let at = 0; at + 1 < crossings.length; at += 2) {
    const width = crossings[at + 1]! - crossings[at]!;
    if (width > widest) [x, widest] = [crossings[at]! + width / 2, width];
  }
  return [x, y];
}

/** Looks so often, each time nearer, for the place with most room. */
const LOOKS = 4;
const RASTER = 6;
/** More places of a line than this do not move a label. */
const FINE = 120;

/** The largest ring of a shape in few places: good enough to place a label by. */
function coarse(shape: Shape): Shape {
  const { ring, extent } = mainland(shape);
  const each = Math.ceil(ring.length / 2 / FINE);
  return { extent, speck: null, rings: [ring.filter((_, at) => (at >> 1) % each === 0)] };
}

/** Half the side of the square about the origin that first touches a line, where that is less than `least`. */
function touching(ax: number, ay: number, bx: number, by: number, least: number): number {
  if (
    Math.min(ax, bx) >= least ||
    Math.max(ax, bx) <= -least ||
    Math.min(ay, by) >= least ||
    Math.max(ay, by) <= -least
  )
    return least;
  const vx = bx - ax;
  const vy = by - ay;
  let found = least;
  // At an end, or where it crosses a diagonal.
  for (const share of [0, 1, (ax - ay) / (vy - vx), -(ax + ay) / (vx + vy)])
    if (share >= 0 && share <= 1)
      found = Math.min(found, Math.max(Math.abs(ax + share * vx), Math.abs(ay + share * vy)));
  return found;
}

/**
 * The place of a shape where the largest label stands.
 *
 * @param from a place within it, to begin with
 * @param aspect width of the label for each of height
 */
export function innermost(shape: Shape, from: Place, aspect = 1): Place {
  const land = coarse(shape);
  const line = land.rings[0]!;
  let room = 0;
  let [x, y] = from;
  const look = (px: number, py: number): void => {
    let least = Infinity;
    for (let at = 0, before = line.length - 2; at < line.length && least > room; before = at, at += 2)
      least = touching(
        (line[before]! - px) / aspect,
        line[before + 1]! - py,
        (line[at]! - px) / aspect,
        line[at + 1]! - py,
        least,
      );
    if (least > room && contains(land, px, py) && contains(shape, px, py)) [x, y, room] = [px, py, least];
  };
  look(x, y);
  let [left, top, right, bottom] = land.extent;
  for (let turn = 0; turn < LOOKS; turn++) {
    const [width, height] = [right - left, bottom - top];
    for (let i = 0; i <= RASTER; i++)
      for (let j = 0; j <= RASTER; j++) look(left + (width * i) / RASTER, top + (height * j) / RASTER);
    [left, right] = [x - width / 6, x + width / 6];
    [top, bottom] = [y - height / 6, y + height / 6];
  }
  return [x, y];
}

/** Whether no line of a shape crosses a rectangle around a place in it. */
export const holds = (shape: Shape, [x, y]: Place, [halfWidth, halfHeight]: Place): boolean =>
  !someLine(shape, (ax, ay, bx, by) => {
    // The part of the line within the rectangle, as shares of its length: nothing left where it passes by.
    let [from, to] = [0, 1];
    for (const [start, end, low, high] of [
      [ax, bx, x - halfWidth, x + halfWidth],
      [ay, by, y - halfHeight, y + halfHeight],
    ] as const) {
      const [a, b] = [(low - start) / (end - start), (high - start) / (end - start)];
      if (end !== start) [from, to] = [Math.max(from, Math.min(a, b)), Math.min(to, Math.max(a, b))];
      else if (start < low || start > high) from = 2;
    }
    return from <= to;
  });
