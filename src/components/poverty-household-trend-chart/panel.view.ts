import { BOLD, textWidth, wrapped } from '../../chart/labels.js';
import { rounded, type Point } from '../../chart/path.js';
import { middleWithin, Room } from '../../chart/room.js';
import { yearTicks } from '../../chart/time-axis.js';
import { lastDay } from '../../model/period.js';
import type { TrendPoint } from '../../model/trend.js';
import { placeSeries, type Box, type LineStyle, type PlacedSeries, type Scales } from './lines.view.js';
import { placeTarget, type PlacedTarget, type TrendTarget } from './targets.view.js';
import type { TrendEvent } from './events.view.js';
import type { TrendSeries } from './series.view.js';

export const LABEL_SIZE = 13;
/** Font size of what stands at axes and marks. */
const SIZE = 12;
/** So many events have a mark in the picture. */
const MARKED = 20;

/** Time and value to pixels: the same for all panels of a picture. */
export interface Domain {
  readonly from: number;
  readonly to: number;
  readonly top: number;
  /** The places of the first and the last figure. */
  readonly figures: { readonly first: number; readonly last: number };
}

export interface Panel {
  readonly name: string;
  /** Its name in lines that fit its width. */
  readonly title: readonly string[];
  readonly box: Box;
  readonly yTicks: readonly { readonly y: number; readonly text: string }[];
  readonly xTicks: readonly { readonly x: number; readonly labelX: number; readonly text: string }[];
  /** Those without room for their name have it in the legend. */
  readonly breaks: readonly {
    readonly x: number;
    readonly labelX: number;
    readonly text: string;
    readonly isNamed: boolean;
  }[];
  /** Those that found a place, numbered. */
  readonly events: readonly (Point & { readonly number: number; readonly event: TrendEvent })[];
  readonly series: readonly PlacedSeries[];
  /** Beside the ends of lines of an older standard that go on beside those of the next one. */
  readonly strands: readonly (Point & { readonly text: string })[];
  readonly targets: readonly PlacedTarget[];
  /** Where the figures end and only promises follow; null where nothing follows. */
  readonly future: number | null;
}

export interface PanelInput extends LineStyle {
  readonly title: string;
  readonly series: readonly TrendSeries[];
  readonly targets: readonly TrendTarget[];
  readonly breaks: readonly { readonly at: number; readonly text: string }[];
  /** A figure with the name of its standard. */
  readonly strandOf: (series: TrendSeries, point: TrendPoint) => string;
  /** Whether there is room above for the names of breaks. */
  readonly named: boolean;
  readonly events: readonly TrendEvent[];
  /** The months or quarters that the axis names instead of years, in order. */
  readonly months: readonly { readonly start: number; readonly end: number; readonly text: string }[];
  /** Width of the whole picture. */
  readonly width: number;
  /** The values that the axis names, and how. */
  readonly steps: readonly { readonly value: number; readonly text: string }[];
}

/** A title in lines; bold letters are wider. */
export const titleOf = (title: string, width: number): string[] => wrapped(title, LABEL_SIZE * BOLD, width);

/** Puts one panel into its box. */
export function placePanel(input: PanelInput, box: Box, domain: Domain): Panel {
  const { from, to, top, figures } = domain;
  const { title, series, targets, events, steps } = input;
  const scales: Scales = {
    box,
    x: (at) => rounded(box.x + ((at - from) / (to - from || 1)) * box.width),
    y: (value) => rounded(box.y + box.height - (value / (top || 1)) * box.height),
  };
  const placed = placeSeries(series, scales, input);
  const room = new Room();
  const promised = withFreeLabels(
    targets.map((target) => placeTarget(target, from, scales)),
    room,
  );
  return {
    name: title,
    title: title ? titleOf(title, box.width) : [],
    box,
    yTicks: steps.map(({ value, text }) => ({ y: scales.y(value), text })),
    xTicks: timeTicks(input, domain, scales),
    breaks: placeBreaks(input, scales),
    events: placeEvents(events, scales, { series: placed, room }),
    series: placed,
    strands: placeStrands(placed, input, { box, room }),
    targets: promised,
    future: targets.some(({ due }) => lastDay(due) > figures.last + 1) ? scales.x(figures.last) : null,
  };
}

