import { remarksOf } from '../../chart/citation.js';
import {
  differenceOf,
  isSound,
  LOW_COVERAGE,
  severityOf,
  severePartOf,
  straddlesSixty,
  type NutritionFigure,
} from '../../model/nutrition.js';
import { decimalsApart } from '../../text/formats.js';
import { capitalised } from '../../text/words.js';
import { MOST_SERIES } from './picture.view.js';
import type { Comparison, Dimension } from './poverty-child-nutrition-tracker.text.js';
import {
  breaksBetween,
  categoryOf,
  labelOf,
  monthsOf,
  nameOf,
  namesOf,
  partsAmong,
  shareChildren,
  type Selection,
  type TrackerContext,
} from './select.view.js';
import type { TrackerTarget } from './target.view.js';

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
  return formats.percent(prevalence!, [1, 2, 3].find(isTrue) ?? 4);
}

/** What the document doubts, and that few were measured; empty for a figure without doubt. */
export const doubtOf = ({ given, status }: NutritionFigure, { words }: TrackerContext): string =>
  [...new Set([given, status])]
    .map((letter) => words.statuses[letter])
    .filter(Boolean)
    .join(', ');

/** The figure with its counts and its doubt, or why there is none: "23,1% (6/26, độ tin cậy thấp)". */
export function valueOf(figure: NutritionFigure, context: TrackerContext, counts = ''): string {
  const { statuses, missing } = context.words;
  if (figure.prevalence === null) return statuses[figure.status] || missing;
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

const isShown = ({ prevalence }: NutritionFigure): boolean => prevalence !== null;

/** The figures of one series over time, one for each time at most. */
const lineOf = ({ rows, by }: Selection, category: string): NutritionFigure[] =>
  rows.flatMap((row) => row.find((figure) => isShown(figure) && categoryOf(figure, by[1]) === category) ?? []);

/** Whether a figure of a line cannot be compared with the one before it. */
const isBroken = (figure: NutritionFigure, index: number, line: readonly NutritionFigure[]): boolean =>
  index > 0 && breaksBetween(line[index - 1]!, figure);

/** The sentence of a picture, in complete prose. */
export function sentenceOf(selection: Selection, targets: readonly TrackerTarget[], context: TrackerContext): string {
  const { own, words, formats, by } = context;
  const { rows, indicator, territory, series } = selection;
  const [first, second] = by as [Dimension, Dimension?];
  const all = rows.flat().filter(({ prevalence }) => prevalence !== null);
  const ofFirst = all.filter((figure) => categoryOf(figure, second) === series[0]);
  const shown = ofFirst.length ? ofFirst : all;
  const time = first === 'time';
  // The latest figure, or the one of the widest band, speaks for all.
  const widest = [...shown].sort((a, b) => b.to - b.from - a.to + a.from);
  const line = lineOf(selection, categoryOf(shown[0]!, second));
  const main = time ? line.at(-1)! : widest[0]!;
  const sentences: string[] = [];
  // The latest word on a group may be that there is no figure.
  const latest = time ? rows.flat().findLast((figure) => categoryOf(figure, second) === series[0])! : main;
  if (!isShown(latest) && (!ofFirst.length || latest.period.end > main.period.end))
    sentences.push(`${namesOf(context, latest)}, ${formats.period(latest.row.period)}: ${valueOf(latest, context)}.`);
  const against = (one: NutritionFigure, other: NutritionFigure | undefined, dimension: Dimension) => {
    const comparison = compared(one, other, context);
    const name = dimension === 'time' ? second : dimension;
    if (comparison)
      sentences.push(
        own.against(labelOf(context, other!, dimension), name ? labelOf(context, one, name) : '', comparison),
      );
  };
  const pair = pairOf(
    rows.find((row) => row.includes(main))!,
    selection,
  );
  const parts = partsAmong(shown);
  const extremes = !time && !pair && parts.length > 1;
  // The places are told by the first and the last one, without one that speaks for all.
  const places = extremes && first === 'territory';
  const measure = words.measures[indicator];
  const place = nameOf(context, places ? territory : main.territory);
  const who = namesOf(context, main);
  const when = formats.period(main.row.period);
  if (!places) sentences.push(own.level(when, measure, place, who, fullOf(main, context)));
  if (pair) against(pair[0]!, pair[1], second!);
  if (time) against(main, line[line.findLastIndex(isBroken)] ?? line[0], first);
  if (extremes) {
    const sorted = [...parts].sort((a, b) => b.prevalence! - a.prevalence!);
    const [highest, lowest] = [sorted[0]!, sorted.at(-1)!];
    const told = (figure: NutritionFigure) => `${labelOf(context, figure, first)} ${valueOf(figure, context)}`;
    const what = places ? `${measure} (${[place, who, when].join(', ')})` : measure;
    const isSame = highest.prevalence === lowest.prevalence;
    sentences.push(
      isSame ? own.same(what, percentOf(highest, context)) : own.extremes(what, told(highest), told(lowest)),
    );
    if (!isSame) against(highest, lowest, first);
  }
  return [...sentences.map(capitalised), ...targets.map(({ text }) => text)].join(' ');
}

/** What must be known to read the figures: what is withheld, doubtful or cannot be compared. */
export function notesOf(selection: Selection, context: TrackerContext): string[] {
  const { document, limits, formats, own, request } = context;
  const { rows, by, territory, all, series } = selection;
  const { suppressBelow, reliableFrom } = limits;
  const figures = rows.flat();
  const severe = figures.flatMap((figure) => severePartOf(all, figure) ?? []);
  const has = (test: (figure: NutritionFigure) => boolean) => figures.some(test);
  const list = (found: readonly NutritionFigure[], write: (figure: NutritionFigure) => string) =>
    formats.list([...new Set(found.map(write))]);
  const name = (figure: NutritionFigure) => by.map((dimension) => labelOf(context, figure, dimension)).join(', ');
  const notes: string[] = [];
  if (suppressBelow < 2 || [...figures, ...severe].some(({ status }) => status === 'Q'))
    notes.push(own.withheld(suppressBelow));
  if (has(({ prevalence, measured }) => prevalence !== null && measured !== null && measured < reliableFrom))
    notes.push(own.few(reliableFrom));
  const low = figures.filter(({ coverage }) => coverage !== null && coverage < LOW_COVERAGE);
  if (low.length)
    notes.push(own.lowCoverage(list(low, (figure) => `${name(figure)} (${coverageOf(figure, context)})`)));
  const straddling = figures.filter(straddlesSixty);
  if (straddling.length) notes.push(own.straddles(list(straddling, (figure) => monthsOf(context, figure))));
  const shown = figures.filter(isShown);
  if (shown.some(({ row, interval }) => row.method === 'census' && !interval)) notes.push(own.census);
  for (const isKnown of [true, false]) {
    const isEstimate = ({ row, interval }: NutritionFigure) =>
      interval !== null && row.method !== 'census' && (row.method !== undefined) === isKnown;
    if (has(isEstimate)) notes.push(own.estimated(isKnown));
  }
  if (by[0] === 'time' && series.length > MOST_SERIES && request.variant !== 'icons') notes.push(own.most(MOST_SERIES));
  if (selection.left.length) notes.push(own.left(formats.list(selection.left.map(formats.period))));
  const broken = by[0] === 'time' ? series.flatMap((category) => lineOf(selection, category).filter(isBroken)) : [];
  if (broken.length) notes.push(own.breaks(list(broken, ({ row }) => formats.period(row.period))));
  if (by.includes('territory') && overlap(shown, by)) notes.push(own.league);
  for (const row of rows) {
    const same = row.filter((figure) => categoryOf(figure, by[1]) === categoryOf(row[0]!, by[1]));
    if (by[0] === 'time' && same.length > 1)
      notes.push(
        own.surveys(
          formats.period(row[0]!.row.period),
          formats.list(same.map((figure) => valueOf(figure, context, surveyOf(figure, same, context)))),
        ),
      );
  }
  const start = Math.min(...figures.map(({ period }) => period.start));
  const end = Math.max(...figures.map(({ period }) => period.end));
  return [...notes, ...remarksOf(document, context, territory, { kind: 'interval', start, end })];
}

/** Whether the intervals of two territories overlap, of the same children: if any do, then those of neighbours. */
function overlap(shown: readonly NutritionFigure[], by: readonly Dimension[]): boolean {
  const ordered = [...shown].sort((a, b) => a.prevalence! - b.prevalence!);
  const last = new Map<string, NutritionFigure>();
  return ordered.some((figure) => {
    const kind = categoryOf(
      figure,
      by.find((dimension) => dimension !== 'territory'),
    );
    const { interval } = last.get(kind) ?? {};
    last.set(kind, figure);
    return interval && figure.interval && interval[1] >= figure.interval[0];
  });
}

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
