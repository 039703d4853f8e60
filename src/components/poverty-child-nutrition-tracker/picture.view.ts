import { rounded, type Point } from '../../chart/path.js';
import { ticks } from '../../chart/ticks.js';
import type { NutritionFigure } from '../../model/nutrition.js';
import type { DrawnTarget } from './target.view.js';

/** A figure in its place. */
export interface Placed extends Point {
  readonly figure: NutritionFigure;
}

export interface PlacedText extends Point {
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
  /** Over time: the levels that are promised. */
  readonly targets?: readonly (Point & { readonly target: DrawnTarget })[];
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
export const ABSENT = 'm-4 -4l8 8m0 -8l-8 8';
export const TARGET = 'm0 -8l6.5 8l-6.5 8l-6.5 -8Z';

/** Poor and near-poor have their colours everywhere; other groups are told apart by their shape. */
export const toneOf = ({ households }: NutritionFigure, series: number): string =>
  /^poor/.test(households) ? 'poor' : households === 'nearPoor' ? 'nearPoor' : series ? 'muted' : 'ink';

/** Class and shape of a figure. Any doubt makes it hollow; its word stands beside it. */
export function shapeOf(figure: NutritionFigure, series: number): readonly [kind: string, shape: string] {
  if (figure.prevalence === null) return ['absent', ABSENT];
  return [`point ${toneOf(figure, series)}${figure.status === 'A' ? '' : ' doubt'}`, SERIES[series % SERIES.length]!];
}

/** A scale from 0 to the tick above the highest figure, limit or target, in four or five steps: with which less is left over. */
export function scaleOf(figures: readonly NutritionFigure[], more: readonly number[] = []): number[] {
  const values = figures.flatMap(({ prevalence, interval }) => [prevalence ?? 0, ...(interval ?? [])]);
  const most = Math.max(...values, ...more, 1);
  const [four, five] = [4, 5].map((count) => {
    const step = ticks(0, most, count)[1]!;
    return Array.from({ length: Math.ceil(most / step - 1e-9) + 1 }, (_, index) => rounded(index * step));
  });
  return five!.at(-1)! < four!.at(-1)! ? five! : four!;
}

/** Room for the five steps of a level. */
export const STEPS = 26;

/** Collects outlines of one kind into one path: there may be many of them. */
export class Pen {
  readonly paths = new Map<string, string>();
  readonly texts: PlacedText[] = [];
  /** How far down something is written. */
  low = 0;

  draw(kind: string, path: string): void {
    this.paths.set(kind, (this.paths.get(kind) ?? '') + path);
  }

  write(x: number, y: number, text: string, role: PlacedText['role'] = 'tick', anchor: PlacedText['anchor'] = 'start') {
    if (!text) return;
    this.low = Math.max(this.low, rounded(y));
    this.texts.push({ x: rounded(x), y: rounded(y), text, role, anchor });
  }

  /** Five steps, as many of them full as the level is high; returns the room that they take. */
  steps(x: number, y: number, { severity }: NutritionFigure): number {
    if (severity === null) return 0;
    this.low = Math.max(this.low, y);
    for (let step = 0; step < 5; step++) {
      const height = 3 + step * 2;
      const kind = step <= severity ? `level l${severity}` : 'level';
      this.draw(kind, `M${rounded(x + step * 4)} ${y}v${-height}h2.5v${height}Z`);
    }
    return STEPS;
  }
}
