import { textWidth } from '../../chart/labels.js';
import { rounded } from '../../chart/path.js';
import { spread } from '../../chart/spread.js';
import { yearTicks } from '../../chart/time-axis.js';
import type { NutritionFigure } from '../../model/nutrition.js';
import type { Period } from '../../model/period.js';
import {
  MOST_SERIES,
  Pen,
  scaleOf,
  shapeOf,
  STEPS,
  TARGET,
  type Drawing,
  type PictureWords,
  type Placed,
  type PlacedText,
} from './picture.view.js';
import { categoryOf } from './names.view.js';
import { breaksBetween, type Selection } from './select.view.js';
import type { DrawnTarget } from './target.view.js';

const middle = ({ start, end }: Period): number => (start + end) / 2;

/** Whether two figures may be joined: both shown, and to be compared. */
const joins = (a: NutritionFigure | undefined, b: NutritionFigure): boolean =>
  a !== undefined && a.prevalence !== null && b.prevalence !== null && !breaksBetween(a, b);

/** Names at the ends of lines take no more of the width. */
const MOST_NAMES = 0.4;

/** What is written at the end of each of several lines, beside its shape and its level; and the room it takes. */
function endsOf(lines: readonly (readonly NutritionFigure[])[], width: number, words: PictureWords) {
  const last = lines.flatMap((line) => line.findLast(({ prevalence }) => prevalence !== null) ?? []);
  const write = (isNamed: boolean) => {
    const texts = last.map((figure) => `${isNamed ? `${words.name(figure)} ` : ''}${words.short(figure)}`);
    const steps = last.some(({ severity }) => severity !== null) ? STEPS : 0;
    return { last, texts, steps, room: Math.max(0, ...texts.map((text) => textWidth(text, 13))) + steps + 28 };
  };
  const named = write(true);
  return named.room > width * MOST_NAMES ? write(false) : named;
}
type Ends = ReturnType<typeof endsOf>;

interface Plot {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly scale: readonly number[];
  readonly left: number;
  readonly right: number;
  /** First and last day with something to show, and what is left before and after them. */
  readonly days: readonly [first: number, last: number, margin: number];
  /** Whether the figures of all lines at one time stand side by side: intervals on each other could not be read. */
  readonly isApart: boolean;
  /** Between figures that stand side by side. */
  readonly step: number;
}

/** Most room between figures that stand side by side. */
const MOST_STEP = 12;

/** Where days and percentages stand between the words at the left and `end`. */
function plotOf(
  figures: readonly NutritionFigure[],
  targets: readonly DrawnTarget[],
  [width, end]: readonly [number, number],
  words: PictureWords,
): Plot {
  const height = Math.round(Math.min(320, Math.max(200, width * 0.45)));
  const scale = scaleOf(
    figures,
    targets.flatMap(({ level, start }) => [level, start ?? 0]),
  );
  const left = Math.max(...scale.map((value) => textWidth(words.percent(value), 12))) + 10;
  const counts = new Map<number, number>();
  for (const { period } of figures) counts.set(middle(period), (counts.get(middle(period)) ?? 0) + 1);
  const days = [...counts.keys(), ...targets.map(({ until }) => middle(until))].sort((a, b) => a - b);
  const [first, last, most] = [days[0]!, days.at(-1)!, Math.max(...counts.values())];
  const margin = Math.max(200, (last - first) * 0.06);
  const isApart = figures.some(({ interval }) => interval);
  const beside = isApart ? ((most - 1) * MOST_STEP) / 2 : 0;
  const day = (end - left - 2 * beside) / (last - first + 2 * margin);
  const nearest = Math.min(...days.map((one, index) => one - days[index - 1]! || Infinity)) * day;
  return {
    ...{ scale, left, isApart, right: end, days: [first, last, margin] },
    x: (at) => rounded(left + beside + (at - first + margin) * day),
    y: (value) => rounded(44 + height * (1 - value / scale.at(-1)!)),
    step: Math.min(MOST_STEP, nearest / most),
  };
}

function drawScale(pen: Pen, { y, scale, left }: Plot, end: number, words: PictureWords): void {
  for (const value of scale) {
    pen.draw(value ? 'grid' : 'zero', `M${left} ${y(value)}H${end}`);
    pen.write(left - 6, y(value) + 4, words.percent(value), 'tick', 'end');
  }
}

/** Writes the years under all else that is written. */
function writeYears(pen: Pen, { x, left, right, days }: Plot): void {
  const [first, last, margin] = days;
  const top = pen.low + 14;
  for (const { year, middle: at, labelled } of yearTicks([first - margin, last + margin], last, (right - left) / 44))
    if (labelled && at > first - 184) pen.write(x(at), top, String(year), 'tick', 'middle');
}

/** A target at its due date, and the way to it. */
function drawTarget(pen: Pen, { x, y }: Plot, target: DrawnTarget) {
  const { until, level, from, start, short } = target;
  const at = { x: x(middle(until)), y: y(level) };
  if (start !== null) pen.draw('path', `M${x(middle(from))} ${y(start)}L${at.x} ${at.y}`);
  pen.draw('target', `M${at.x} ${at.y}${TARGET}`);
  pen.write(at.x, at.y + 24, short, 'tick', 'middle');
  return { target, ...at };
}

