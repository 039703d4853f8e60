import { remarksOf } from '../../chart/citation.js';
import { LOW_COVERAGE, severePartOf, straddlesSixty, type NutritionFigure } from '../../model/nutrition.js';
import type { Prose } from '../../text/prose.js';
import { categoryOf, labelOf, monthsOf } from './names.view.js';
import { MOST_SERIES } from './picture.view.js';
import type { Dimension } from './poverty-child-nutrition-tracker.text.js';
import type { TrackerContext } from './request.view.js';
import { isBroken, isShown, lineOf, type Selection } from './select.view.js';
import { coverageOf, surveyOf, valueOf } from './writing.view.js';

/** What must be known to read the figures: what is withheld, doubtful or cannot be compared. */
export function notesOf(selection: Selection, context: TrackerContext): Prose[] {
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
  if (shown.some(({ row, interval }) => row.method !== 'census' && !interval)) notes.push(own.sharesAlone);
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
