import type { Observation, PovertyDocument, Territory } from '../schema/document.js';
import { addedUp, type Sum } from './added-up.js';
import { figuresOf, rowsFor, series, type Datum, type SeriesKey } from './observation.js';
import { once } from './once.js';
import { comparePeriods, parsePeriod, type Period } from './period.js';
import { comparable, standardOf } from './standard.js';

/**
 * Why a line may not go from one figure to the next: another poverty standard, another area, a series that its publisher
 * declares broken (status B), or figures that are missing between them.
 */
export type Break = 'standard' | 'geography' | 'series' | 'gap';

/** A figure in its place in time, and why the line does not reach it from the one before. */
export interface TrendPoint extends Datum {
  /** Days since 1970-01-01: the day itself, or the middle of a span. */
  readonly at: number;
  readonly broken: Break | null;
  /** Another figure for the same period and standard was given before: both are shown, the line goes through the first. */
  readonly double: boolean;
  /** The rows that it was added up from; none where it was published. */
  readonly parts: readonly Observation[];
}

/** The middle of a period, in days: where its figure stands on a time axis. */
export const middle = ({ start, end }: Period): number => (start + end) / 2;

/** Farthest that two yearly figures may be apart and still be neighbours, in days. */
const YEAR_AND_A_HALF = 549;

/** The territories whose figures come before those of a territory. */
export interface Past {
  /** Each with the number of times that only a part of the area was handed on since; the territory itself first. */
  readonly eras: ReadonlyMap<string, number>;
  /** Those that became one, where several did. */
  readonly merged: readonly Territory[];
  /** Whether these went into it whole: their sums are its past. Else the past ends, for their figures are no course of time. */
  readonly isWhole: boolean;
}

const wentWhole = ({ successors = [] }: Territory): boolean =>
  successors.length === 1 && successors[0]!.type === 'full';

/** The territories that each one took over, whole or in part. */
const predecessors = once(({ territories }: PovertyDocument): ReadonlyMap<string, ReadonlySet<Territory>> => {
  const found = new Map<string, Set<Territory>>();
  for (const territory of territories)
    for (const { id } of territory.successors ?? []) found.set(id, (found.get(id) ?? new Set()).add(territory));
  return found;
});

export function pastOf(document: PovertyDocument, id: string): Past {
  const eras = new Map([[id, 0]]);
  let era = 0;
  for (let later = id; ;) {
    const found = [...(predecessors(document).get(later) ?? [])];
    const [row, other] = found;
    if (!row || other || eras.has(row.id)) return { eras, merged: other ? found : [], isWhole: found.every(wentWhole) };
    if (!wentWhole(row)) era++;
    eras.set((later = row.id), era);
  }
}

/** When the standard of a row came. */
const age = (document: PovertyDocument, { row }: Datum): number =>
  parsePeriod(standardOf(document, row.standard)?.validFrom ?? '')?.start ?? 0;

/** How far apart neighbours usually are; more than half as far again is a gap. Days at no pace have no usual distance. */
function reach(points: readonly TrendPoint[]): number {
  const steps = points
    .slice(1)
    .map(({ at }, index) => at - points[index]!.at)
    .filter((step) => step > 1)
    .sort((a, b) => a - b);
  const usual = steps[Math.floor((steps.length - 1) / 2)]!;
  const isAlike = (step: number) => step <= usual * 1.5 && step >= usual / 1.5;
  const isPaced = 2 * steps.filter(isAlike).length > steps.length || points.some((point) => daysOf(point) > 1);
  return steps.length < 2 || !isPaced ? YEAR_AND_A_HALF : usual * 1.5;
}

const known = new WeakMap<PovertyDocument, Map<string, readonly TrendPoint[]>>();

/**
 * All figures of a series in order of time, with the places where its line breaks. Where figures under standards that cannot
 * be compared lie side by side, those of each are together: the older standard first, each in order of time.
 *
 * The figures of a territory that became this one come first; only a full successor carries the line on. A figure that
 * is withheld or missing stays in its place without a value: the line stops before it.
 */
export function trend(document: PovertyDocument, key: SeriesKey): readonly TrendPoint[] {
  // A figure is viewed anew for every width that it gets; its course of time stays.
  let trends = known.get(document);
  if (!trends) known.set(document, (trends = new Map()));
  const name = [key.territory, key.measure, key.group].join('\n');
  let points = trends.get(name);
  if (!points) trends.set(name, (points = courseOf(document, key)));
  return points;
}

/**
 * What the units had together that became a territory whole, with the sums of those that became these.
 *
 * @param parts is told the published rows of each sum
 * @param seen units that are on their way: none is a part of itself
 */
