import { differenceOf, isSound, LOW_COVERAGE, type NutritionFigure } from '../../model/nutrition.js';
import { severityOf } from '../../model/severity.js';
import { decimalsApart } from '../../text/formats.js';
import { whyAbsent } from '../../text/words.js';
import { categoryOf } from './names.view.js';
import type { Comparison } from './poverty-child-nutrition-tracker.text.js';
import type { TrackerContext } from './request.view.js';
import { shareChildren, type Selection } from './select.view.js';

/**
 * A prevalence with one decimal, or as many as it takes not to be written as what it is not: none, all, another class, or
 * the level of a target. 19.96 % is not 20 %.
 */
export function percentOf({ indicator, to, prevalence }: NutritionFigure, { formats, levels }: TrackerContext): string {
  const severity = (value: number) => severityOf(indicator, to, value);
  const isTrue = (digits: number) => {
    const written = Number(prevalence!.toFixed(digits));
    return (
      severity(written) === severity(prevalence!) &&
      [0, 100, ...levels].every((level) => Math.sign(written - level) === Math.sign(prevalence! - level))
    );
  };
  return formats.percent(prevalence!, [1, 2, 3, 4, 5, 6].find(isTrue) ?? 7);
}

/** What the document doubts, and that few were measured; empty for a figure without doubt. */
export const doubtOf = ({ given, status }: NutritionFigure, { words }: TrackerContext): string =>
  [...new Set([given, status])]
    .map((letter) => words.statuses[letter])
    .filter(Boolean)
    .join(', ');

/** The figure with its counts and its doubt, or why there is none: "23,1% (6/26, độ tin cậy thấp)". */
export function valueOf(figure: NutritionFigure, context: TrackerContext, counts = ''): string {
  if (figure.prevalence === null) return whyAbsent(figure.status, context.words);
  const more = [counts, doubtOf(figure, context)].filter(Boolean).join(', ');
  return percentOf(figure, context) + (more && ` (${more})`);
}

/** Cases and measured children, written by `write`; empty where they are not told. */
export const countsOf = (
  { cases, measured }: NutritionFigure,
  { formats }: TrackerContext,
  write = (cases: string, measured: string) => `${cases}/${measured}`,
): string => (cases === null || measured === null ? '' : write(formats.count(cases), formats.count(measured)));

/** Coverage in percent; a little under the limit does not read as the limit. */
export const coverageOf = ({ coverage }: NutritionFigure, { formats }: TrackerContext): string =>
  coverage === null ? '' : formats.percent(coverage, decimalsApart([[coverage, LOW_COVERAGE]], 1));

/** The figure with all that belongs to it. */
export function fullOf(figure: NutritionFigure, context: TrackerContext): string {
  const { formats, own } = context;
  const { prevalence, interval, severity, coverage } = figure;
  const told = [valueOf(figure, context, countsOf(figure, context, own.children))];
  if (interval) told.push(`${own.interval} ${interval.map((limit) => formats.percent(limit, 1)).join('–')}`);
  if (severity !== null) told.push(own.severities[severity]!);
  if (coverage !== null && prevalence !== null)
    told.push(`${own.columns.coverage.toLowerCase()} ${coverageOf(figure, context)}`);
  return told.join(', ');
}

/** A difference in words; null where one of the two is not shown, or both have children in common. */
export function compared(
  a: NutritionFigure | undefined,
  b: NutritionFigure | undefined,
  { formats, words }: TrackerContext,
): Comparison | null {
  const difference = a && b && !shareChildren(a, b) ? differenceOf(a, b) : null;
  if (!difference) return null;
  const { points } = difference;
  // Two estimates are never known to be the same, two counts of all children may be.
  const isSame = points === 0 && [a!, b!].every((figure) => isSound(figure) && !figure.interval);
  const digits = decimalsApart([[points, 0]], 1);
  const size = Number(Math.abs(points).toFixed(digits));
  return {
    points: words.points(size, formats.decimal(size, digits)),
    sign: Math.sign(points) as -1 | 0 | 1,
    isProven: difference.isProven || isSame,
  };
}

/** The two figures of a row that are held against each other: one of each series. */
export const pairOf = (row: readonly NutritionFigure[], { by, series }: Selection) =>
  series.length === 2 && by[1] !== 'time' && row.length === 2 && !shareChildren(row[0]!, row[1]!)
    ? ([row[0], row[1]] as const)
    : null;

/** What tells several surveys of the same apart: their titles, else their numbers; nothing where there is but one. */
export function surveyOf(
  figure: NutritionFigure,
  figures: readonly NutritionFigure[],
  { document, formats, own, by }: TrackerContext,
): string {
  const alike = figures.filter((other) => by.every((each) => categoryOf(other, each) === categoryOf(figure, each)));
  if (alike.length < 2) return '';
  const source = document.sources?.find(({ id }) => id === figure.row.source);
  const isOnly = alike.filter(({ row }) => row.source === figure.row.source).length < 2;
  return source && isOnly ? formats.text(source.title) : own.survey(alike.indexOf(figure) + 1);
}
