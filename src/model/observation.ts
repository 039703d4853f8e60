import type {
  CountMeasure,
  Measure,
  Observation,
  PovertyDocument,
  RateMeasure,
  StatusLetter,
} from '../schema/document.js';
import { groupBy } from './group-by.js';
import { once } from './once.js';
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

/** What gives a figure away, or is made of it: a rate with its parts, a part with its rate. */
const TELLTALE: ReadonlyMap<string, readonly Measure[]> = new Map(
  [...RATES].flatMap(([rate, parts]): [string, Measure[]][] => [
    [rate, [...parts]],
    [parts[0], [rate]],
  ]),
);

/** The doubts, from the smallest to the greatest: a computed rate is as doubtful as the worse of its counts. */
const DOUBTS: readonly StatusLetter[] = ['A', 'P', 'E', 'B', 'U', 'L', 'O', 'M', 'Q'];

/** The greater of two doubts. */
export const worse = (a: StatusLetter, b: StatusLetter): StatusLetter =>
  DOUBTS.indexOf(b) > DOUBTS.indexOf(a) ? b : a;

const given = <T>(map: { readonly [measure: string]: T } | undefined, measure: Measure): T | undefined =>
  map && Object.hasOwn(map, measure) ? map[measure] : undefined;

const statusOf = (row: Observation, measure: Measure): StatusLetter =>
  given(row.status, measure) ?? (row[measure] == null ? 'O' : 'A');

/** Whether limits can be those of a figure: it lies between them, and they where figures of its measure do. */
const holds = ([low, high]: readonly [number, number], value: number, measure: Measure): boolean =>
  low >= 0 && low <= value && value <= high && !(isRate(measure) && high > 100);

/**
 * The figure of one measure in a row.
 *
 * Counts are primary: a rate is computed from them, and taken as published only where they are not both given. A count and a
 * rate that would give a withheld one away are withheld with it.
 */
export function datum(row: Observation, measure: Measure): Omit<Datum, 'period'> {
  const parts = RATES.get(measure as RateMeasure) ?? [];
  const [part, whole] = parts.map((count) => row[count]);
  // 29 of 100 are 29 %: 0.29 × 100 is 28.999999999999996.
  const computed = part != null && whole ? (part * 100) / whole : null;
  let value = computed ?? row[measure] ?? null;
  let status = statusOf(row, measure);
  if (parts.length && (computed !== null || value === null)) {
    const letters = [given(row.status, measure) ?? 'A', ...parts.map((count) => statusOf(row, count))];
    status = letters.reduce(worse);
  }
  // A withheld figure is not shown, even where the document gives it away.
  if (TELLTALE.get(measure)?.some((one) => given(row.status, one) === 'Q')) status = 'Q';
  if (status === 'Q') value = null;
  const limits = given(row.intervals, measure);
  return { value, status, interval: limits && value !== null && holds(limits, value, measure) ? limits : null, row };
}

/** A row in its time. */
export interface Dated {
  readonly row: Observation;
  readonly period: Period;
}

/** The rows of each territory and group, in order of time. */
const rowsOf = once((document: PovertyDocument) => {
  const dated = (document.observations ?? []).flatMap((row): Dated[] => {
    const period = parsePeriod(row.period);
    return period ? [{ row, period }] : [];
  });
  const index = groupBy(dated, ({ row }) => `${row.territory}\n${row.group ?? 'total'}`);
  for (const rows of index.values()) rows.sort((a, b) => comparePeriods(a.period, b.period));
  return index;
});

/** The rows of a territory and group, in order of time. */
export const rowsFor = (
  document: PovertyDocument,
  { territory, group = 'total' }: SeriesKey,
): readonly Dated[] | undefined => rowsOf(document).get(`${territory}\n${group}`);

/** The figures that were made of some rows, by their measure. */
const madeOf = once((_rows: readonly Dated[]) => new Map<Measure, readonly Datum[]>());

/**
 * All rows of a territory and group as figures of one measure, in order of time.
 *
 * Rows that neither give the measure nor a status for it are left out: they speak of something else.
 */
export function series(document: PovertyDocument, key: SeriesKey): readonly Datum[] {
  const rows = rowsFor(document, key);
  if (!rows) return [];
  const known = madeOf(rows);
  let figures = known.get(key.measure);
  if (!figures) known.set(key.measure, (figures = figuresOf(rows, key.measure)));
  return figures;
}

/** Rows as figures of one measure, without those that speak of something else. */
export const figuresOf = (rows: readonly Dated[], measure: Measure): Datum[] =>
  rows.flatMap(({ row, period }): Datum[] => {
    const figure = datum(row, measure);
    const speaks =
      figure.value !== null || figure.status !== 'O' || row[measure] === null || given(row.status, measure);
    return speaks ? [{ ...figure, period }] : [];
  });

/** The figures of a series whose periods end from one day on and before another. */
export function endingWithin(figures: readonly Datum[], from: number, to: number): readonly Datum[] {
  const [start, stop] = [from, to].map((day) => {
    let [low, high] = [0, figures.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (figures[middle]!.period.end < day) low = middle + 1;
      else high = middle;
    }
    return low;
  });
  return figures.slice(start, stop);
}
