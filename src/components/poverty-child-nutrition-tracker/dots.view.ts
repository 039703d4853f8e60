import { BOLD, textWidth, wrapped } from '../../chart/labels.js';
import { rounded } from '../../chart/path.js';
import type { NutritionFigure } from '../../model/nutrition.js';
import { categoryOf } from './names.view.js';
import { Pen, scaleOf, shapeOf, STEPS, type Drawing, type PictureWords, type Placed } from './picture.view.js';
import type { Selection } from './select.view.js';

/** Where less is left for the figures, their words stand above them. */
const LEAST_ROOM = 160;
const LINE = 24;

const seriesOf = (figure: NutritionFigure, { by, series }: Selection) => series.indexOf(categoryOf(figure, by[1]));

/** A row for each category, a dot with its interval for each figure: read from left to right, from zero. */
export function dotsPicture(selection: Selection, width: number, words: PictureWords): Drawing {
  const pen = new Pen();
  const figures = selection.rows.flat();
  const told = (figure: NutritionFigure, withName: boolean) =>
    [[withName && words.name(figure), words.value(figure)].filter(Boolean).join(': '), words.level(figure)].filter(
      Boolean,
    );
  // More shapes than these are slow to look up.
  const isNamed = selection.series.length > 3;
  const values = figures.map(
    (figure) => textWidth(told(figure, isNamed).join(' · '), 13) + (figure.severity === null ? 0 : STEPS),
  );
  const names = selection.rows.map((row) =>
    Math.max(textWidth(words.row(row[0]!), 13) * BOLD, textWidth(words.beside(row), 12)),
  );
  const [before, after] = [Math.max(...names) + 20, Math.max(...values) + 20];
  const wide = width - before - after >= LEAST_ROOM;
  const left = wide ? before : 6;
  const right = width - (wide ? after : 18);
  const scale = scaleOf(figures);
  const x = (value: number) => rounded(left + (value / scale.at(-1)!) * (right - left));
  const placed: Placed[] = [];
  let y = 4;
  for (const row of selection.rows) {
    const beside = words.beside(row);
    const top = y;
    const name = wrapped(words.row(row[0]!), 13, wide ? Infinity : (width - 6) / BOLD);
    name.forEach((line, index) => pen.write(0, y + 16 + index * 18, line, 'name'));
    pen.write(0, y + 16 + name.length * 18, beside);
    if (!wide) y += 4 + (name.length + (beside ? 1 : 0)) * 18;
    for (const figure of row) {
      const texts = told(figure, isNamed || !wide);
      const line = texts.join(' · ');
      const fits = wide || textWidth(line, 13) < width - 14 - STEPS;
      const lines = fits ? [line] : texts.flatMap((text) => wrapped(text, 13, width - 14 - STEPS));
      const [side, high] = wide ? [right + 14, y + LINE / 2 + 4] : [6, y + 14];
      const at = { x: x(figure.prevalence ?? 0), y: wide ? y + LINE / 2 : y + lines.length * 18 + 10 };
      const [kind, shape] = shapeOf(figure, seriesOf(figure, selection));
      if (figure.interval) {
        const [from, to] = figure.interval.map(x) as [number, number];
        pen.draw('interval', `M${from} ${at.y - 4}v8m0 -4H${to}m0 -4v8`);
      }
      pen.draw(kind, `M${at.x} ${at.y}${shape}`);
      const indent = pen.steps(side, high, figure);
      lines.forEach((text, index) => pen.write(side + indent, high + index * 18, text, 'value'));
      placed.push({ figure, ...at });
      y = at.y + LINE / 2;
    }
    y = Math.max(y, wide ? top + (beside ? 40 : LINE) : y) + 8;
    pen.draw('row', `M0 ${y - 4}H${width}`);
  }
  const grid = new Map([['grid', scale.map((value) => `M${x(value)} 0V${y}`).join('')]]);
  for (const value of scale) pen.write(x(value), y + 16, words.percent(value), 'tick', value ? 'middle' : 'start');
  return { width, height: y + 22, paths: new Map([...grid, ...pen.paths]), texts: pen.texts, placed };
}
