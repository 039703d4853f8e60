import { classOf, rounded } from '../../chart/classes.js';
import { remembering } from '../../chart/remembering.js';
import { datum, isRate, worse } from '../../model/observation.js';
import { parsePeriod } from '../../model/period.js';
import { rowAt, type Snapshot } from '../../model/snapshot.js';
import { territories } from '../../model/territory.js';
import { comparable, standardOf } from '../../model/standard.js';
import { pastOf, trend } from '../../model/trend.js';
import type { Measure, Observation, PovertyDocument, StatusLetter } from '../../schema/document.js';
import type { Unit } from './joining.view.js';

/** What a unit shows at one time. `apart`: it has two figures that cannot be compared, by standard or by area. */
export interface Face {
  readonly kind: 'value' | 'none' | 'withheld' | 'apart';
  /** Whether it is the area that cannot be compared, not the standard. */
  readonly area: boolean;
  readonly value: number | null;
  /** The value as it is written: what looks the same has the same class and rank, and is no change. */
  readonly shown: number | null;
  readonly status: StatusLetter;
  /** Class from 0; −1 without one. */
  readonly step: number;
  /** 1 for the highest value; 0 without one. */
  readonly rank: number;
}

/** Decimals to which a figure is written. */
export const digitsOf = (measure: Measure): number => (isRate(measure) ? 2 : 0);

/** Whether a value is there that is not sure: provisional, estimated, unreliable. */
export const isDoubtful = ({ value, status }: Face): boolean => value !== null && status !== 'A';

export type Raw = Pick<Face, 'kind' | 'area' | 'value' | 'status'>;
const NOTHING: Raw = { kind: 'none', area: false, value: null, status: 'O' };
const WITHHELD: Raw = { ...NOTHING, kind: 'withheld', status: 'Q' };
const APART: Raw = { ...NOTHING, kind: 'apart', status: 'B' };
const OTHER_AREA: Raw = { ...APART, area: true };

/** What a row says of a measure. */
export function rawOf(row: Observation | null | undefined, measure: Measure): Raw {
  if (!row) return NOTHING;
  const { value, status } = datum(row, measure);
  if (value !== null) return { kind: 'value', area: false, value, status };
  // A share of no households has normal counts and is none.
  return status === 'Q' ? WITHHELD : status === 'A' ? NOTHING : { ...NOTHING, status };
}

/** What a territory's figure is made of, or the figure itself: of the row that the figure is of, else of one that has it. */
export function sourceOf(snapshot: Snapshot | null, territory: string, measure: Measure, source: Measure): Raw {
  const [own, other] = [measure, source].map((one) =>
    rawOf(snapshot ? rowAt(snapshot, territory, one) : undefined, source),
  ) as [Raw, Raw];
  return own.kind === 'none' ? other : own;
}

/** Whether the figure of the whole would give away the only part of it that has none: one that is withheld. */
export function isTold(units: readonly Unit[], faces: readonly Raw[]): boolean {
  const [open, other] = faces.filter(({ value }, index) => value === null && units[index]!.territory);
  return open?.kind === 'withheld' && !other;
}

/** The figures of two rows as one change, with the more doubtful status of both. */
function changeOf(document: PovertyDocument, before: Observation, now: Observation, measure: Measure): Raw {
  const [a, b] = [rawOf(before, measure), rawOf(now, measure)];
  if (a.value === null || b.value === null) return a.kind === 'withheld' || b.kind === 'withheld' ? WITHHELD : NOTHING;
  if (!comparable(standardOf(document, before.standard), standardOf(document, now.standard))) return APART;
  // 3.1 − 3 is 0.10000000000000009.
  return { kind: 'value', area: false, value: rounded(b.value - a.value, 10), status: worse(a.status, b.status) };
}

/** A row of a unit, or the sum of its parts. */
export type UnitRow = Observation & { readonly parts?: readonly Observation[] };

/** The row of every unit; null where it covered another area. */
export type Rows = readonly (UnitRow | null | undefined)[];

const rows = remembering<readonly (Observation | undefined)[]>();

