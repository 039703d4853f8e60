import { nutritionFigures, type NutritionFigure } from '../../model/nutrition.js';
import { territories } from '../../model/territory.js';
import type { NutritionIndicator } from '../../schema/document.js';
import { categoryOf, nameOf } from './names.view.js';
import type { Dimension } from './poverty-child-nutrition-tracker.text.js';
import type { TrackerContext } from './request.view.js';

/** What is shown: a row for each category of the first dimension, in it the figures of the second one. */
export interface Selection {
  /** All figures of the document, for what belongs to those that are shown. */
  readonly all: readonly NutritionFigure[];
  readonly indicator: NutritionIndicator;
  readonly territory: string;
  readonly by: readonly Dimension[];
  readonly rows: readonly (readonly NutritionFigure[])[];
  /** Categories of the second dimension, in order; one empty word where there is none. */
  readonly series: readonly string[];
  /** Over time: periods that have figures of other children alone. */
  readonly left: readonly string[];
}

/** In reading order. */
const STATUSES = ['poor', 'nearPoor', 'poorAndNearPoor', 'other', 'all'];
/** Of whom is told where nobody is asked for, the first one there is: all, else those whom the figures are about. */
const FIRST = ['all', 'poorAndNearPoor', 'poor', 'nearPoor', 'other'];
/** In reading order; the last one is shown where none is asked for. */
const SEXES = ['female', 'male', 'all'];

/** Whether some children are counted in both figures: a part and its whole, or two surveys of the same. */
export const shareChildren = (a: NutritionFigure, b: NutritionFigure): boolean =>
  a.territory === b.territory &&
  a.period.start < b.period.end &&
  b.period.start < a.period.end &&
  a.from < b.to &&
  b.from < a.to &&
  (a.sex === b.sex || a.sex === 'all' || b.sex === 'all') &&
  (a.households === b.households ||
    [a, b].some(({ households }) => households === 'all') ||
    [a, b].every(({ households }) => households !== 'other' && (a.households + b.households).includes('poorAnd')));

/** Whether a later figure cannot be compared with an earlier one: its series breaks, or it was found in another way. */
export const breaksBetween = ({ row: a }: NutritionFigure, { row: b, status }: NutritionFigure): boolean =>
  status === 'B' || Object.values(b.status ?? {}).includes('B') || a.method !== b.method || a.reference !== b.reference;

/** How much a figure holds; of two that share children, the whole has more. */
const sizeOf = ({ from, to, sex, households }: NutritionFigure): number =>
  to - from + 1e4 * (SEXES.indexOf(sex) + STATUSES.indexOf(households));

/** The figures without those that hold others of them: a whole is not held against its part. */
export const partsAmong = (figures: readonly NutritionFigure[]): NutritionFigure[] =>
  figures.filter((whole) => !figures.some((part) => sizeOf(part) < sizeOf(whole) && shareChildren(part, whole)));

/** Narrow bands come in order of age, one that holds others after them. */
const holdsOthers = (figure: NutritionFigure, all: readonly NutritionFigure[]): number =>
  Number(all.some(({ from, to }) => from >= figure.from && to <= figure.to && to - from < figure.to - figure.from));

function orderOf(dimension: Dimension, figures: readonly NutritionFigure[], context: TrackerContext) {
  const { compare } = context.formats;
  return (a: NutritionFigure, b: NutritionFigure): number => {
    if (dimension === 'time') return a.period.end - b.period.end;
    if (dimension === 'age') return holdsOthers(a, figures) - holdsOthers(b, figures) || a.from - b.from || a.to - b.to;
    if (dimension === 'status') return STATUSES.indexOf(a.households) - STATUSES.indexOf(b.households);
    if (dimension === 'sex') return SEXES.indexOf(a.sex) - SEXES.indexOf(b.sex);
    // What is withheld has no place among those that are shown.
    return (
      (b.prevalence ?? -1) - (a.prevalence ?? -1) || compare(nameOf(context, a.territory), nameOf(context, b.territory))
    );
  };
}

/** Keeps the figures of the one category that is asked for, or else the one with the least rank among the latest. */
function fixed(
  figures: readonly NutritionFigure[],
  dimension: Dimension,
  asked: string | undefined,
  rank: (figure: NutritionFigure) => number,
): NutritionFigure[] {
  // What is shown over time reaches to the latest figures.
  const end = Math.max(...figures.map(({ period }) => period.end));
  const late = ({ period }: NutritionFigure) => Number(period.end < end);
  const [best] = [...figures].sort((a, b) => late(a) - late(b) || rank(a) - rank(b));
  const wanted = asked || (best && categoryOf(best, dimension));
  return figures.filter((figure) => categoryOf(figure, dimension) === wanted);
}

