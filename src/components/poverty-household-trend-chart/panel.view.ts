import { textWidth, wrapped } from '../../chart/labels.js';
import { areaPath, linePath, rounded, type Point } from '../../chart/path.js';
import { spread } from '../../chart/spread.js';
import { yearTicks } from '../../chart/time-axis.js';
import { lastDay } from '../../model/period.js';
import { middle, type TrendPoint } from '../../model/trend.js';
import type { StatusLetter } from '../../schema/document.js';
import type { TrendTarget } from './targets.view.js';
import type { TrendSeries } from './series.view.js';

export const LABEL_SIZE = 13;
/** Bold letters are wider. */
export const BOLD = 1.12;
const LINE = 18;
/** Between the figures before and after a break, in pixels. */
const AIR = 12;
/** Room for the name of a month or quarter. */
const MONTH = 92;

/** Which part of a picture a panel takes, in pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Time and value to pixels: the same for all panels of a picture. */
export interface Domain {
  readonly from: number;
  readonly to: number;
  readonly top: number;
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
  readonly all: () => readonly PlacedPoint[];
  /** The last figure. */
  readonly end: PlacedPoint | null;
  readonly label: (Point & { readonly text: string }) | null;
}

export interface PlacedTarget extends Point {
  readonly target: TrendTarget;
  /** The level in words; empty where there is no room, and the notes tell it. */
  readonly text: string;
  /** Baseline of the text: below the mark, above it where the axis is near. */
  readonly labelY: number;
  /** From baseline to target. */
  readonly path: string;
}

export interface Panel {
  /** In lines that fit its width. */
  readonly title: readonly string[];
  readonly box: Box;
  readonly yTicks: readonly { readonly y: number; readonly text: string }[];
  readonly xTicks: readonly { readonly x: number; readonly labelX: number; readonly text: string }[];
  readonly breaks: readonly {
    readonly x: number;
    readonly text: string;
    readonly anchor: 'start' | 'middle' | 'end';
  }[];
  readonly events: readonly (Point & { readonly number: number })[];
  readonly series: readonly PlacedSeries[];
  readonly targets: readonly PlacedTarget[];
  /** Where the figures end and only promises follow; null where nothing follows. */
  readonly future: number | null;
}

export interface PanelInput {
  readonly title: string;
  readonly series: readonly TrendSeries[];
  readonly targets: readonly TrendTarget[];
  readonly breaks: readonly { readonly at: number; readonly text: string }[];
  readonly events: readonly { readonly at: number; readonly number: number }[];
  /** The months or quarters that the axis names instead of years, in order. */
  readonly months: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  readonly stacked: boolean;
  readonly labels: boolean;
  /** The values that the axis names, and how. */
  readonly steps: (count: number) => readonly { readonly value: number; readonly text: string }[];
}

/** A title in lines; bold letters are wider. */
export const titleOf = (title: string, width: number): string[] => wrapped(title, LABEL_SIZE * BOLD, width);

/** Puts one panel into its box. */
export function placePanel(input: PanelInput, box: Box, domain: Domain): Panel {
  const x = (at: number) => rounded(box.x + ((at - domain.from) / (domain.to - domain.from || 1)) * box.width);
  const y = (value: number) => rounded(box.y + box.height - (value / (domain.top || 1)) * box.height);
  const series = placeSeries(input, { x, y, box });
  const lastFigure = Math.max(domain.from, ...input.series.map(({ points }) => points.at(-1)?.at ?? domain.from));
  const named = Math.max(lastFigure, ...input.targets.map(({ due }) => lastDay(due)));
  const first = Math.min(...input.series.flatMap(({ points: [one] }) => (one ? [one.at] : [])));
  const years = yearTicks([domain.from, domain.to], named, box.width / 44, Math.max(first, domain.from));
  const { months } = input;
  return {
    title: input.title ? titleOf(input.title, box.width) : [],
    box,
    yTicks: input.steps(box.height < 140 ? 2 : 4).map(({ value, text }) => ({ y: y(value), text })),
    xTicks: months.length
      ? months.map(({ start, end, text }, index) => ({
          x: x(start),
          labelX: x((start + end) / 2),
          text: (months.length - 1 - index) % Math.ceil((months.length * MONTH) / box.width) ? '' : text,
        }))
      : years.map(({ year, start, middle, labelled }) => ({
          x: x(start),
          labelX: x(middle),
          text: labelled ? String(year) : '',
        })),
    breaks: placeBreaks(input.breaks, x, box),
    events: placeEvents(input.events, x, box),
    series,
    targets: input.targets.map((target) => {
      const end = { x: x(middle(target.due)), y: y(target.level) };
      const since = middle(target.from);
      // The way may begin before what is shown: it comes in at the edge.
      const from = Math.max(since, domain.from);
      const passed = (from - since) / (middle(target.due) - since);
      const start =
        target.start === null ? null : { x: x(from), y: y(target.start + passed * (target.level - target.start)) };
      const low = end.y + 26 > box.y + box.height;
      return {
        target,
        ...end,
        text: box.width < 360 ? '' : target.short,
        labelY: end.y + (low ? -13 : 22),
        path: start ? linePath([start, end]) : '',
      };
    }),
    future: input.targets.some(({ due }) => lastDay(due) > lastFigure + 1) ? x(lastFigure) : null,
  };
}

/** Numbers that would touch the one before them stand below it. */
function placeEvents(events: PanelInput['events'], x: Scales['x'], box: Box): Panel['events'] {
  let last: Point = { x: -Infinity, y: 0 };
  return events.map(({ at, number }) => {
    const place = x(at);
    last = { x: place, y: place - last.x < 20 ? last.y + 20 : box.y + 9 };
    return { ...last, number };
  });
}

