import type { Nutrition, PovertyDocument } from '../schema/document.js';
import { computable } from './computable.js';
import { ages } from './nutrition-ages.js';
import { partsAmong, places } from './nutrition-places.js';
import { isPossible, isTold, lines, plus, UNKNOWN, worst, type Relation, type Tally } from './tally.js';

type Dimension = 'territory' | 'indicator' | 'sex' | 'households';

type Split = readonly [dimension: Dimension, whole: string, ...parts: string[]];

/** What adds up to what. */
const SPLITS: readonly Split[] = [
  ['sex', 'all', 'female', 'male'],
  ['households', 'poorAndNearPoor', 'poor', 'nearPoor'],
  ['households', 'all', 'poorAndNearPoor', 'other'],
];
/** The part of a condition that is not severe has no row, but can be computed. */
const SEVERE: readonly Split[] = [
  ['stunting', 'severeStunting'],
  ['underweight', 'severeUnderweight'],
  ['wasting', 'severeWasting'],
  ['overweight', 'obesity'],
].map(([all, severe]) => ['indicator', all!, severe!, `-${all!}`]);

/**
 * All that can be added up or taken away among the rows of one survey, with the equations between them.
 *
 * @param rows tallies of one period and source
 * @param bands age bands that are asked for, as sums of narrower ones
 * @param isWhole whether a territory is taken to be no more than its parts, as long as no number says otherwise
 */
export function withSums(
  document: PovertyDocument,
  rows: readonly Tally[],
  bands: readonly Nutrition['ageBand'][],
  isWhole = true,
): { tallies: Tally[]; relations: Relation[] } {
  const tallies = rows.map((row) => ({ ...row }));
  const parts = partsAmong(document, rows);
  const relate = (): Relation[] => [
    ...SPLITS.flatMap((split) => splits(tallies, split)),
    ...ages(tallies, bands),
    ...places(tallies, parts, isWhole),
  ];
  let relations: Relation[];
  let before: number;
  do {
    before = tallies.length;
    relations = relate();
    // A sum makes others possible, and so does a count that the others tell.
  } while (count(relations) || tallies.length > before);
  if (fillGaps(tallies)) {
    relations = relate();
    count(relations);
  }
  if (isWhole && relations.some(isBroken)) return withSums(document, rows, bands, false);
  return { tallies, relations: [...relations, ...SEVERE.flatMap((split) => splits(tallies, split))] };
}

/** Adds what can be named, but not counted: it may stand between others that then tell each other. */
function fillGaps(tallies: Tally[]): boolean {
  const before = tallies.length;
  const nameOf = (one: Pick<Tally, 'territory' | 'sex' | 'households' | 'from' | 'to'>) =>
    [one.territory, one.sex, one.households, one.from, one.to].join('\n');
  for (const survey of lines(tallies, 'territory', 'sex', 'households', 'from', 'to')) {
    const there = new Set(survey.map(nameOf));
    const each = (name: 'territory' | 'sex' | 'households') =>
      new Map(survey.map((tally) => [tally[name], tally])).values();
    const bands = [...new Map(survey.map((tally) => [`${tally.from}\n${tally.to}`, tally])).values()];
    for (const place of each('territory'))
      for (const { sex } of each('sex'))
        for (const { households } of each('households'))
          for (const { from, to } of bands) {
            const gap: Tally = { ...place, ...UNKNOWN, sex, households, from, to, kind: 'rest' };
            if (!there.has(nameOf(gap))) tallies.push(gap);
          }
  }
  return tallies.length > before;
}

const sumOf = (relation: Relation, name: 'measured' | 'cases'): number =>
  [...relation].reduce((sum, [tally, factor]) => sum + factor * (tally[name] ?? 0), 0);

const areMeasured = (tallies: Iterable<Tally>): boolean => [...tallies].every(({ measured }) => measured !== null);

/** Whether numbers contradict each other that were not all published. */
const isBroken = (relation: Relation): boolean =>
  [...relation.keys()].some(({ kind }) => kind === 'rest') &&
  areMeasured(relation.keys()) &&
  sumOf(relation, 'measured') !== 0;

/**
 * Fills in what follows from what is counted: what remains, and cases of rows of which the share alone is published. Tells
 * whether there was anything.
 */
function count(relations: readonly Relation[]): boolean {
  let isFound = false;
  for (const [open, relation] of computable(relations, ({ cases }) => cases !== null, true)) {
    const { kind, row } = open;
    if (kind === 'row' && row.prevalence == null) continue;
    const factor = -relation.get(open)!;
    const others = [...relation.keys()].filter((tally) => tally !== open);
    const measured = areMeasured(others) ? Math.round(sumOf(relation, 'measured') / factor) : null;
    const cases =
      kind === 'row' ? measured && casesOf(row.prevalence!, measured) : Math.round(sumOf(relation, 'cases') / factor);
    if (cases === null || cases < 0 || measured! < 0) continue;
    Object.assign(open, { measured, cases });
    isFound = true;
  }
  return isFound;
}

/** How many cases a published share of a known number of children gives away; more than none is at least one child. */
export const casesOf = (prevalence: number, measured: number): number =>
  prevalence && Math.max(1, Math.round((prevalence * measured) / 100));

function splits(tallies: Tally[], [dimension, whole, ...parts]: Split): Relation[] {
  const found: Relation[] = [];
  for (const line of lines(tallies, dimension)) {
    const names = [whole, ...parts];
    const three = names.map((name) => line.find((tally) => tally[dimension] === name));
    const missing = three.indexOf(undefined);
    if (missing !== three.lastIndexOf(undefined)) continue;
    if (missing >= 0) {
      const [all, one, two] = three as [Tally, Tally, Tally];
      const known = three.find((tally) => tally)!;
      const parts = [all, one, two].filter(Boolean);
      const counts = missing ? plus(all, missing === 1 ? two : one, -1) : plus(one, two, 1);
      if (counts.cases === null || counts.cases < 0) continue;
      const status = worst(parts);
      const isSum =
        !missing && isPossible(counts) && isTold(counts, parts) && parts.every(({ kind }) => kind !== 'rest');
      const kind = isSum ? 'sum' : 'rest';
      const made: Tally = { ...known, ...counts, [dimension]: names[missing], status, kind };
      tallies.push((three[missing] = made));
    }
    const [all, one, two] = three as [Tally, Tally, Tally];
    found.push(
      new Map([
        [all, 1],
        [one, -1],
        [two, -1],
      ]),
    );
  }
  return found;
}
