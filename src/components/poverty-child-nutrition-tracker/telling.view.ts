import { noteOf } from '../../model/note.js';
import {
  differenceOf,
  LOW_COVERAGE,
  severityOf,
  severePartOf,
  straddlesSixty,
  type NutritionFigure,
} from '../../model/nutrition.js';
import { capitalised } from '../../text/words.js';
import type { Comparison, Dimension } from './poverty-child-nutrition-tracker.text.js';
import { categoryOf, labelOf, monthsOf, nameOf, namesOf, type Selection, type TrackerContext } from './select.view.js';
import type { TrackerTarget } from './target.view.js';

/** A prevalence with one decimal, or as many as it takes not to be written in another class: 19.96 % is not 20 %. */
export function percentOf({ indicator, to, prevalence }: NutritionFigure, { formats }: TrackerContext): string {
  const at = (digits: number) => Number(prevalence!.toFixed(digits));
  const digits = [1, 2, 3].find(
    (each) => severityOf(indicator, to, at(each)) === severityOf(indicator, to, prevalence),
  );
  return formats.percent(prevalence!, digits ?? 4);
}

/** The figure with its counts and its doubt, or why there is none: "23,1% (6/26, độ tin cậy thấp)". */
export function valueOf(figure: NutritionFigure, context: TrackerContext, counts = ''): string {
  const { words } = context;
  const doubt = words.statuses[figure.status];
  if (figure.prevalence === null) return doubt || words.missing;
  const more = [counts, doubt].filter(Boolean).join(', ');
  return percentOf(figure, context) + (more && ` (${more})`);
}

/** Cases and measured children, written by `write`; empty where they are not told. */
export const countsOf = (
  { cases, measured }: NutritionFigure,
  { formats }: TrackerContext,
  write = (cases: string, measured: string) => `${cases}/${measured}`,
): string => (cases === null || measured === null ? '' : write(formats.count(cases), formats.count(measured)));

/** The figure with all that belongs to it. */
export function fullOf(figure: NutritionFigure, context: TrackerContext): string {
  const { formats, own } = context;
  const { prevalence, interval, severity, coverage } = figure;
  const told = [valueOf(figure, context, countsOf(figure, context, own.children))];
  if (interval) told.push(own.interval(formats.percent(interval[0], 1), formats.percent(interval[1], 1)));
  if (severity !== null) told.push(own.severity(own.severities[severity]!));
  if (coverage !== null && prevalence !== null)
    told.push(`${own.columns.coverage.toLowerCase()} ${formats.percent(coverage, 1)}`);
  return told.join(', ');
}

/** A difference in words; null where one of the two is not shown. */
export function compared(
  a: NutritionFigure | undefined,
  b: NutritionFigure | undefined,
  { formats, words }: TrackerContext,
): Comparison | null {
  const difference = a && b && a !== b ? differenceOf(a, b) : null;
  if (!difference) return null;
  const size = Math.round(Math.abs(difference.points) * 10) / 10;
  return {
    points: words.points(size, formats.decimal(size, 1)),
    sign: size === 0 ? 0 : difference.points > 0 ? 1 : -1,
    isProven: difference.isProven || difference.points === 0,
  };
}

/** The two figures of a row that are held against each other. */
export const pairOf = (row: readonly NutritionFigure[], { by, series }: Selection) =>
  series.length === 2 && by[1] !== 'time' && row.length === 2 ? ([row[0], row[1]] as const) : null;

const isShown = ({ prevalence }: NutritionFigure): boolean => prevalence !== null;

/** The figure that speaks for the picture: the latest, or that of the widest group. */
function headline({ rows, by, series }: Selection): NutritionFigure | undefined {
  const lead = (row: readonly NutritionFigure[]) =>
    row.find((figure) => isShown(figure) && categoryOf(figure, by[1]) === series[0]);
  if (by[0] === 'time') return lead(rows.findLast((row) => lead(row)) ?? []);
  if (by[0] !== 'age') return lead(rows.find((row) => lead(row)) ?? []);
  return rows
    .map(lead)
    .reduce(
      (best, figure) => (figure && (!best || figure.to - figure.from > best.to - best.from) ? figure : best),
      undefined,
    );
}