interface Scales {
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  readonly box: Box;
}

/** What a figure of a series stands on: zero, or the figures stacked below it; null where one of them is missing. */
export type Floor = (point: TrendPoint) => number | null;

/** The floors of series that lie one on the other, or all on zero. */
export function floorsOf(series: readonly TrendSeries[], stacked: boolean): Floor[] {
  let below: ReadonlyMap<string, number> | null = null;
  const key = ({ at, row }: TrendPoint) => `${at} ${row.standard ?? ''}`;
  return series.map(({ points }) => {
    const under = below;
    const floor: Floor = (point) => (under ? (under.get(key(point)) ?? null) : 0);
    if (stacked) {
      below = new Map(
        points.flatMap((point) => {
          const from = floor(point);
          return point.value === null || point.double || from === null ? [] : [[key(point), from + point.value]];
        }),
      );
    }
    return floor;
  });
}

/** The x of figures; those on both sides of a break stand so far apart that their lines do not look like one. */
function apartAtBreaks(points: readonly TrendPoint[], x: Scales['x']): (point: TrendPoint) => number {
  const moved = new Map<TrendPoint, number>();
  points.forEach((point, index) => {
    const last = points[index - 1];
    if (!last || point.broken === null || point.broken === 'gap') return;
    const missing = Math.max(0, AIR - (x(point.at) - x(last.at))) / 2;
    moved.set(last, (moved.get(last) ?? 0) - missing).set(point, missing);
  });
  return (point) => rounded(x(point.at) + (moved.get(point) ?? 0));
}

/** Unbroken stretches: what may be joined, in order. */
function stretches(points: readonly TrendPoint[], floor: Floor): TrendPoint[][] {
  const found: TrendPoint[][] = [];
  let joined = false;
  for (const point of points) {
    if (point.double) continue;
    const stands = point.value !== null && floor(point) !== null;
    if (stands && joined && point.broken === null) found.at(-1)!.push(point);
    else if (stands) found.push([point]);
    joined = stands;
  }
  return found;
}

function placeSeries(input: PanelInput, { x, y, box }: Scales): PlacedSeries[] {
  const many = input.series.some(({ points }) => points.length > Math.max(24, box.width / 14));
  const floors = floorsOf(input.series, input.stacked);
  const placed = input.series.map((series, index): PlacedSeries => {
    const floor = floors[index]!;
    const apart = apartAtBreaks(series.points, x);
    const place = (point: TrendPoint): PlacedPoint => {
      const { value, status, interval } = point;
      const base = value === null ? null : floor(point);
      const limits = interval && value !== null && !input.stacked ? ([y(interval[1]), y(interval[0])] as const) : null;
      return {
        x: apart(point),
        y: y(base === null ? 0 : (value ?? 0) + base),
        point,
        status,
        interval: limits,
      };
    };
    const line = (run: readonly TrendPoint[]) =>
      run.length < 2 ? '' : `M${run.map((point) => `${apart(point)} ${y(point.value! + floor(point)!)}`).join('L')}`;
    const runs = stretches(series.points, floor);
    const alone = new Set(runs.filter((run) => run.length === 1).flat());
    const isShown = (point: TrendPoint) =>
      !many || point.status !== 'A' || point.interval !== null || point.double || alone.has(point);
    const figures = series.points.filter((point) => point.value !== null && floor(point) !== null);
    const lower = (run: readonly TrendPoint[]) => run.map((point) => ({ x: apart(point), y: y(floor(point)!) }));
    const last = figures.at(-1);
    let all: readonly PlacedPoint[] | undefined;
    return {
      series,
      lines: runs.map(line).filter(Boolean),
      areas: input.stacked ? runs.map((run) => areaPath(run.map(place), lower(run))).filter(Boolean) : [],
      points: figures.filter(isShown).map(place),
      absent: series.points.filter(({ value }) => value === null).map(place),
      end: last ? place(last) : null,
      label: null,
      all: () => (all ??= series.points.map(place)),
    };
  });
  return input.labels ? withLabels(placed, box) : placed;
}

/** Names the lines at their ends, moved apart; without names where there is no room for all. */
function withLabels(placed: readonly PlacedSeries[], box: Box): PlacedSeries[] {
  const named = placed.flatMap(({ end }, index) => (end ? [{ index, y: end.y }] : []));
  const ys = spread(
    named.map(({ y }) => y),
    LINE,
    [box.y + 6, box.y + box.height],
  );
  if (!ys) return [...placed];
  return placed.map((series, index) => {
    const at = named.findIndex((name) => name.index === index);
    return at < 0
      ? series
      : { ...series, label: { x: box.x + box.width + 10, y: rounded(ys[at]! + 4), text: series.series.name } };
  });
}

/** Break marks keep their line; a name that would touch the one before it is left to the notes. */
function placeBreaks(breaks: PanelInput['breaks'], x: Scales['x'], box: Box): Panel['breaks'] {
  let taken = -Infinity;
  return breaks.map(({ at, text }) => {
    const place = x(at);
    const half = textWidth(text, 12) / 2;
    const anchor = place - half < box.x - 30 ? 'start' : place + half > box.x + box.width + 30 ? 'end' : 'middle';
    const left = anchor === 'start' ? place : anchor === 'end' ? place - 2 * half : place - half;
    const free = left > taken + 8;
    if (free) taken = left + 2 * half;
    return { x: place, text: free ? text : '', anchor };
  });
}