function sumsBefore(
  document: PovertyDocument,
  key: SeriesKey,
  { eras, merged, isWhole }: Past,
  parts: Map<Observation, readonly Observation[]>,
  seen: ReadonlySet<string> = new Set(),
): readonly Sum[] {
  if (!merged.length || !isWhole || merged.some(({ id }) => seen.has(id))) return [];
  const units = merged.map(({ id }) => {
    const past = pastOf(document, id);
    const names = [...past.eras].flatMap(([name, era]) => (era ? [] : [name]));
    const rows = names.reverse().flatMap((territory) => rowsFor(document, { ...key, territory }) ?? []);
    if (names.length < past.eras.size) return rows;
    const start = rows[0]?.period.start ?? Infinity;
    const sums = sumsBefore(document, key, past, parts, new Set([...seen, id]));
    return [...sums.filter(({ period }) => period.end <= start), ...rows];
  });
  const sums = addedUp(document, units, [...eras.keys()].at(-1)!);
  for (const sum of sums)
    parts.set(
      sum.row,
      sum.parts.flatMap((row) => parts.get(row) ?? [row]),
    );
  return sums;
}

/** The figures of a territory, after those of the ones before it, and these after the sums of the ones that became it. */
function figuresUpTo(document: PovertyDocument, key: SeriesKey, past: Past) {
  let all: Datum[] = [];
  const goBack = (figures: readonly Datum[]): void => {
    const start = all[0]?.period.start ?? Infinity;
    all = [...figures.filter(({ period }) => period.end <= start), ...all];
  };
  for (const territory of past.eras.keys()) goBack(series(document, { ...key, territory }));
  const parts = new Map<Observation, readonly Observation[]>();
  goBack(figuresOf(sumsBefore(document, key, past, parts), key.measure));
  return { all, parts };
}

/** Figures in order of time, apart by standards that cannot be compared; where these overlap, that of the latest comes last. */
function byStandard(document: PovertyDocument, all: readonly TrendPoint[]): TrendPoint[][] {
  const strands: TrendPoint[][] = [];
  for (const point of all) {
    const standard = standardOf(document, point.row.standard);
    const own = strands.find((strand) => comparable(standardOf(document, strand.at(-1)!.row.standard), standard));
    if (own) own.push(point);
    else strands.push([point]);
  }
  return strands.sort((a, b) => {
    const [last, other] = [a.at(-1)!, b.at(-1)!];
    const overlap = a[0]!.at <= other.at && b[0]!.at <= last.at;
    return (overlap ? age(document, last) - age(document, other) : 0) || last.at - other.at;
  });
}

function courseOf(document: PovertyDocument, key: SeriesKey): TrendPoint[] {
  const past = pastOf(document, key.territory);
  const { all, parts } = figuresUpTo(document, key, past);
  const placed = all.map(({ value, status, interval, period, row }): TrendPoint => {
    const place = { at: middle(period), double: false, broken: null, parts: parts.get(row) ?? [] };
    return { value, status, interval, period, row, ...place };
  });
  // By their place in time: a year stands before its last month, though it ends later.
  placed.sort(
    (a, b) =>
      a.at - b.at ||
      comparePeriods(a.period, b.period) ||
      Number(a.value === null) - Number(b.value === null) ||
      age(document, a) - age(document, b),
  );
  const usual = reach(placed);
  return byStandard(document, placed).flatMap((all, index) => {
    // A row without the figure that another row of the same time has is no gap.
    const strand = all.filter((point, turn) => point.value !== null || !isOfTime(point, all[turn - 1]));
    return strand.map((point, turn) => {
      const last = strand[turn - 1];
      // A year under another standard breaks the line: joining it would draw a change of definition as one of poverty.
      const broken = last ? breakBetween(last, point, { usual, eras: past.eras }) : index ? 'standard' : null;
      return { ...point, double: isOfTime(point, last), broken };
    });
  });
}

const isOfTime = ({ period }: Datum, other: Datum | undefined): boolean =>
  other?.period.start === period.start && other.period.end === period.end;

const daysOf = ({ period }: Datum): number => period.end - period.start;

function breakBetween(
  last: TrendPoint,
  point: TrendPoint,
  { usual, eras }: Pick<Past, 'eras'> & { readonly usual: number },
): Break | null {
  if (eras.get(last.row.territory) !== eras.get(point.row.territory)) return 'geography';
  if (point.status === 'B' && point.value !== null) return 'series';
  // Years are neighbours of years, also before quarters.
  const far = Math.max(usual, daysOf(last) * 1.5, daysOf(point) * 1.5);
  return last.value === null || point.value === null || point.at - last.at > far ? 'gap' : null;
}

/**
 * Where the figures begin that can be compared with the last one: at the last break that forbids it; gaps do not. 0
 * without a break.
 */
export function comparableFrom(points: readonly TrendPoint[]): number {
  let known = false;
  for (let index = points.length - 1; index > 0; index--) {
    const { value, broken } = points[index]!;
    known ||= value !== null;
    if (known && broken !== null && broken !== 'gap') return index;
  }
  return 0;
}

/** The figures that can be compared with the last one, one for each period. */
export const comparableStretch = (points: readonly TrendPoint[]): TrendPoint[] =>
  points.slice(comparableFrom(points)).filter(({ value, double }) => value !== null && !double);
