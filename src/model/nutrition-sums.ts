import type { Nutrition, PovertyDocument, StatusLetter } from '../schema/document.js';
import { territories } from './territory.js';

export type HouseholdStatus = NonNullable<Nutrition['householdStatus']>;
export type Sex = NonNullable<Nutrition['sex']>;

/** Children counted: a row of the document, a sum of rows, or what remains when rows are taken from one another. */
export interface Tally {
  readonly territory: string;
  readonly period: string;
  readonly source: string | undefined;
  /** Rows alike in everything else, from 0: two surveys may not say what tells them apart. */
  readonly turn: number;
  readonly indicator: Nutrition['indicator'] | '-';
  /** Completed months: from, to before. */
  readonly from: number;
  readonly to: number;
  readonly sex: Sex;
  readonly households: HouseholdStatus;
  readonly eligible: number | null;
  readonly measured: number | null;
  readonly cases: number | null;
  /** The worst among those that were added up. */
  readonly status: StatusLetter;
  /** The row itself, or one of those that were added up. */
  readonly row: Nutrition;
  /** row: published · sum: added up here · rest: never shown, but a reader could compute it. */
  readonly kind: 'row' | 'sum' | 'rest';
}

/** A tally, or a number of nobody's interest that two tallies have in common. */
export type Unknown = Tally | string;

/** An equation between counts of cases: the terms, each with its factor, add up to nothing. */
export type Relation = ReadonlyMap<Unknown, number>;

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
  ['indicator', 'stunting', 'severeStunting', '-'],
  ['indicator', 'underweight', 'severeUnderweight', '-'],
  ['indicator', 'wasting', 'severeWasting', '-'],
  ['indicator', 'overweight', 'obesity', '-'],
];

const COUNTS = ['eligible', 'measured', 'cases'] as const;
type Counts = Pick<Tally, (typeof COUNTS)[number]>;

const plus = (a: Counts, b: Counts, sign: 1 | -1): Counts => {
  const [eligible, measured, cases] = COUNTS.map((name) =>
    a[name] === null || b[name] === null ? null : a[name] + sign * b[name],
  ) as [number | null, number | null, number | null];
  return { eligible, measured, cases };
};

const NONE: Counts = { eligible: 0, measured: 0, cases: 0 };

/** The doubts that a count may carry, from none to the greatest. */
const DOUBTS = 'APEBU';
/** A sum is as doubtful as the worst of its parts. */
const worst = (line: readonly Tally[]): StatusLetter =>
  line.reduce<StatusLetter>((a, { status: b }) => (DOUBTS.indexOf(b) > DOUBTS.indexOf(a) ? b : a), 'A');

const KEYS = ['territory', 'indicator', 'sex', 'households', 'turn', 'from', 'to'] as const;

/** Tallies that are alike in all but one respect. */
function lines(tallies: readonly Tally[], leaveOut: Dimension | 'age'): Map<string, Tally[]> {
  const keys = (leaveOut === 'age' ? KEYS.slice(0, 5) : KEYS).filter((key) => key !== leaveOut);
  const found = new Map<string, Tally[]>();
  for (const tally of tallies) {
    let name = '';
    for (const key of keys) name += `${tally[key]}\n`;
    const line = found.get(name);
    if (line) line.push(tally);
    else found.set(name, [tally]);
  }
  return found;
}

/**
 * All that can be added up or taken away among the rows of one survey, with the equations between them.
 *
 * @param rows tallies of one period and source
 * @param bands age bands that are asked for, as sums of narrower ones
 */
export function withSums(
  document: PovertyDocument,
  rows: readonly Tally[],
  bands: readonly Nutrition['ageBand'][],
): { tallies: Tally[]; relations: Relation[] } {
  const tallies = [...rows];
  let relations: Relation[];
  let before: number;
  do {
    before = tallies.length;
    relations = [
      ...SPLITS.flatMap((split) => splits(tallies, split)),
      ...ages(tallies, bands),
      ...places(document, tallies),
    ];
    // A sum makes others possible.
  } while (tallies.length > before);
  return { tallies, relations: [...relations, ...SEVERE.flatMap((split) => splits(tallies, split))] };
}

function splits(tallies: Tally[], [dimension, whole, ...parts]: Split): Relation[] {
  const found: Relation[] = [];
  for (const line of lines(tallies, dimension).values()) {
    const names = [whole, ...parts];
    const three = names.map((name) => line.find((tally) => tally[dimension] === name));
    const missing = three.indexOf(undefined);
    if (missing !== three.lastIndexOf(undefined)) continue;
    if (missing >= 0) {
      const [all, one, two] = three as [Tally, Tally, Tally];
      const known = three.find((tally) => tally)!;
      const counts = missing ? plus(all, missing === 1 ? two : one, -1) : plus(one, two, 1);
      if (counts.cases === null || counts.cases < 0) continue;
      const status = worst([all, one, two].filter(Boolean));
      const kind = missing || one.kind === 'rest' || two.kind === 'rest' ? 'rest' : 'sum';
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

/**
 * Bands of age are steps between months: children under a month, counted from any start, are unknown, and a band is the
 * difference of two of these numbers. So whatever bands overlap, all that follows from them follows from these equations.
 */
function ages(tallies: Tally[], bands: readonly Nutrition['ageBand'][]): Relation[] {
  const found: Relation[] = [];
  // A band of one line may be had from others on another line, and then be compared.
  const all = new Map(tallies.map(({ from, to }) => [`${from}-${to}`, [from, to] as const]));
  for (const [name, line] of lines(tallies, 'age')) {
    const add = (known: ReadonlyMap<number, Counts>, from: number, to: number, kind: Tally['kind']) => {
      const [start, end] = [known.get(from), known.get(to)];
      if (!start || !end || line.some((tally) => tally.from === from && tally.to === to)) return;
      const counts = plus(end, start, -1);
      if (counts.cases! < 0) return;
      const made: Tally = { ...line[0]!, ...counts, from, to, status: worst(line), kind };
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
    for (const tally of line) {
      found.push(
        new Map<Unknown, number>([
          [tally, 1],
          [`${name}${tally.to}`, -1],
          [`${name}${tally.from}`, 1],
        ]),
      );
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

/** A territory is the sum of its parts where they measured as many children; else there is a rest. */
function places(document: PovertyDocument, tallies: Tally[]): Relation[] {
  const found: Relation[] = [];
  const parentOf = (id: string) => territories(document).get(id)?.parent;
  for (const line of lines(tallies, 'territory').values()) {
    for (const whole of [...line]) {
      const parts = line.filter(({ territory }) => parentOf(territory) === whole.territory);
      if (!parts.length) continue;
      const counts = parts.reduce<Counts>((rest, part) => plus(rest, part, -1), whole);
      const name = `${whole.territory}\nrest`;
      let rest = line.find(({ territory }) => territory === name);
      if (!rest && (counts.measured === null || counts.measured > 0)) {
        tallies.push((rest = { ...whole, ...counts, territory: name, kind: 'rest' }));
      }
      if (!rest && counts.measured! < 0) continue;
      const all = rest ? [...parts, rest] : parts;
      found.push(new Map([[whole, 1], ...all.map((part): [Tally, number] => [part, -1])]));
    }
  }
  return found;
}
