import { textWidth } from '../../chart/labels.js';
import { rounded } from '../../chart/path.js';
import { yearTicks } from '../../chart/time-axis.js';
import type { NutritionFigure } from '../../model/nutrition.js';
import type { Period } from '../../model/period.js';
import {
  Pen,
  scaleOf,
  shapeOf,
  TARGET,
  type Drawing,
  type PictureWords,
  type Placed,
  type PlacedText,
} from './picture.view.js';
import { breaksBetween, categoryOf, type Selection } from './select.view.js';
import type { TargetPlace } from './target.view.js';

const middle = ({ start, end }: Period): number => (start + end) / 2;

/** Whether two figures may be joined: both shown, and to be compared. */
const joins = (a: NutritionFigure | undefined, b: NutritionFigure): boolean =>
  a !== undefined && a.prevalence !== null && b.prevalence !== null && !breaksBetween(a, b);

/** Figures over time, from zero, with the targets and the way to them. */
export function timePicture(
  { rows, series, by }: Selection,
  targets: readonly TargetPlace[],
  { width, words }: { readonly width: number; readonly words: PictureWords },
): Drawing {
  const pen = new Pen();
  const figures = rows.flat();
  const height = Math.round(Math.min(320, Math.max(200, width * 0.45)));
  const scale = scaleOf(
    figures,
    targets.flatMap(({ level, start }) => [level, start ?? 0]),
  );
  const left = Math.max(...scale.map((value) => textWidth(words.percent(value), 12))) + 10;
  const days = [...figures.map(({ period }) => middle(period)), ...targets.map(({ due }) => middle(due))];
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const margin = Math.max(200, (last - first) * 0.06);
  const x = (day: number) =>
    rounded(left + ((day - first + margin) / (last - first + 2 * margin)) * (width - left - 12));
  const y = (value: number) => rounded(44 + height * (1 - value / scale.at(-1)!));
  const bottom = y(0);
  for (const value of scale) {
    pen.draw(value ? 'grid' : 'zero', `M${left} ${y(value)}H${width}`);
    pen.write(left - 6, y(value) + 4, words.percent(value), 'tick', 'end');
  }
  for (const { year, middle: at, labelled } of yearTicks([first - margin, last + margin], last, (width - left) / 44)) {
    if (labelled && at > first - 184) pen.write(x(at), bottom + 18, String(year), 'tick', 'middle');
  }
  for (const { due, level, from, start, short } of targets) {
    if (start !== null) pen.draw('path', `M${x(middle(from))} ${y(start)}L${x(middle(due))} ${y(level)}`);
    pen.draw('target', `M${x(middle(due))} ${y(level)}${TARGET}`);
    pen.write(x(middle(due)), y(level) + 24, short, 'tick', 'middle');
  }
  const placed: Placed[] = [];
  series.forEach((category, index) => {
    const line = figures.filter((figure) => categoryOf(figure, by[1]) === category);
    let before: Placed | undefined;
    line.forEach((figure, order) => {
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
      if (figure.prevalence !== null && (!order || order === line.length - 1 || same.length > 1)) {
        // The first series has its words above, the others below; those side by side lean apart.
        const lift = index ? 22 : -12;
        const edge = (figure.interval?.map(y) ?? [place.y, place.y])[index ? 0 : 1]!;
        const anchor: PlacedText['anchor'] = same.length < 2 ? 'middle' : turn ? 'start' : 'end';
        pen.write(place.x, edge + lift, words.short(figure), 'value', anchor);
        pen.steps(place.x - { start: 0, middle: 9, end: 22 }[anchor], edge + lift + (index ? 16 : -15), figure);
      }
      placed.push(place);
    });
  });
  return { width, height: bottom + 24, paths: pen.paths, texts: pen.texts, placed };
}
