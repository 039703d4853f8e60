import type { Nutrition } from '../schema/document.js';
import { isPossible, isTold, lines, NONE, plus, worst, type Counts, type Relation, type Tally } from './tally.js';

/**
 * Bands of age are steps between months. Where a step can be made in two ways the ways are equal: so whatever bands overlap,
 * all that follows from them follows from these equations.
 */
export function ages(tallies: Tally[], bands: readonly Nutrition['ageBand'][]): Relation[] {
  const found: Relation[] = [];
  // A band of one line may be had from others on another line, and then be compared.
  const all = new Map(tallies.map(({ from, to }) => [`${from}-${to}`, [from, to] as const]));
  for (const line of lines(tallies, 'from', 'to')) {
    const isThere = new Set(line.map(({ from, to }) => `${from}-${to}`));
    const add = (known: ReadonlyMap<number, Counts>, from: number, to: number, kind: Tally['kind']) => {
      const [start, end] = [known.get(from), known.get(to)];
      if (!start || !end || isThere.has(`${from}-${to}`)) return;
      const counts = plus(end, start, -1);
      if (counts.cases! < 0) return;
      const isSum = kind === 'sum' && isPossible(counts) && isTold(counts, line);
      const made: Tally = { ...line[0]!, ...counts, from, to, status: worst(line), kind: isSum ? 'sum' : 'rest' };
      isThere.add(`${from}-${to}`);
      tallies.push(made);
      line.push(made);
    };
    for (const known of countedFromStart(line.filter(({ kind }) => kind !== 'rest'))) {
      add(known, Math.min(...known.keys()), Math.max(...known.keys()), 'sum');
      for (const { fromMonths, toMonths } of bands) add(known, fromMonths, toMonths, 'sum');
    }
    for (const known of countedFromStart(line)) {
      const months = [...known.keys()].sort((a, b) => a - b);
      months.slice(1).forEach((to, index) => add(known, months[index]!, to, 'rest'));
      for (const [from, to] of all.values()) add(known, from, to, 'rest');
    }
    found.push(...detours(line));
  }
  return found;
}

/** Each band that leads between two months between which others lead already, as the sum of these. */
function detours(line: readonly Tally[]): Relation[] {
  const found: Relation[] = [];
  /** Of each month reached: the bands that lead there from where its tree began. */
  const ways = new Map<number, Map<Tally, number>>();
  const open = new Set(line);
  while (open.size) {
    const [first] = open;
    if (!ways.has(first!.from)) ways.set(first!.from, new Map());
    for (let before = -1; before !== open.size;) {
      before = open.size;
      for (const tally of open) {
        const [start, end] = [ways.get(tally.from), ways.get(tally.to)];
        if (!start && !end) continue;
        open.delete(tally);
        if (!end) ways.set(tally.to, new Map(start).set(tally, 1));
        else if (!start) ways.set(tally.from, new Map(end).set(tally, -1));
        else {
          const terms = new Map(start).set(tally, 1);
          for (const [other, sign] of end) {
            const left = (terms.get(other) ?? 0) - sign;
            if (left) terms.set(other, left);
            else terms.delete(other);
          }
          found.push(terms);
        }
      }
    }
  }
  return found;
}

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
