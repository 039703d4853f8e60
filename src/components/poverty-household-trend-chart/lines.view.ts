import { areaPath, linePath, rounded, type Point } from '../../chart/path.js';
import { spread } from '../../chart/spread.js';
import type { TrendPoint } from '../../model/trend.js';
import type { StatusLetter } from '../../schema/document.js';
import type { TrendSeries } from './series.view.js';

const LINE = 18;
/** Between the figures before and after a break, in pixels. */
const AIR = 12;

/** Which part of a picture a panel takes, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Time and value to pixels, and where. */
export interface Scales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly box: Box;
}

/** How the series of a panel are drawn. */
export interface LineStyle {
  readonly stacked: boolean;
  /** What stands at the end of a line; null where nothing does. */
  readonly labels: ((series: TrendSeries) => string) | null;
}

export interface PlacedPoint extends Point {
  readonly point: TrendPoint;
  readonly status: StatusLetter;
  readonly interval: readonly [top: number, bottom: number] | null;
}

export interface PlacedSeries {
  readonly series: TrendSeries;
  /** Lines, one for each unbroken stretch. */
  readonly lines: readonly string[];
  /** Areas of a stacked chart, one for each unbroken stretch. */
  readonly areas: readonly string[];
  /** Figures with a mark of their own: doubtful ones, those without a neighbour, and all where they are few. */
  readonly points: readonly PlacedPoint[];
  /** Withheld or missing figures: where they would be, on the axis. */
  readonly absent: readonly PlacedPoint[];
  /** Every figure and every missing one, in order of time: the places that can be pointed at. */
  readonly all: readonly PlacedPoint[];
  /** The last figure. */
  readonly end: PlacedPoint | null;
  readonly label: (Point & { readonly text: string }) | null;
}

/** What a figure of a series stands on: zero, or the figures stacked below it; null where one of them is missing. */
export type Floor = (point: TrendPoint) => number | null;

const ground: Floor = () => 0;

/** What figures that stand one on the other have in common: their time and standard. */
export const stackOf = ({ at, row }: TrendPoint): string => `${at} ${row.standard ?? ''}`;

/** The floors of series that lie one on the other, or all on zero. */
export function floorsOf(series: readonly TrendSeries[], stacked: boolean): Floor[] {
  if (!stacked) return series.map(() => ground);
  let floor = ground;
  return series.map(({ points }) => {
    const own = floor;
    const tops = new Map<string, number>();
    for (const point of points) {
      const from = own(point);
      if (point.value !== null && !point.double && from !== null) tops.set(stackOf(point), from + point.value);
    }
    floor = (point) => tops.get(stackOf(point)) ?? null;
    return own;
  });
}

/** The x of figures; those on both sides of a break stand so far apart that their lines do not look like one. */
function apartAtBreaks(points: readonly TrendPoint[], x: Scales['x']): (point: TrendPoint) => number {
  const moved = new Map<TrendPoint, number>();
  points.forEach((point, index) => {
    const last = points[index - 1];
    if (!last || last.at > point.at || point.broken === null || point.broken === 'gap') return;
    const missing = Math.max(0, AIR - (x(point.at) - x(last.at))) / 2;
    moved.set(last, (moved.get(last) ?? 0) - missing).set(point, missing);
  });
  return (point) => rounded(x(point.at) + (moved.get(point) ?? 0));
}

/** Unbroken stretches: what may be joined, in order. */
function stretches(placed: readonly PlacedPoint[], floor: Floor): PlacedPoint[][] {
  const found: PlacedPoint[][] = [];
  let joined = false;
  for (const one of placed) {
    const { point } = one;
    if (point.double) continue;
    const stands = point.value !== null && floor(point) !== null;
    if (stands && joined && point.broken === null) found.at(-1)!.push(one);
    else if (stands) found.push([one]);
    joined = stands;
  }
  return found;
}

/** One series, on its floor. */
function placeOne(
  series: TrendSeries,
  floor: Floor,
  { x, y }: Scales,
  { stacked, many }: { readonly stacked: boolean; readonly many: boolean },
): PlacedSeries {
  const apart = apartAtBreaks(series.points, x);
  const all = series.points.map((point): PlacedPoint => {
    const { value, status, interval } = point;
    const base = value === null ? null : floor(point);
    const limits = interval && value !== null && !stacked ? ([y(interval[1]), y(interval[0])] as const) : null;
    return { x: apart(point), y: y(base === null ? 0 : value! + base), point, status, interval: limits };
  });
  const runs = stretches(all, floor);
  const alone = new Set(runs.flatMap((run) => (run.length === 1 ? run : [])));
  const isShown = (one: PlacedPoint) =>
    !many || one.status !== 'A' || one.point.interval !== null || one.point.double || alone.has(one);
  const lower = (run: readonly PlacedPoint[]) => run.map(({ x, point }) => ({ x, y: y(floor(point)!) }));
  const figures = all.filter(({ point }) => point.value !== null && floor(point) !== null);
  return {
    series,
    lines: runs.map(linePath).filter(Boolean),
    areas: stacked ? runs.map((run) => areaPath(run, lower(run))).filter(Boolean) : [],
    points: figures.filter(isShown),
    absent: all.filter(({ point }) => point.value === null),
    end: figures.at(-1) ?? null,
    label: null,
    all,
  };
}

/** The series of a panel in its box, each with its name and last figure at its end where they are asked for. */
export function placeSeries(
  series: readonly TrendSeries[],
  scales: Scales,
  { stacked, labels }: LineStyle,
): readonly PlacedSeries[] {
  const many = series.some(({ points }) => points.length > Math.max(24, scales.box.width / 14));
  const floors = floorsOf(series, stacked);
  const placed = series.map((one, index) => placeOne(one, floors[index]!, scales, { stacked, many }));
  return labels ? withLabels(placed, labels, scales.box) : placed;
}

/** Names the lines at their ends, moved apart; without names where there is no room for all. */
function withLabels(
  placed: readonly PlacedSeries[],
  labelOf: NonNullable<LineStyle['labels']>,
  { x, y, width, height }: Box,
): readonly PlacedSeries[] {
  const ends = placed.flatMap(({ end }) => end?.y ?? []);
  const heights = spread(ends, LINE, [y + 6, y + height])?.values();
  if (!heights) return placed;
  return placed.map((one) =>
    one.end
      ? {
          ...one,
          label: { x: rounded(x + width + 10), y: rounded(heights.next().value! + 4), text: labelOf(one.series) },
        }
      : one,
  );
}
