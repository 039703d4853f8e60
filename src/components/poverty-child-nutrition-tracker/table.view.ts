import type { Cell, Column, Table } from '../../chart/table.js';
import { severePartOf, type NutritionFigure } from '../../model/nutrition.js';
import { capitalised } from '../../text/words.js';
import { categoryOf, labelOf, type Selection, type TrackerContext } from './select.view.js';
import { compared, pairOf, percentOf, sourceOf, valueOf } from './telling.view.js';

/** A row for each figure, with all that is known of it; a column only for what some figure has. */
export function tableOf(selection: Selection, caption: string, context: TrackerContext): Table {
  const { rows, by, all } = selection;
  const { own, formats, words } = context;
  const figures = rows.flat();
  const severe = (figure: NutritionFigure) => severePartOf(all, figure);
  const number = (value: number | null | undefined, text: (value: number) => string): Cell => ({
    text: value == null ? '' : text(value),
    value: value ?? null,
  });
  const prevalence = (figure: NutritionFigure | null): Cell =>
    figure ? { text: valueOf(figure, context), value: figure.prevalence, status: figure.status } : { text: '' };
  const limit = (value: number) => formats.percent(value, 1);
  const several = figures.some((a) =>
    figures.some((b) => a !== b && by.every((dimension) => categoryOf(a, dimension) === categoryOf(b, dimension))),
  );
  const columns: [Column, (figure: NutritionFigure, row: readonly NutritionFigure[]) => Cell][] = [
    ...by.map((dimension): [Column, (figure: NutritionFigure) => Cell] => [
      { label: capitalised(own.dimensions[dimension]) },
      (figure) => ({ text: labelOf(context, figure, dimension) }),
    ]),
  ];
  const add = (
    key: keyof typeof own.columns,
    cell: (figure: NutritionFigure, row: readonly NutritionFigure[]) => Cell,
    numeric = true,
  ) => {
    if (rows.some((row) => row.some((figure) => cell(figure, row).text)))
      columns.push([{ label: own.columns[key], numeric }, cell]);
  };
  add('prevalence', prevalence);
  add('low', ({ interval }) => number(interval?.[0], limit));
  add('high', ({ interval }) => number(interval?.[1], limit));
  add('cases', ({ cases, measured, status }) =>
    cases === null && status === 'Q'
      ? { text: words.statuses.Q, value: null, status }
      : number(measured === null ? null : cases, formats.count),
  );
  add('measured', ({ measured }) => number(measured, formats.count));
  add('eligible', ({ eligible }) => number(eligible, formats.count));
  add('coverage', ({ coverage }) => number(coverage, limit));
  add('severe', (figure) => prevalence(severe(figure)));
  add('severity', ({ severity }) => ({ text: severity === null ? '' : own.severities[severity] }), false);
  add('gap', (figure, row) => {
    const pair = pairOf(row, selection);
    const gap = pair?.[0] === figure ? compared(pair[0], pair[1], context) : null;
    if (!gap) return { text: '' };
    const points = pair![0]!.prevalence! - pair![1]!.prevalence!;
    const text = formats.signed(points, 1);
    return { text: gap.isProven ? text : `${text} (${own.unclear})`, value: points };
  });
  add('source', (figure) => ({ text: several ? sourceOf(figure, context).slice(2, -1) : '' }), false);
  return {
    caption,
    columns: columns.map(([column]) => column),
    rows: rows.flatMap((row) => row.map((figure) => columns.map(([, cell]) => cell(figure, row)))),
  };
}

export { percentOf };
