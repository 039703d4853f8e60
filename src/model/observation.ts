import type {
  CountMeasure,
  Measure,
  Observation,
  PovertyDocument,
  RateMeasure,
  StatusLetter,
} from '../schema/document.js';
import { comparePeriods, parsePeriod, type Period } from './period.js';

/** One figure of one territory at one time: what a row says about one measure. */
export interface Datum {
  /** In the unit of the measure (rates 0–100); null where there is no value, which is not zero. */
  readonly value: number | null;
  /** SDMX letter; O where neither value nor letter is given. */
  readonly status: StatusLetter;
  /** Published confidence limits, lower then upper. */
  readonly interval: readonly [low: number, high: number] | null;
  readonly period: Period;
  readonly row: Observation;
}

/** Which figures are meant. */
export interface SeriesKey {
  readonly territory: string;
  readonly measure: Measure;
  /** `total` when left out. */
  readonly group?: string | undefined;
}

/** What the rates are shares of: numerator and denominator. */
export const RATES: ReadonlyMap<RateMeasure, readonly [part: CountMeasure, whole: CountMeasure]> = new Map([
  ['poorRate', ['poorHouseholds', 'households']],
  ['nearPoorRate', ['nearPoorHouseholds', 'households']],
  ['poorPersonRate', ['poorPersons', 'population']],
  ['nearPoorPersonRate', ['nearPoorPersons', 'population']],
]);

/** Whether a measure is a percentage. */
export const isRate = (measure: string): measure is RateMeasure => RATES.has(measure as RateMeasure);

/** What a rate is a share of: its numerator and its denominator. */
export const partsOfRate = (rate: RateMeasure) => RATES.get(rate)!;

/** The doubts, from the smallest to the greatest: a computed rate is as doubtful as the worse of its counts. */
const DOUBTS: readonly StatusLetter[] = ['A', 'P', 'E', 'B', 'U', 'L', 'O', 'M', 'Q'];

/** The greater of two doubts. */
export const worse = (a: StatusLetter, b: StatusLetter): StatusLetter =>
  DOUBTS.indexOf(b) > DOUBTS.indexOf(a) ? b : a;

function statusOf(row: Observation, measure: Measure): StatusLetter {
  const letters = row.status;
  if (letters && Object.hasOwn(letters, measure)) return letters[measure]!;
  return row[measure] == null ? 'O' : 'A';
}

/**
 * The figure of one measure in a row.
 *
 * Counts are primary: a rate is computed from them, and taken as published only where they are not both given.
 */
export function datum(row: Observation, measure: Measure): Omit<Datum, 'period'> {
  const intervals = row.intervals;
  const interval = intervals && Object.hasOwn(intervals, measure) ? intervals[measure]! : null;
  const parts = RATES.get(measure as RateMeasure);
  const part = parts && row[parts[0]];
  const whole = parts && row[parts[1]];
  if (!parts || (row[measure] != null && (part == null || !whole))) {
    const status = statusOf(row, measure);
    // A withheld figure is not shown, even where the document gives it away.
    return {
      value: status === 'Q' ? null : (row[measure] ?? null),
      status,
      interval: status === 'Q' ? null : interval,
      row,
    };
  }
  const letters = row.status;
  const own = letters && Object.hasOwn(letters, measure) ? [letters[measure]!] : [];
  const worst = [...own, ...parts.map((count) => statusOf(row, count))].reduce(worse);
  const withheld = worst === 'Q' || part == null || !whole;
  return { value: withheld ? null : (part / whole) * 100, status: worst, interval: withheld ? null : interval, row };
}

type Dated = { readonly row: Observation; readonly period: Period };
const indexes = new WeakMap<PovertyDocument, Map<string, Dated[]>>();

function rowsOf(document: PovertyDocument): Map<string, Dated[]> {
  let index = indexes.get(document);
  if (!index) {
    index = new Map();
    for (const row of document.observations ?? []) {
      const period = parsePeriod(row.period);
      if (!period) continue;
      const key = `${row.territory}\n${row.group ?? 'total'}`;
      const rows = index.get(key);
      if (rows) rows.push({ row, period });
      else index.set(key, [{ row, period }]);
    }
    for (const rows of index.values()) rows.sort((a, b) => comparePeriods(a.period, b.period));
    indexes.set(document, index);
  }
  return index;
}

/**
 * All rows of a territory and group as figures of one measure, in order of time.
 *
 * Rows that neither give the measure nor a status for it are left out: they speak of something else.
 */
export function series(document: PovertyDocument, key: SeriesKey): Datum[] {
  const rows = rowsOf(document).get(`${key.territory}\n${key.group ?? 'total'}`) ?? [];
  const found: Datum[] = [];
  for (const { row, period } of rows) {
    const figure = datum(row, key.measure);
    const speaks = figure.value !== null || figure.status !== 'O' || row[key.measure] === null;
    if (speaks || statusIsGiven(row, key.measure)) {
      const { value, status, interval } = figure;
      found.push({ value, status, interval, period, row });
    }
  }
  return found;
}

const statusIsGiven = (row: Observation, measure: Measure): boolean =>
  row.status !== undefined && Object.hasOwn(row.status, measure);
