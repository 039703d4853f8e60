import type { Nutrition } from '../schema/document.js';
import { isPossible, isTold, lines, NONE, plus, worst, type Counts, type Tally } from './tally.js';

type Split = readonly [dimension: 'sex' | 'households', whole: string, one: string, two: string];

/** What adds up to what. */
const SPLITS: readonly Split[] = [
  ['sex', 'all', 'female', 'male'],
  ['households', 'poorAndNearPoor', 'poor', 'nearPoor'],
  ['households', 'all', 'poorAndNearPoor', 'other'],
];

/**
 * The rows of one survey, and what they add up to.
 *
 * @param rows tallies of one period and source
 * @param bands age bands that are asked for, as sums of narrower ones
 */
export function withSums(rows: readonly Tally[], bands: readonly Nutrition['ageBand'][]): Tally[] {
  const tallies = [...rows];
  let before: number;
  do {
    before = tallies.length;
    for (const [dimension, whole, ...parts] of SPLITS)
      for (const line of lines(tallies, dimension)) {
        const [one, two] = parts.map((name) => line.find((tally) => tally[dimension] === name));
        if (one && two && !line.some((tally) => tally[dimension] === whole))
          add([tallies], { ...one, [dimension]: whole }, plus(one, two, 1), [one, two]);
      }
    for (const line of lines(tallies, 'from', 'to'))
      for (const known of countedFromStart(line)) {
        const widest = { fromMonths: Math.min(...known.keys()), toMonths: Math.max(...known.keys()) };
        for (const { fromMonths: from, toMonths: to } of [widest, ...bands]) {
          const [start, end] = [known.get(from), known.get(to)];
          if (start && end && !line.some((tally) => tally.from === from && tally.to === to))
            add([tallies, line], { ...line[0]!, from, to }, plus(end, start, -1), line);
        }
      }
    // A sum makes others possible.
  } while (tallies.length > before);
  return tallies;
}

function add(to: readonly Tally[][], like: Tally, counts: Counts, parts: readonly Tally[]): void {
  if (counts.cases === null || !isPossible(counts) || !isTold(counts, parts)) return;
  const sum: Tally = { ...like, ...counts, status: worst(parts), kind: 'sum' };
  for (const tallies of to) tallies.push(sum);
}

/** How many cases a published share of a known number of children gives away; more than none is at least one child. */
export const casesOf = (prevalence: number, measured: number): number =>
  prevalence && Math.max(1, Math.round((prevalence * measured) / 100));

/** Children under each month at which a band begins or ends, once for each set of bands that hang together. */
function countedFromStart(line: readonly Tally[]): Map<number, Counts>[] {
  const found: Map<number, Counts>[] = [];
  const counted = line.filter(({ cases }) => cases !== null);
  for (const { from: start } of counted) {
    if (found.some((known) => known.has(start))) continue;
    const known = new Map([[start, NONE]]);
    for (let before = 0; before < known.size;) {
      before = known.size;
      for (const tally of counted) {
        const [from, to] = [known.get(tally.from), known.get(tally.to)];
        if (from && !to) known.set(tally.to, plus(from, tally, 1));
        if (to && !from) known.set(tally.from, plus(to, tally, -1));
      }
    }
    found.push(known);
  }
  return found;
}