/** Draws a line through the first figure of each time, and every figure beside it. */
function drawLine(pen: Pen, line: readonly Placed[], index: number, { y }: Plot): void {
  let before: Placed | undefined;
  for (const place of line) {
    const { figure } = place;
    const [kind, shape] = shapeOf(figure, index);
    if (before?.figure.period !== figure.period) {
      if (joins(before?.figure, figure)) pen.draw(`line ${kind}`, `M${before!.x} ${before!.y}L${place.x} ${place.y}`);
      before = place;
    }
    if (figure.interval) {
      const [low, high] = figure.interval.map(y) as [number, number];
      pen.draw('interval', `M${place.x - 4} ${low}h8m-4 0V${high}m-4 0h8`);
    }
    pen.draw(kind, `M${place.x} ${place.y}${shape}`);
  }
}

/** Writes the first and the last value of one of two lines at most, and those of surveys side by side. */
function writeValues(
  pen: Pen,
  line: readonly Placed[],
  others: readonly Placed[],
  index: number,
  plot: Plot,
  words: PictureWords,
) {
  const shown = line.filter(({ figure }) => figure.prevalence !== null);
  for (const place of shown) {
    const { figure, x } = place;
    const same = line.filter((one) => one.figure.period === figure.period);
    if (![shown[0], shown.at(-1)].includes(place) && same.length < 2) continue;
    // The higher one has its words above, the lower one below; those side by side lean apart.
    const other = others.find((one) => one.figure.period === figure.period)?.figure.prevalence;
    const isBelow = other == null || other === figure.prevalence ? index > 0 : other > figure.prevalence!;
    const edge = (figure.interval?.map(plot.y) ?? [place.y, place.y])[isBelow ? 0 : 1]! + (isBelow ? 22 : -12);
    const anchor: PlacedText['anchor'] = same.length < 2 ? 'middle' : same[0] === place ? 'end' : 'start';
    pen.write(x, edge, words.short(figure), 'value', anchor);
    pen.steps(x - { start: 0, middle: 9, end: 22 }[anchor], edge + (isBelow ? 16 : -15), figure);
  }
}

/** Writes names and values at the ends of many lines, each beside its shape. */
function writeEnds(
  pen: Pen,
  lines: readonly (readonly Placed[])[],
  { texts, steps, last }: Ends,
  bottom: number,
): void {
  const all = lines.flat();
  const places = last.map((figure) => all.find((place) => place.figure === figure)!);
  const wanted = places.map(({ y }) => y + 5);
  const heights = spread(wanted, 17, [16, bottom]) ?? wanted;
  places.forEach((place, index) => {
    const { figure } = place;
    const at = Math.max(...all.filter((one) => one.figure.period === figure.period).map(({ x }) => x));
    const [kind, shape] = shapeOf(
      figure,
      lines.findIndex((line) => line.includes(place)),
    );
    pen.draw(kind, `M${rounded(at + 18)} ${rounded(heights[index]! - 4)}${shape}`);
    pen.steps(at + 28, heights[index]!, figure);
    pen.write(at + 28 + steps, heights[index]!, texts[index]!, 'value');
  });
}

/** Figures over time, from zero, with the targets and the way to them; the first series where there are too many. */
export function timePicture(
  { rows, series, by }: Selection,
  targets: readonly DrawnTarget[],
  { width, words }: { readonly width: number; readonly words: PictureWords },
): Drawing {
  const pen = new Pen();
  const lines = series
    .slice(0, MOST_SERIES)
    .map((category) => rows.flat().filter((figure) => categoryOf(figure, by[1]) === category));
  const figures = lines.flat();
  // More than two have no room for words above and below.
  const ends = lines.length > 2 ? endsOf(lines, width, words) : null;
  const plot = plotOf(figures, targets, [width, width - (ends?.room ?? 12)], words);
  drawScale(pen, plot, ends ? plot.right : width, words);
  const promised = targets.map((target) => drawTarget(pen, plot, target));
  const bottom = plot.y(0);
  const placed = lines.map((line) =>
    line.map((figure): Placed => {
      const { period, prevalence } = figure;
      const same = (plot.isApart ? figures : line).filter((other) => other.period === period);
      const side = (same.indexOf(figure) - (same.length - 1) / 2) * plot.step;
      return {
        figure,
        x: rounded(plot.x(middle(period)) + side),
        y: prevalence === null ? bottom : plot.y(prevalence),
      };
    }),
  );
  placed.forEach((line, index) => drawLine(pen, line, index, plot));
  if (ends) writeEnds(pen, placed, ends, bottom);
  else placed.forEach((line, index) => writeValues(pen, line, placed[1 - index] ?? [], index, plot, words));
  writeYears(pen, plot);
  return { width, height: pen.low + 6, paths: pen.paths, texts: pen.texts, placed: placed.flat(), targets: promised };
}