/** The row of every unit at one time: found once for all that is said of it. */
export const rowsAt = (snapshot: Snapshot, units: readonly Unit[], measure: Measure) =>
  rows(units, [snapshot, measure], () =>
    units.map(({ territory }) => (territory ? rowAt(snapshot, territory.id, measure) : undefined)),
  );

/** What every unit shows at one time. */
export const rawsAt = (snapshot: Snapshot, units: readonly Unit[], measure: Measure): Raw[] =>
  rowsAt(snapshot, units, measure).map((row) => rawOf(row, measure));

/**
 * What a row is compared with at an earlier time: the row of its unit or of a former one, or the sum of those that became it.
 * Null where these covered another area.
 */
function rowBefore(
  document: PovertyDocument,
  before: Snapshot,
  { territory, standard }: Observation,
  measure: Measure,
): UnitRow | null | undefined {
  const { eras, merged } = pastOf(document, territory);
  for (const [id, handedOnInPart] of eras) {
    const row = rowAt(before, id, measure);
    if (row) return handedOnInPart ? null : row;
  }
  if (!merged.length) return undefined;
  const { start, end } = before.period;
  const sums = trend(document, { territory, measure }).filter(
    ({ period, parts }) => parts.length && period.start === start && period.end === end,
  );
  const own = standardOf(document, standard);
  const sum = sums.find(({ row }) => comparable(standardOf(document, row.standard), own)) ?? sums[0];
  return sum && !eras.get(sum.row.territory) ? { ...sum.row, parts: sum.parts } : null;
}

const compared = remembering<Rows>();

/** The rows of every unit at the later of two times, and before these what they are compared with. */
export const rowsBetween = (
  document: PovertyDocument,
  [before, now]: readonly [Snapshot, Snapshot],
  units: readonly Unit[],
  measure: Measure,
): readonly [Rows, Rows] => {
  const rows = rowsAt(now, units, measure);
  const earlier = () =>
    rows.map((row, unit) => (row ? rowBefore(document, before, row, measure) : rowsAt(before, units, measure)[unit]));
  return [compared(units, [before, now, measure], earlier), rows];
};

/**
 * What changed in every unit between two times.
 *
 * A unit that took others over whole is compared with them; one that came out of parts, or that gained or lost a part
 * in between, covers another area.
 */
export function rawsBetween(
  document: PovertyDocument,
  [before, now]: readonly [Snapshot, Snapshot],
  [earlier, rows]: readonly [Rows, Rows],
  measure: Measure,
): Raw[] {
  const isBetween = (day: number): boolean => before.period.end <= day && day < now.period.end;
  const changed = new Set<string>();
  const known = territories(document);
  for (const { id, validTo = '', successors = [] } of document.territories)
    for (const successor of successors) {
      // The one ended or the other began: then the area went from hand to hand.
      const days = [parsePeriod(validTo)?.end, parsePeriod(known.get(successor.id)?.validFrom ?? '')?.start];
      const ended = before.rows.has(id) && !now.rows.has(id);
      if (ended || days.some((day) => day !== undefined && isBetween(day))) changed.add(successor.id).add(id);
    }
  return rows.map((row, unit) => {
    const past = earlier[unit];
    if (!row || !past) return row && past === null ? OTHER_AREA : NOTHING;
    const change = changeOf(document, past, row, measure);
    const isOther = before.rows.has(row.territory) && changed.has(row.territory);
    return change.value !== null && isOther ? OTHER_AREA : change;
  });
}

/** Ranks from the highest value; values that are written alike share a rank. */
export function ranked(raws: readonly Raw[], breaks: readonly number[], digits: number): Face[] {
  const written = raws.map(({ value }) => (value === null ? null : rounded(value, digits)));
  // An array of nothing but numbers is sorted many times faster than one that asks a function.
  const sorted = Float64Array.from(written.filter((value) => value !== null)).sort();
  const ranks = new Map<number, number>();
  sorted.forEach((value, index) => ranks.set(value, sorted.length - index));
  return raws.map(({ kind, area, value, status }, index) => {
    const shown = written[index]!;
    const [rank, step] = shown === null ? [0, -1] : [ranks.get(shown)!, classOf(shown, breaks)];
    return { kind, area, value, shown, status, rank, step };
  });
}
