import type { Mark } from './figure.js';

/** Where an arrow key leads from a mark. `index` is −1 while no mark is active; null leaves the key to the page. */
export type FocusOrder = (marks: readonly Mark[], index: number, key: string) => number | null;

/** Marks in a row: arrows step, Home and End jump. */
export const inReadingOrder: FocusOrder = (marks, index, key) => {
  const last = marks.length - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
      return Math.min(last, index + 1);
    case 'ArrowLeft':
    case 'ArrowUp':
      return index < 0 ? last : Math.max(0, index - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
};

/** The nearest mark of some candidates across the lanes; first of all of the same series, then of the same time. */
function nearestAcross(
  marks: readonly Mark[],
  candidates: readonly number[],
  { x, detail: { series, period } }: Mark,
): number {
  const distance = (index: number): number => {
    const { x: at, detail } = marks[index]!;
    // In small multiples one time stands at several places.
    return Math.abs(at - x) + (detail.series === series ? 0 : detail.period === period ? 1e6 : 2e6);
  };
  return candidates.reduce((best, index) => (distance(index) < distance(best) ? index : best));
}

/** Marks in lanes: left and right step along a lane, up and down change it, Home and End jump within it. */
export const inLanes: FocusOrder = (marks, index, key) => {
  if (!['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key)) return null;
  const lanes = [...new Set(marks.map(({ lane }) => lane))];
  const active = marks[index];
  const current = active ? lanes.indexOf(active.lane) : 0;
  const indexesOf = (lane: number) => marks.flatMap((mark, at) => (mark.lane === lanes[lane] ? [at] : []));
  const own = indexesOf(current);
  if (key === 'Home') return own[0]!;
  // The newest figure is what most readers came for.
  if (key === 'End' || (!active && key === 'ArrowLeft')) return own.at(-1)!;
  if (!active) return own[0]!;
  if (key === 'ArrowRight') return own[Math.min(own.length - 1, own.indexOf(index) + 1)]!;
  if (key === 'ArrowLeft') return own[Math.max(0, own.indexOf(index) - 1)]!;
  const next = Math.min(lanes.length - 1, Math.max(0, current + (key === 'ArrowDown' ? 1 : -1)));
  return next === current ? index : nearestAcross(marks, indexesOf(next), active);
};
