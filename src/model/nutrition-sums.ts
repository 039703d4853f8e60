import type { Nutrition, PovertyDocument, StatusLetter } from '../schema/document.js';
import { once } from './once.js';
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

/** An equation between counts of cases: the terms, each with its factor, add up to nothing. */
export type Relation = ReadonlyMap<Tally, number>;

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

/** Whether children can be so many: what is taken from one another may be what was counted otherwise. */
const isPossible = ({ eligible, measured, cases }: Counts): boolean =>
  cases! >= 0 &&
  (measured === null || (measured > 0 && cases! <= measured)) &&
  (eligible === null || measured === null || eligible >= measured);

/**
 * Whether a prevalence can be told of a sum: all parts were measured in one way, and published shares are those of the counts,
 * which weighted ones are not. Of others a reader can still compute the cases.
 */
const isTold = ({ measured }: Counts, parts: readonly Tally[]): boolean =>
  measured !== null &&
  parts.every(
    ({ row, kind, cases, measured: all }) =>
      row.method === parts[0]!.row.method &&
      (kind !== 'row' || row.prevalence == null || !all || Math.abs(row.prevalence - (cases! / all) * 100) < 0.6),
  );

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
  const rests = new Map<string, string>();
  let relations: Relation[];
  let before: number;
  do {
    before = tallies.length;
    relations = [
      ...SPLITS.flatMap((split) => splits(tallies, split)),
      ...ages(tallies, bands),
      ...places(document, tallies, rests),
    ];
    // A sum makes others possible, and so does a count that a share tells.
  } while (count(relations) || tallies.length > before);
  return { tallies, relations: [...relations, ...SEVERE.flatMap((split) => splits(tallies, split))] };
}

/**
 * Cases of rows of which only the share is published: the others tell how many children were measured, and so a reader can
 * count. Tells whether any were found.
 */
function count(relations: readonly Relation[]): boolean {
  let isFound = false;
  for (const relation of relations) {
    const [open, another] = [...relation.keys()].filter(({ measured }) => measured === null);
    if (!open || another || open.row.prevalence == null || open.cases !== null) continue;
    let rest = 0;
    for (const [tally, factor] of relation) rest -= factor * (tally.measured ?? 0);
    const measured = rest / relation.get(open)!;
    if (!(measured > 0)) continue;
    Object.assign(open, { measured, cases: casesOf(open.row.prevalence, measured) });
    isFound = true;
  }
  return isFound;
}

/** How many cases a published share of a known number of children gives away; more than none is at least one child. */
export const casesOf = (prevalence: number, measured: number): number =>
  prevalence && Math.max(1, Math.round((prevalence * measured) / 100));

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

/**
 * Bands of age are steps between months. Where a step can be made in two ways the ways are equal: so whatever bands overlap,
 * all that follows from them follows from these equations.
 */
function ages(tallies: Tally[], bands: readonly Nutrition['ageBand'][]): Relation[] {
  const found: Relation[] = [];
  // A band of one line may be had from others on another line, and then be compared.
  const all = new Map(tallies.map(({ from, to }) => [`${from}-${to}`, [from, to] as const]));
  for (const line of lines(tallies, 'age').values()) {
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

/**
 * A territory is the sum of its parts where they measured as many children; else there is a rest, which is the one part that has
 * no row where it is the only one. Rests of the same parts are the same children, whatever line they are in.
 */
function places(document: PovertyDocument, tallies: Tally[], rests: Map<string, string>): Relation[] {
  const found: Relation[] = [];
  const parentOf = (id: string) => territories(document).get(id)?.parent;
  for (const line of lines(tallies, 'territory').values()) {
    const known = new Map(line.map((tally) => [tally.territory, tally]));
    const parts = new Map<Tally, Tally[]>();
    for (const tally of line) {
      // The nearest one above that has a row.
      let above = parentOf(tally.territory);
      while (above !== undefined && !known.has(above)) above = parentOf(above);
      const whole = above === undefined ? undefined : known.get(above);
      if (!whole) continue;
      const others = parts.get(whole);
      if (others) others.push(tally);
      else parts.set(whole, [tally]);
    }
    for (const [whole, own] of parts) {
      const counts = own.reduce<Counts>((rest, part) => plus(rest, part, -1), whole);
      const name = restOf(document, whole.territory, own, rests);
      let rest = known.get(name);
      if (!rest && (counts.measured === null ? name : counts.measured > 0)) {
        tallies.push((rest = { ...whole, ...counts, territory: name, kind: 'rest' }));
      }
      if (!rest && counts.measured! < 0) continue;
      const all = rest ? [...own, rest] : own;
      found.push(new Map([[whole, 1], ...all.map((part): [Tally, number] => [part, -1])]));
    }
  }
  return found;
}

/** A name for what remains of a territory without some parts; that of the only part that remains, none without any. */
function restOf(document: PovertyDocument, whole: string, parts: readonly Tally[], rests: Map<string, string>): string {
  const told = new Set(parts.map(({ territory }) => territory));
  const left =
    childrenOf(document)
      .get(whole)
      ?.filter((id) => !told.has(id)) ?? [];
  if (left.length < 2) return left[0] ?? '';
  const key = `${whole}\n${[...told].sort().join('\n')}`;
  const name = rests.get(key) ?? `${whole}\nrest ${rests.size}`;
  rests.set(key, name);
  return name;
}

const childrenOf = once((document: PovertyDocument) => {
  const found = new Map<string, string[]>();
  for (const { id, parent } of document.territories) {
    if (parent === undefined) continue;
    const others = found.get(parent);
    if (others) others.push(id);
    else found.set(parent, [id]);
  }
  return found;
});
