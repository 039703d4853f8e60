import type { Place } from './shapes.js';

/** A place that is so many arrows away need not be the next one. */
const STEPS = 3;

/**
 * Calls back for each arrow that leads by some distance: 0 right, 1 left, 2 down, 3 up; and how far it is for the arrow, what
 * lies along it being nearer than what lies beside it. Two arrows lead to what lies between them.
 */
export function eachArrow(dx: number, dy: number, found: (arrow: number, far: number) => void): void {
  const [x, y] = [Math.abs(dx), Math.abs(dy)];
  if (x && y <= 1.5 * x) found(dx > 0 ? 0 : 1, x + 2 * y);
  if (y && x <= 1.5 * y) found(dy > 0 ? 2 : 3, y + 2 * x);
}

/** The nearest place for each arrow from each place: four in turn, the place itself where there is none. */
function nearest(places: readonly Place[]): Int32Array {
  const next = Int32Array.from({ length: 4 * places.length }, (_, slot) => slot >> 2);
  const order = places.map((_, index) => index).sort((a, b) => places[a]![0] - places[b]![0]);
  const least = new Float64Array(4);
  order.forEach((from, start) => {
    const [x, y] = places[from]!;
    least.fill(Infinity);
    let to = from;
    const take = (arrow: number, far: number): void => {
      if (far < least[arrow]!) [least[arrow], next[4 * from + arrow]] = [far, to];
    };
    for (const side of [1, -1])
      for (let at = start + side; at >= 0 && at < order.length; at += side) {
        to = order[at]!;
        const dx = places[to]![0] - x;
        // Nothing farther to this side can be nearer for any arrow.
        if (Math.abs(dx) >= Math.max(least[side > 0 ? 0 : 1]!, least[2]! / 2, least[3]! / 2)) break;
        eachArrow(dx, places[to]![1] - y, take);
      }
  });
  return next;
}

/** Places that are reached from one, in so many steps at most. */
function reached(from: number, targets: (from: number) => Iterable<number>, steps = Infinity): ReadonlySet<number> {
  const found = new Set([from]);
  let edge = [from];
  for (let step = 0; step < steps && edge.length; step++) {
    const before = edge;
    edge = [];
    for (const place of before)
      for (const to of targets(place))
        if (!found.has(to)) {
          found.add(to);
          edge.push(to);
        }
  }
  return found;
}

/**
 * Where arrows lead from place to place: right, left, down and up in turn for each, the place itself where there is none.
 *
 * An arrow leads to the nearest place of its direction. What is the nearest of none would never be reached: the arrow that comes
 * closest to it is led there, and what that one led to is reached from there. So every place is reached from every other.
 */
export function neighbours(places: readonly Place[]): Int32Array {
  const next = nearest(places);
  if (!places.length) return next;
  const onwards = (from: number) => next.subarray(4 * from, 4 * from + 4);
  const sources: number[][] = places.map(() => []);
  next.forEach((to, slot) => sources[to]!.push(slot >> 2));
  const back = reached(0, (to) => sources[to]!);
  const linked = new Set([...reached(0, onwards)].filter((place) => back.has(place)));
  places.forEach(([x, y], lost) => {
    if (linked.has(lost)) return;
    let [slot, least] = [0, Infinity];
    for (const place of linked)
      eachArrow(x - places[place]![0], y - places[place]![1], (arrow, far) => {
        if (far < least) [slot, least] = [4 * place + arrow, far];
      });
    const [from, arrow, beyond] = [slot >> 2, slot % 4, next[slot]!];
    next[slot] = lost;
    // On to what lay beyond; where that was nothing, or is lost too, back.
    const on = beyond !== from && linked.has(beyond);
    const to = on ? beyond : from;
    if (!reached(lost, onwards, STEPS).has(to)) next[4 * lost + (on ? arrow : arrow ^ 1)] = to;
    linked.add(lost);
  });
  return next;
}
