import type { Nutrition, StatusLetter } from '../schema/document.js';
import { groupBy } from './group-by.js';

export type HouseholdStatus = NonNullable<Nutrition['householdStatus']>;
export type Sex = NonNullable<Nutrition['sex']>;

/** Children counted: a row of the document, a sum of rows, or what remains when rows are taken from one another. */
export interface Tally {
  readonly territory: string;
  readonly period: string;
  readonly source: string | undefined;
  /** Rows alike in everything else, from 0: two surveys may not say what tells them apart. */
  readonly turn: number;
  readonly indicator: Nutrition['indicator'];
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
  /** row: published · sum: added up here. */
  readonly kind: 'row' | 'sum';
}

/** The indicator that counts the severe part of another one. */
export const SEVERE_PART: ReadonlyMap<string, Nutrition['indicator']> = new Map([
  ['stunting', 'severeStunting'],
  ['underweight', 'severeUnderweight'],
  ['wasting', 'severeWasting'],
  ['overweight', 'obesity'],
]);

const WHOLES = new Map([...SEVERE_PART].map(([whole, severe]) => [severe, whole]));
/** The indicator itself, or that of which it counts the severe part: they are found in the same children. */
export const conditionOf = (indicator: Nutrition['indicator']): string => WHOLES.get(indicator) ?? indicator;

const COUNTS = ['eligible', 'measured', 'cases'] as const;
export type Counts = Pick<Tally, (typeof COUNTS)[number]>;

export const plus = (a: Counts, b: Counts, sign: 1 | -1): Counts => {
  const [eligible, measured, cases] = COUNTS.map((name) =>
    a[name] === null || b[name] === null ? null : a[name] + sign * b[name],
  ) as [number | null, number | null, number | null];
  return { eligible, measured, cases };
};

export const NONE: Counts = { eligible: 0, measured: 0, cases: 0 };

/** Whether children can be so many: what is taken from one another may be what was counted otherwise. */
export const isPossible = ({ eligible, measured, cases }: Counts): boolean =>
  cases! >= 0 &&
  (measured === null || (measured > 0 && cases! <= measured)) &&
  (eligible === null || measured === null || eligible >= measured);

/**
 * Whether a prevalence can be told of a sum: all parts were measured in one way, and published shares are those of the counts,
 * which weighted ones are not. Of others a reader can still compute the cases.
 */
export const isTold = ({ measured }: Counts, parts: readonly Tally[]): boolean =>
  measured !== null &&
  parts.every(
    ({ row, kind, cases, measured: all }) =>
      row.method === parts[0]!.row.method &&
      (kind !== 'row' || row.prevalence == null || !all || Math.abs(row.prevalence - (cases! / all) * 100) < 0.6),
  );

/** The doubts that a count may carry, from none to the greatest. */
const DOUBTS = 'APEBU';
/** A sum is as doubtful as the worst of its parts. */
export const worst = (line: readonly Tally[]): StatusLetter =>
  line.reduce<StatusLetter>((a, { status: b }) => (DOUBTS.indexOf(b) > DOUBTS.indexOf(a) ? b : a), 'A');

const KEYS = ['territory', 'indicator', 'sex', 'households', 'turn', 'from', 'to'] as const;

/** Tallies that are alike in all but some respects. */
export function lines(tallies: readonly Tally[], ...leaveOut: readonly (typeof KEYS)[number][]): Iterable<Tally[]> {
  const keys = KEYS.filter((key) => !leaveOut.includes(key));
  return groupBy(tallies, (tally) => {
    let name = '';
    for (const key of keys) name += `${tally[key]}\n`;
    return name;
  }).values();
}
