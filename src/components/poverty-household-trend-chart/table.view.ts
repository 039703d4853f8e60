import type { Cell, Column, Table } from '../../chart/table.js';
import type { TrendPoint } from '../../model/trend.js';
import { whyAbsent, withStatus } from '../../text/words.js';
import type { PanelLines, TrendContext, TrendSeries } from './series.view.js';
import { saidOn } from './remarks.view.js';
import { standardName, timeOf, written } from './writing.view.js';

/** The figures of one time and standard, by their series; where a series has several, each in a row of its own. */
interface Row {
  readonly first: TrendPoint;
  readonly points: Map<string, TrendPoint>;
}

function rowsOf(series: readonly TrendSeries[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { id, points } of series) {
    const seen = new Map<string, number>();
    for (const point of points) {
      const name = `${point.row.period}\n${point.row.standard ?? ''}`;
      const turn = seen.get(name) ?? 0;
      seen.set(name, turn + 1);
      const key = `${name}\n${turn}`;
      if (!rows.has(key)) rows.set(key, { first: point, points: new Map() });
      rows.get(key)!.points.set(id, point);
    }
  }
  return [...rows.values()].sort((a, b) => a.first.at - b.first.at);
}

/** Every figure with its confidence limits, its standard and its remarks; a column only for what there is. */
export function tableOf(
  series: readonly TrendSeries[],
  { caption, territory }: { readonly caption: string; readonly territory: string },
  context: TrendContext,
): Table {
  const { words, own } = context;
  const rows = rowsOf(series);
  const columns: [Column, (row: Row) => Cell][] = [
    [{ label: own.time }, ({ first }) => ({ text: timeOf(first, context) })],
  ];
  const add = (column: Column, cell: (row: Row) => Cell) => {
    if (rows.some((row) => cell(row).text)) columns.push([column, cell]);
  };
  for (const { id, name, measure } of series) {
    add({ label: name, numeric: true }, ({ points }) => {
      const { value = null, status = 'O' } = points.get(id) ?? {};
      const text =
        value === null ? whyAbsent(status, words) : withStatus(written(measure, value, context, false), status, words);
      return { text, value, status };
    });
    for (const end of [0, 1] as const)
      add({ label: `${name}: ${own.limits[end]}`, numeric: true }, ({ points }) => {
        const limit = points.get(id)?.interval?.[end] ?? null;
        return { text: limit === null ? '' : written(measure, limit, context, false), value: limit };
      });
  }
  add({ label: own.standard }, ({ first }) => ({ text: standardName(first, context) }));
  add({ label: own.remarks }, ({ points }) => ({
    text: [...new Set([...points.values()].flatMap((point) => saidOn(point, territory, context)))].join('; '),
  }));
  return {
    caption,
    columns: columns.map(([column]) => column),
    rows: rows.map((row) => columns.map(([, cell]) => cell(row))),
  };
}

/** In a table of several panels every column says whose it is. */
export const named = (lines: readonly PanelLines[]): TrendSeries[] =>
  lines.flatMap(([title, series]) => series.map((one) => ({ ...one, name: `${title}: ${one.name}` })));
