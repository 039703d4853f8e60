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
  const height = Math.round(Math.min(320, Math.max(200, width * 0.45)));
  const scale = scaleOf(
    figures,
    targets.flatMap(({ level, start }) => [level, start ?? 0]),
  );
  const left = Math.max(...scale.map((value) => textWidth(words.percent(value), 12))) + 10;
  const right = width - (ends?.room ?? 12);
  const days = [...figures.map(({ period }) => middle(period)), ...targets.map(({ until }) => middle(until))];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(200, (last - first) * 0.06);
  const x = (day: number) => rounded(left + ((day - first + margin) / (last - first + 2 * margin)) * (right - left));
  const y = (value: number) => rounded(44 + height * (1 - value / scale.at(-1)!));
  const bottom = y(0);
  for (const value of scale) {
    pen.draw(value ? 'grid' : 'zero', `M${left} ${y(value)}H${ends ? right : width}`);
    pen.write(left - 6, y(value) + 4, words.percent(value), 'tick', 'end');
  }
  for (const { year, middle: at, labelled } of yearTicks([first - margin, last + margin], last, (right - left) / 44)) {
    if (labelled && at > first - 184) pen.write(x(at), bottom + 18, String(year), 'tick', 'middle');
  }
  const placedTargets = targets.map((target) => {
    const { until, level, from, start, short } = target;
    const at = { x: x(middle(until)), y: y(level) };
    if (start !== null) pen.draw('path', `M${x(middle(from))} ${y(start)}L${at.x} ${at.y}`);
    pen.draw('target', `M${at.x} ${at.y}${TARGET}`);
    pen.write(at.x, at.y + 24, short, 'tick', 'middle');
    return { target, ...at };
  });
  const placed: Placed[] = [];
  lines.forEach((line, index) => {
    const shown = line.filter(({ prevalence }) => prevalence !== null);
    let before: Placed | undefined;
    for (const figure of line) {
      const same = line.filter(({ period }) => period === figure.period);
      // Two surveys of one year stand side by side; the line goes through the first.
      const turn = same.indexOf(figure);
      const at = x(middle(figure.period)) + (turn - (same.length - 1) / 2) * 12;
      const place = { figure, x: rounded(at), y: figure.prevalence === null ? bottom : y(figure.prevalence) };
      const [kind, shape] = shapeOf(figure, index);
      if (!turn) {
        if (joins(before?.figure, figure)) pen.draw(`line ${kind}`, `M${before!.x} ${before!.y}L${place.x} ${place.y}`);
        before = place;
      }
      if (figure.interval) {
        const [low, high] = figure.interval.map(y) as [number, number];
        pen.draw('interval', `M${place.x - 4} ${low}h8m-4 0V${high}m-4 0h8`);
      }
      pen.draw(kind, `M${place.x} ${place.y}${shape}`);
      placed.push(place);
      if (ends || figure.prevalence === null || (![shown[0], shown.at(-1)].includes(figure) && same.length < 2))
        continue;
      // The higher one has its words above, the lower one below; those side by side lean apart.
      const other = figures.find((one) => !line.includes(one) && one.period === figure.period)?.prevalence;
      const isBelow = other == null || other === figure.prevalence ? index > 0 : other > figure.prevalence;
      const lift = isBelow ? 22 : -12;
      const edge = (figure.interval?.map(y) ?? [place.y, place.y])[isBelow ? 0 : 1]!;
      const anchor: PlacedText['anchor'] = same.length < 2 ? 'middle' : turn ? 'start' : 'end';
      pen.write(place.x, edge + lift, words.short(figure), 'value', anchor);
      pen.steps(place.x - { start: 0, middle: 9, end: 22 }[anchor], edge + lift + (isBelow ? 16 : -15), figure);
    }
  });
  if (ends) {
    const places = ends.last.map((figure) => placed.find((place) => place.figure === figure)!);
    const wanted = places.map((place) => place.y + 5);
    const heights = spread(wanted, 17, [16, bottom]) ?? wanted;
    places.forEach(({ figure, x: at }, index) => {
      const [kind, shape] = shapeOf(
        figure,
        lines.findIndex((line) => line.includes(figure)),
      );
      pen.draw(kind, `M${rounded(at + 18)} ${rounded(heights[index]! - 4)}${shape}`);
      pen.steps(at + 28, heights[index]!, figure);
      pen.write(at + 28 + ends.steps, heights[index]!, ends.texts[index]!, 'value');
    });
  }
  return { width, height: bottom + 24, paths: pen.paths, texts: pen.texts, placed, targets: placedTargets };
}
