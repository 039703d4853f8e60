import { textWidth, wrapped } from '../../chart/labels.js';
import { rounded } from '../../chart/path.js';
import { ticks } from '../../chart/ticks.js';
import type { NutritionFigure } from '../../model/nutrition.js';
import { categoryOf, type Selection } from './select.view.js';

/** A figure in its place. */
export interface Placed {
  readonly figure: NutritionFigure;
  readonly x: number;
  readonly y: number;
}

export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly role: 'tick' | 'name' | 'value';
  readonly text: string;
}

/** A picture as it is drawn: paths by what they are, and texts. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** From what an outline is to the outline; in the order of drawing. */
  readonly paths: ReadonlyMap<string, string>;
  readonly texts: readonly PlacedText[];
  readonly placed: readonly Placed[];
}

/** Words that a picture is written with. */
export interface PictureWords {
  /** Name of a row, of a figure within its row, and what is said beside a row. */
  readonly row: (figure: NutritionFigure) => string;
  readonly name: (figure: NutritionFigure) => string;
  readonly beside: (row: readonly NutritionFigure[]) => string;
  /** How many of a hundred children: full cells. */
  readonly cells: (figure: NutritionFigure) => number;
  /** The prevalence alone. */
  readonly short: (figure: NutritionFigure) => string;
  /** The figure itself, as short as it is clear, and its level. */
  readonly value: (figure: NutritionFigure) => string;
  readonly level: (figure: NutritionFigure) => string;
  readonly percent: (value: number) => string;
}

/** Shapes around the place where the pen is: one for each series, so that colour is not needed. */
const SERIES = [
  'm-5 0a5 5 0 1 1 10 0a5 5 0 1 1 -10 0Z',
  'm-4.5 -4.5h9v9h-9Z',
  'm0 -6l5.5 10h-11Z',
  'm0 6l5.5 -10h-11Z',
  'm-4.5 -4.5h9l-9 9h9Z',
  'm-6 0l10 -5.5v11Z',
  'm6 0l-10 -5.5v11Z',
  'm-2 -5.5h4v3.5h3.5v4h-3.5v3.5h-4v-3.5h-3.5v-4h3.5Z',
];
/** As many series can be told apart. */
export const MOST_SERIES = SERIES.length;
/** What is withheld or missing. */
const ABSENT = 'm-4 -4l8 8m0 -8l-8 8';
export const TARGET = 'm0 -8l6.5 8l-6.5 8l-6.5 -8Z';

/** Poor and near-poor have their colours everywhere; other groups are told apart by their shape. */
const toneOf = ({ households }: NutritionFigure, series: number): string =>
  /^poor/.test(households) ? 'poor' : households === 'nearPoor' ? 'nearPoor' : series ? 'muted' : 'ink';

/** Class and shape of a figure. Any doubt makes it hollow; its word stands beside it. */
export function shapeOf(figure: NutritionFigure, series: number): readonly [kind: string, shape: string] {
  if (figure.prevalence === null) return ['absent', ABSENT];
  return [`point ${toneOf(figure, series)}${figure.status === 'A' ? '' : ' doubt'}`, SERIES[series % SERIES.length]!];
}

/** A scale from 0 to the tick above the highest figure, limit or target. */
export function scaleOf(figures: readonly NutritionFigure[], more: readonly number[] = []): number[] {
  const most = Math.max(...figures.map(({ prevalence, interval }) => interval?.[1] ?? prevalence ?? 0), ...more, 1);
  const step = ticks(0, most, 4)[1] ?? most;
  return ticks(0, Math.ceil(most / step - 1e-9) * step, 4);
}

/** Collects outlines of one kind into one path: there may be many of them. */
export class Pen {
  readonly paths = new Map<string, string>();
  readonly texts: PlacedText[] = [];

  draw(kind: string, path: string): void {
    this.paths.set(kind, (this.paths.get(kind) ?? '') + path);
  }

  write(x: number, y: number, text: string, role: PlacedText['role'] = 'tick', anchor: PlacedText['anchor'] = 'start') {
    if (text) this.texts.push({ x: rounded(x), y: rounded(y), text, role, anchor });
  }

  /** Five steps, as many of them full as the level is high; returns the room that they take. */
  steps(x: number, y: number, { severity }: NutritionFigure): number {
    if (severity === null) return 0;
    for (let step = 0; step < 5; step++) {
      const height = 3 + step * 2;
      const kind = step <= severity ? `level l${severity}` : 'level';
      this.draw(kind, `M${rounded(x + step * 4)} ${y}v${-height}h2.5v${height}Z`);
    }
    return STEPS;
  }
}

/** Room for the five steps of a level. */
export const STEPS = 26;
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
  // More series than shapes are told apart by their names.
  const isNamed = selection.series.length > MOST_SERIES;
  const values = figures.map(
    (figure) => textWidth(told(figure, isNamed).join(' · '), 13) + (figure.severity === null ? 0 : STEPS),
  );
  const names = selection.rows.map((row) =>
    Math.max(textWidth(words.row(row[0]!), 13) * 1.12, textWidth(words.beside(row), 12)),
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
    const name = wrapped(words.row(row[0]!), 13, wide ? Infinity : (width - 6) / 1.12);
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

/** A square of a hundred for each figure, as many full as there are children with the condition in a hundred. */
export function iconsPicture(selection: Selection, width: number, words: PictureWords): Drawing {
  const pen = new Pen();
  const placed: Placed[] = [];
  const figures = selection.rows.flat();
  const columns = Math.max(1, Math.min(figures.length, Math.floor(width / 170)));
  const room = width / columns;
  const lines = (role: PlacedText['role'], text: string, size: number) =>
    text ? wrapped(text, size, room - 12).map((line) => [role, line] as const) : [];
  const named = figures.map((figure) => [
    ...lines('name', words.row(figure), 14.5),
    ...lines('tick', words.name(figure), 12),
    ...lines('value', words.value(figure), 13),
  ]);
  const height =
    153 + 17 * Math.max(...named.map(({ length }, index) => length + Number(!!words.level(figures[index]!))));
  figures.forEach((figure, index) => {
    const left = (index % columns) * room;
    const top = Math.floor(index / columns) * height;
    const full = words.cells(figure);
    for (let child = 0; child < 100; child++) {
      const kind = figure.prevalence === null ? 'none' : child < full ? `child ${toneOf(figure, 0)}` : 'none';
      pen.draw(kind, `M${left + (child % 10) * 12} ${top + Math.floor(child / 10) * 12}h9v9h-9Z`);
    }
    if (figure.prevalence === null) pen.draw('absent', `M${left + 57} ${top + 57}${ABSENT}`);
    named[index]!.forEach(([role, text], line) => pen.write(left, top + 136 + line * 17, text, role));
    const y = top + 137 + named[index]!.length * 17;
    pen.write(left + pen.steps(left, y, figure), y, words.level(figure), 'value');
    placed.push({ figure, x: left + 58, y: top + 58 });
  });
  const rows = Math.ceil(placed.length / columns);
  return { width, height: rows * height, paths: pen.paths, texts: pen.texts, placed };
}