/** Months or quarters where all figures are of such; else years, as often as there is room to name them. */
function timeTicks(
  { months, targets, width }: PanelInput,
  { from, to, figures }: Domain,
  { x, box }: Scales,
): Panel['xTicks'] {
  if (months.length) {
    const widths = months.map(({ text }) => textWidth(text, SIZE));
    const step = Math.ceil((months.length * (Math.max(...widths) + 8)) / box.width);
    const room = new Room();
    // From the last one, which matters most.
    const ticks = [...months.entries()].reverse().map(([index, { start, end, text }]) => {
      const half = widths[index]! / 2 + 3;
      const labelX = middleWithin(x((start + end) / 2), 2 * half, width);
      const isNamed =
        (months.length - 1 - index) % step === 0 && labelX !== null && room.take([labelX - half, 0, labelX + half, 1]);
      return { x: x(Math.max(from, start)), labelX: labelX ?? 0, text: isNamed ? text : '' };
    });
    return ticks.reverse();
  }
  const named = Math.max(figures.last, ...targets.map(({ due }) => lastDay(due)));
  return yearTicks([from, to], named, box.width / 44, Math.max(figures.first, from)).map(
    ({ year, start, middle, labelled }) => ({ x: x(start), labelX: x(middle), text: labelled ? String(year) : '' }),
  );
}

/** Numbers stand at the top, lower where they would lie on a line or on another number; without a place there is none. */
function placeEvents(
  events: PanelInput['events'],
  { x, box }: Scales,
  { series, room }: { readonly series: readonly PlacedSeries[]; readonly room: Room },
): Panel['events'] {
  const around = (x: number, y: number) => [x - 10, y - 10, x + 10, y + 10] as const;
  const placed: Panel['events'][number][] = [];
  for (const event of events) {
    if (placed.length === MARKED) break;
    const place = { x: x(event.at), y: box.y + 9 };
    for (const { all } of series)
      all.forEach((one, index) => {
        const last = all[index - 1];
        if (Math.abs(one.x - place.x) < 20) room.fill(around(one.x, one.y));
        if (last && one.point.broken === null && last.x < place.x && place.x < one.x)
          room.fill(around(place.x, last.y + ((one.y - last.y) * (place.x - last.x)) / (one.x - last.x)));
      });
    while (place.y + 9 < box.y + box.height && !room.take(around(place.x, place.y))) place.y += 20;
    if (place.y + 9 < box.y + box.height) placed.push({ ...place, number: placed.length + 1, event });
  }
  return placed;
}

/** Names stand before the end of their line: below one that falls, above one that rises; nowhere where others lie. */
function placeStrands(
  placed: readonly PlacedSeries[],
  { strandOf }: PanelInput,
  { box, room }: { readonly box: Box; readonly room: Room },
): Panel['strands'] {
  const strands: Panel['strands'][number][] = [];
  for (const { series, all } of placed)
    all.forEach(({ x, y, point }, index) => {
      const next = all[index + 1];
      if (point.value === null || !next || next.point.at >= point.at) return;
      for (const { all } of placed) for (const { x, y } of all) room.fill([x - 5, y - 5, x + 5, y + 5]);
      const text = strandOf(series, point);
      const left = x - textWidth(text, SIZE);
      const base = (all[index - 1]?.y ?? y) < y ? y + 17 : y - 9;
      if (left >= box.x && room.take([left, base - 11, x, base + 3])) strands.push({ x, y: base, text });
    });
  return strands;
}

/** A level that would lie on another one, or on its mark, is left to the notes. */
function withFreeLabels(targets: readonly PlacedTarget[], room: Room): PlacedTarget[] {
  for (const { x, y } of targets) room.fill([x - 8, y - 10, x + 8, y + 10]);
  return targets.map((target) => {
    const { x, labelY, text } = target;
    const isFree = room.take([x + 8 - textWidth(text, SIZE), labelY - 11, x + 8, labelY + 3]);
    return isFree ? target : { ...target, text: '' };
  });
}

/** Break marks keep their line; a name that would touch the one before it is left to the legend. */
function placeBreaks({ breaks, named, width }: PanelInput, { x }: Scales): Panel['breaks'] {
  const room = new Room();
  return breaks.map(({ at, text }) => {
    const wide = textWidth(text, SIZE) + 8;
    const labelX = middleWithin(x(at), wide, width);
    const isNamed = named && labelX !== null && room.take([labelX - wide / 2, 0, labelX + wide / 2, 1]);
    return { x: x(at), labelX: labelX ?? 0, text, isNamed };
  });
}
