import type { Cell, Column, Table } from '../../chart/table.js';
import { severePartOf, type NutritionFigure } from '../../model/nutrition.js';
import { decimalsApart } from '../../text/formats.js';
import { capitalised } from '../../text/words.js';
import { labelOf } from './names.view.js';
import type { TrackerContext } from './request.view.js';
import type { Selection } from './select.view.js';
import type { TrackerTarget } from './target.view.js';
import { compared, coverageOf, pairOf, surveyOf, valueOf } from './writing.view.js';

type Write = (figure: NutritionFigure, row: readonly NutritionFigure[]) => Cell;

/** The columns after those of the dimensions; one only for what some figure has. */
function columnsOf(selection: Selection, context: TrackerContext): (readonly [Column, Write])[] {
  const { rows, all, indicator } = selection;
  const { own, formats, words } = context;
  const figures = rows.flat();
  const number = (value: number | null | undefined, text: (value: number) => string): Cell => ({
    text: value == null ? '' : text(value),
    value: value ?? null,
  });
  const prevalence = (figure: NutritionFigure | null): Cell =>
    figure ? { text: valueOf(figure, context), value: figure.prevalence, status: figure.status } : { text: '' };
  const limit = (value: number) => formats.percent(value, 1);
  const columns: (readonly [Column, Write])[] = [];
  const add = (label: string, cell: Write, numeric = true) => {
    if (rows.some((row) => row.some((figure) => cell(figure, row).text))) columns.push([{ label, numeric }, cell]);
  };
  const { low, high, cases, measured, eligible, coverage, severe, severity, gap } = own.columns;
  add(capitalised(words.measures[indicator]), prevalence);
  add(low, ({ interval }) => number(interval?.[0], limit));
  add(high, ({ interval }) => number(interval?.[1], limit));
  add(cases, ({ cases, status, given }) =>
    status === 'Q'
      ? { text: words.statuses.Q, status }
      : // Beside a prevalence that has another doubt.
        { ...number(cases, formats.count), ...(cases !== null && given !== status ? { status: given } : {}) },
  );
  add(measured, ({ measured }) => number(measured, formats.count));
  add(eligible, ({ eligible }) => number(eligible, formats.count));
  add(coverage, (figure) => number(figure.coverage, () => coverageOf(figure, context)));
  add(severe, (figure) => prevalence(severePartOf(all, figure)));
  add(severity, ({ severity }) => ({ text: severity === null ? '' : own.severities[severity]! }), false);
  add(gap, (figure, row) => {
    const pair = pairOf(row, selection);
    const comparison = pair?.[0] === figure && compared(pair[0], pair[1], context);
    if (!comparison) return { text: '' };
    const value = pair[0].prevalence! - pair[1]!.prevalence!;
    const text = formats.signed(value, decimalsApart([[value, 0]], 1));
    // A file, too, says that the difference is none to rely on.
    return comparison.isProven ? { text, value } : { text: `${text} (${own.states.unclear})`, value, status: 'U' };
  });
  add(words.source, (figure) => ({ text: surveyOf(figure, figures, context) }), false);
  return columns;
}

/**
 * A row for each figure, with all that is known of it. After them a row for each target at its due date: a promise stands
 * in no column of figures.
 */
export function tableOf(
  selection: Selection,
  targets: readonly TrackerTarget[],
  caption: string,
  context: TrackerContext,
): Table {
  const { rows, by } = selection;
  const { dimensions, columns: names } = context.own;
  const columns = columnsOf(selection, context);
  const promises = targets.length ? [{ label: names.target, numeric: true }, { label: names.state }] : [];
  const none = { text: '' };
  const nameCells = (figure: NutritionFigure, time?: string): Cell[] =>
    by.map((dimension) => ({ text: (dimension === 'time' && time) || labelOf(context, figure, dimension) }));
  return {
    caption,
    columns: [
      ...by.map((dimension) => ({ label: capitalised(dimensions[dimension]), header: true })),
      ...columns.map(([column]) => column),
      ...promises,
    ],
    rows: [
      ...rows.flatMap((row) =>
        row.map((figure) => [
          ...nameCells(figure),
          ...columns.map(([, cell]) => cell(figure, row)),
          ...promises.map(() => none),
        ]),
      ),
      ...targets.map(({ figure, due, short, state }) => [
        ...nameCells(figure, due),
        ...columns.map(() => none),
        { text: by.includes('time') ? short : `${short} (${due})` },
        { text: state },
      ]),
    ],
  };
}