/** The territory asked for; else the first one with figures, or the one of which most parts have some. */
export function territoryOf({ document, request, by }: TrackerContext): string {
  const counted = [...new Set(document.nutrition?.map(({ territory }) => territory))];
  const first = counted[0] ?? document.targets?.[0]?.territory ?? document.territories[0]?.id ?? '';
  if (request.territory || !by.includes('territory')) return request.territory || first;
  const partsOf = (id: string) => counted.filter((part) => territories(document).get(part)?.parent === id).length;
  return document.territories.reduce((best, { id }) => (partsOf(id) > partsOf(best) ? id : best), first);
}

/** The figures that are asked for, in rows; none where there is nothing. */
export function select(context: TrackerContext): Selection {
  const { document, request, by, limits } = context;
  const territory = territoryOf(context);
  const all = nutritionFigures(document, limits);
  const parts = by.includes('territory');
  const here = all.filter((figure) =>
    parts ? territories(document).get(figure.territory)?.parent === territory : figure.territory === territory,
  );
  const places = new Set(here.map((figure) => figure.territory));
  const first = document.nutrition?.find((row) => places.has(row.territory))?.indicator;
  const indicator = (request.indicator || (first ?? 'stunting')) as NutritionIndicator;
  const known = here.filter((figure) => figure.indicator === indicator);
  let figures = known;
  const { period, sex, households, fromMonths, toMonths } = request;
  const keep = (dimension: Dimension, asked: string | undefined, rank: (figure: NutritionFigure) => number) => {
    if (!by.includes(dimension)) figures = fixed(figures, dimension, asked, rank);
  };
  keep('time', period, (figure) => -figure.period.end);
  keep('sex', sex, (figure) => -SEXES.indexOf(figure.sex));
  keep('status', households, (figure) => FIRST.indexOf(figure.households));
  keep('age', fromMonths < toMonths ? `${fromMonths}-${toMonths}` : '', ({ from, to }) => from - to);
  const [rowsBy, second] = by as [Dimension, Dimension?];
  if (second) figures = figures.filter((figure) => isCompared(figure, second, figures));
  const sorted = [...figures].sort(orderOf(rowsBy, figures, context));
  const rows = [...new Set(sorted.map((figure) => categoryOf(figure, rowsBy)))].map((category) =>
    sorted.filter((figure) => categoryOf(figure, rowsBy) === category),
  );
  if (second) for (const row of rows) row.sort(orderOf(second, figures, context));
  const inOrder = second ? [...figures].sort(orderOf(second, figures, context)) : [];
  const series = second ? [...new Set(inOrder.map((figure) => categoryOf(figure, second)))] : [''];
  const shown = new Set(figures.map(({ row }) => row.period));
  const others = known.filter(({ row, prevalence }) => prevalence !== null && !shown.has(row.period));
  const left = by.includes('time') ? [...new Set(others.map(({ row }) => row.period))] : [];
  return { all, indicator, territory, by, rows, series, left };
}

/** Within a row, all children are not compared with their parts; the poor and near-poor stand together. */
function isCompared(figure: NutritionFigure, dimension: Dimension, all: readonly NutritionFigure[]): boolean {
  if (dimension === 'sex') return figure.sex !== 'all' || all.every(({ sex }) => sex === 'all');
  if (dimension !== 'status') return true;
  const has = (status: string) => all.some(({ households }) => households === status);
  if (has('poorAndNearPoor') && has('other')) return /^(poorAnd|other)/.test(figure.households);
  return figure.households !== 'all' || all.every(({ households }) => households === 'all');
}

/** Whether there is a figure to show. */
export const isShown = ({ prevalence }: NutritionFigure): boolean => prevalence !== null;

/** The figures of one series over time, one for each time at most. */
export const lineOf = ({ rows, by }: Selection, category: string): NutritionFigure[] =>
  rows.flatMap((row) => row.find((figure) => isShown(figure) && categoryOf(figure, by[1]) === category) ?? []);

/** Whether a figure of a line cannot be compared with the one before it. */
export const isBroken = (figure: NutritionFigure, index: number, line: readonly NutritionFigure[]): boolean =>
  index > 0 && breaksBetween(line[index - 1]!, figure);
