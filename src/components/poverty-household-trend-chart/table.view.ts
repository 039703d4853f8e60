import type { Cell, Table } from '../../chart/table.js';
import { standardOf } from '../../model/standard.js';
import { withStatus } from '../../text/words.js';
import type { PanelLines, TrendContext, TrendSeries } from './series.view.js';
import { saidOn } from './remarks.view.js';
import { timeOf, written } from './writing.view.js';

/** A row for each period (and for each figure of it, where there are several); a column for each series, and for remarks. */
export function tableOf(
  series: readonly TrendSeries[],
  { caption, territory }: { readonly caption: string; readonly territory: string },
  context: TrendContext,
): Table {
  const { document, formats, words, own } = context;
  const rows = new Map<
    string,
    {
      readonly start: number;
      readonly cells: Map<string, Cell>;
      readonly time: string;
      readonly standard: string;
      readonly remarks: Set<string>;
    }
  >();
  for (const { id, points, measure } of series) {
    const seen = new Map<string, number>();
    for (const point of points) {
      const count = `${point.row.period}\n${point.row.standard ?? ''}`;
      const turn = seen.get(count) ?? 0;
      seen.set(count, turn + 1);
      const key = `${count}\n${turn}`;
      const standard = standardOf(document, point.row.standard);
      const text =
        point.value === null
          ? words.statuses[point.status] || words.missing
          : withStatus(written(measure, point.value, context, false), point.status, words);
      const cell: Cell = { text, value: point.value, status: point.status };
      const row = rows.get(key) ?? {
        start: point.at,
        cells: new Map(),
        time: timeOf(point, context),
        standard: standard ? formats.text(standard.name) : '',
        remarks: new Set(),
      };
      rows.set(key, row);
      row.cells.set(id, cell);
      for (const remark of saidOn(point, territory, context)) row.remarks.add(remark);
    }
  }
  const sorted = [...rows.values()].sort((a, b) => a.start - b.start);
  const standards = sorted.some(({ standard }) => standard) ? [{ label: own.standard }] : [];
  const remarks = sorted.some((row) => row.remarks.size) ? [{ label: own.remarks }] : [];
  return {
    caption,
    columns: [
      { label: own.time },
      ...series.map(({ name }) => ({ label: name, numeric: true })),
      ...standards,
      ...remarks,
    ],
    rows: sorted.map(({ time, cells, standard, remarks: said }) => [
      { text: time },
      ...series.map(({ id }): Cell => cells.get(id) ?? { text: words.missing, value: null, status: 'O' }),
      ...(standards.length ? [{ text: standard }] : []),
      ...(remarks.length ? [{ text: [...said].join('; ') }] : []),
    ]),
  };
}

/** In a table of several panels every column says whose it is. */
export const named = (lines: readonly PanelLines[]): TrendSeries[] =>
  lines.flatMap(([title, series]) => series.map((one) => ({ ...one, name: `${title}: ${one.name}` })));