/** The sentence of a picture, in complete prose. */
export function sentenceOf(selection: Selection, targets: readonly TrackerTarget[], context: TrackerContext): string {
  const { own, words, formats } = context;
  const { rows, by, indicator, territory, series } = selection;
  const main = headline(selection);
  if (!main) return own.allWithheld(nameOf(context, territory));
  const [first, second] = by as [Dimension, Dimension?];
  const label = (figure: NutritionFigure, dimension: Dimension) => labelOf(context, figure, dimension);
  const measure = words.measures[indicator];
  const sentences: string[] = [];
  const against = (one: NutritionFigure, other: NutritionFigure | undefined, dimension: Dimension) => {
    const comparison = compared(one, other, context);
    if (!other || !comparison) return;
    const name = dimension !== 'time' ? label(one, dimension) : second ? label(one, second) : '';
    sentences.push(own.against(label(other, dimension), name, comparison));
  };
  const pair = pairOf(
    rows.find((row) => row.includes(main))!,
    selection,
  );
  const shown = rows.flat().filter((figure) => isShown(figure) && categoryOf(figure, second) === series[0]);
  // The places are told by the first and the last one, without one that speaks for all.
  const places = first === 'territory' && !pair && shown.length > 1;
  const who = namesOf(context, main);
  const place = nameOf(context, places ? territory : main.territory);
  const time = formats.period(main.row.period);
  if (!places) sentences.push(own.level(time, measure, place, who, fullOf(main, context)));
  if (pair) against(pair[0]!, pair[1], second!);
  if (first === 'time') {
    against(
      main,
      shown.find(({ row }) => row.period !== main.row.period),
      first,
    );
    sentences.push(...targets.map(({ text }) => text));
  } else if (!pair && shown.length > 1) {
    const sorted = [...shown].sort((a, b) => b.prevalence! - a.prevalence!);
    const told = (figure: NutritionFigure) =>
      `${label(figure, first)} (${[percentOf(figure, context), words.statuses[figure.status]].filter(Boolean).join(', ')})`;
    const what = capitalised(places ? `${measure} (${[place, who, time].join(', ')})` : measure);
    const [highest, lowest] = [sorted[0]!, sorted.at(-1)!];
    sentences.push(own.extremes(what, told(highest), told(lowest)));
    against(highest, lowest, first);
  }
  return sentences.join(' ');
}

/** What must be known to read the figures: what is withheld, doubtful or cannot be compared. */
export function notesOf(selection: Selection, context: TrackerContext): string[] {
  const { document, request, formats, own } = context;
  const { rows, by, territory, all } = selection;
  const { suppressBelow, reliableFrom } = request.limits;
  const figures = rows.flat();
  const severe = figures.flatMap((figure) => severePartOf(all, figure) ?? []);
  const has = (test: (figure: NutritionFigure) => boolean) => figures.some(test);
  const list = (found: readonly NutritionFigure[], write: (figure: NutritionFigure) => string) =>
    formats.list([...new Set(found.map(write))]);
  const name = (figure: NutritionFigure) => by.map((dimension) => labelOf(context, figure, dimension)).join(', ');
  const notes: string[] = [];
  if (suppressBelow < 2 || [...figures, ...severe].some(({ status }) => status === 'Q'))
    notes.push(own.withheld(suppressBelow));
  if (has(({ status }) => status === 'U')) notes.push(own.few(reliableFrom));
  const low = figures.filter(({ coverage }) => coverage !== null && coverage < LOW_COVERAGE);
  if (low.length)
    notes.push(own.lowCoverage(list(low, (figure) => `${name(figure)} (${formats.percent(figure.coverage!, 1)})`)));
  const straddling = figures.filter(straddlesSixty);
  if (straddling.length) notes.push(own.straddles(list(straddling, (figure) => monthsOf(context, figure))));
  if (has(({ row }) => row.method === 'census')) notes.push(own.census);
  if (has(({ interval }) => interval !== null)) notes.push(own.sample);
  const shown = figures.filter(isShown);
  if (by[0] === 'territory' && shown.some((figure, index) => index && overlaps(shown[index - 1]!, figure)))
    notes.push(own.league);
  for (const row of rows) {
    const same = row.filter((figure) => categoryOf(figure, by[1]) === categoryOf(row[0]!, by[1]));
    if (by[0] === 'time' && same.length > 1)
      notes.push(
        own.surveys(
          formats.period(row[0]!.row.period),
          formats.list(same.map((figure) => valueOf(figure, context, sourceOf(figure, context)))),
        ),
      );
  }
  const remarks = (document.dataset.notes ?? []).map(noteOf);
  for (const { text, territory: place } of remarks)
    if (place === undefined || place === territory) notes.push(formats.text(text));
  return notes;
}

const overlaps = ({ interval: a }: NutritionFigure, { interval: b }: NutritionFigure): boolean =>
  a !== null && b !== null && a[0] <= b[1] && b[0] <= a[1];

/** What tells two surveys apart. */
export function sourceOf({ row }: NutritionFigure, { document, formats }: TrackerContext): string {
  const source = document.sources?.find(({ id }) => id === row.source);
  return source ? formats.text(source.title) : '';
}
