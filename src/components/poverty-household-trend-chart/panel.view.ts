import { BOLD, textWidth, wrapped } from '../../chart/labels.js';
import { rounded, type Point } from '../../chart/path.js';
import { yearTicks } from '../../chart/time-axis.js';
import { lastDay } from '../../model/period.js';
import { placeSeries, type Box, type LineStyle, type PlacedSeries, type Scales } from './lines.view.js';
import { placeTarget, type PlacedTarget, type TrendTarget } from './targets.view.js';
import type { TrendSeries } from './series.view.js';

export const LABEL_SIZE = 13;
/** Room for the name of a month or quarter. */
const MONTH = 92;

/** Time and value to pixels: the same for all panels of a picture. */
export interface Domain {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  /** The places of the first and the last figure. */
  readonly figures: { readonly first: number; readonly last: number };
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

export interface PanelInput extends LineStyle {
  readonly title: string;
  readonly series: readonly TrendSeries[];
  readonly targets: readonly TrendTarget[];
  readonly breaks: readonly { readonly at: number; readonly text: string }[];
  readonly events: readonly { readonly at: number; readonly number: number }[];
  /** The months or quarters that the axis names instead of years, in order. */
  readonly months: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** The values that the axis names, and how. */
  readonly steps: readonly { readonly value: number; readonly text: string }[];
}

/** A title in lines; bold letters are wider. */
export const titleOf = (title: string, width: number): string[] => wrapped(title, LABEL_SIZE * BOLD, width);

/** Puts one panel into its box. */
export function placePanel(input: PanelInput, box: Box, domain: Domain): Panel {
  const { from, to, top, figures } = domain;
  const { title, series, targets, breaks, events, steps } = input;
  const scales: Scales = {
    box,
    x: (at) => rounded(box.x + ((at - from) / (to - from || 1)) * box.width),
    y: (value) => rounded(box.y + box.height - (value / (top || 1)) * box.height),
  };
  const placed = placeSeries(series, scales, input);
  return {
    title: title ? titleOf(title, box.width) : [],
    box,
    yTicks: steps.map(({ value, text }) => ({ y: scales.y(value), text })),
    xTicks: timeTicks(input, domain, scales),
    breaks: placeBreaks(breaks, scales),
    events: placeEvents(events, scales, placed),
    series: placed,
    targets: withoutCovered(targets.map((target) => placeTarget(target, from, scales))),
    future: targets.some(({ due }) => lastDay(due) > figures.last + 1) ? scales.x(figures.last) : null,
  };
}

/** Months or quarters where all figures are of such; else years, as often as there is room to name them. */
function timeTicks(
  { months, targets }: PanelInput,
  { from, to, figures }: Domain,
  { x, box }: Scales,
): Panel['xTicks'] {
  if (months.length) {
    const step = Math.ceil((months.length * MONTH) / box.width);
    return months.map(({ start, end, text }, index) => ({
      x: x(start),
      labelX: x((start + end) / 2),
      text: (months.length - 1 - index) % step ? '' : text,
    }));
  }
  const named = Math.max(figures.last, ...targets.map(({ due }) => lastDay(due)));
  return yearTicks([from, to], named, box.width / 44, Math.max(figures.first, from)).map(
    ({ year, start, middle, labelled }) => ({ x: x(start), labelX: x(middle), text: labelled ? String(year) : '' }),
  );
}

/** Numbers stand at the top, lower where they would lie on a figure or on another number. */
function placeEvents(
  events: PanelInput['events'],
  { x, box }: Scales,
  series: readonly PlacedSeries[],
): Panel['events'] {
  const taken: Point[] = events.length ? series.flatMap(({ all }) => all) : [];
  return events.map(({ at, number }) => {
    const place = { x: x(at), y: box.y + 9, number };
    const isTaken = (other: Point) => Math.abs(other.x - place.x) < 20 && Math.abs(other.y - place.y) < 20;
    while (place.y + 29 < box.y + box.height && taken.some(isTaken)) place.y += 20;
    taken.push(place);
    return place;
  });
}

/** A level that another target would cover is left to the notes. */
function withoutCovered(targets: readonly PlacedTarget[]): PlacedTarget[] {
  const covers = (one: PlacedTarget, { x, labelY, text }: PlacedTarget) =>
    Math.abs(one.y - labelY + 5) < 16 && one.x + 8 > x + 8 - textWidth(text, 12) && one.x - 8 < x + 8;
  return targets.map((target) =>
    targets.some((other) => other !== target && covers(other, target)) ? { ...target, text: '' } : target,
  );
}

/** Break marks keep their line; a name that would touch the one before it is left to the notes. */
function placeBreaks(breaks: PanelInput['breaks'], { x, box }: Scales): Panel['breaks'] {
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
