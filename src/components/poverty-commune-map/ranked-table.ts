import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Cell, Table } from '../../chart/table.js';

/** More rows than this and only those in sight are written. */
const MOST = 200;
const ROW_PX = 30;
const SHOWN = 40;

/** How a reader has ordered and scrolled the table. */
interface TableState {
  /** Index of the column that orders it; −1 for the order of the view. */
  readonly column: number;
  readonly descending: boolean;
  /** Index of the first row in sight. */
  readonly first: number;
}

const ordered = new WeakMap<Table, { readonly key: string; readonly rows: Table['rows'] }>();

/** Rows in a reader's order; what has no value stays at the end. */
function rowsOf(
  table: Table,
  { column, descending }: TableState,
  compare: (a: string, b: string) => number,
): Table['rows'] {
  if (column < 0) return table.rows;
  const key = `${column}${descending}`;
  const known = ordered.get(table);
  if (known?.key === key) return known.rows;
  const sign = descending ? -1 : 1;
  const numeric = table.columns[column]?.numeric;
  const order = (a: Cell, b: Cell): number => {
    if (!numeric) return sign * compare(a.text, b.text);
    if (a.value == null || b.value == null) return Number(a.value == null) - Number(b.value == null);
    return sign * (a.value - b.value);
  };
  const rows = [...table.rows].sort((a, b) => order(a[column]!, b[column]!));
  ordered.set(table, { key, rows });
  return rows;
}

interface TableOptions {
  readonly state: TableState;
  readonly compare: (a: string, b: string) => number;
  readonly change: (state: Partial<TableState>) => void;
}

const gap = (rows: number, columns: number) =>
  rows > 0
    ? html`<tr aria-hidden="true">
        <td colspan=${columns} height=${rows * ROW_PX}></td>
      </tr>`
    : nothing;

function rankedTable(table: Table, { state, compare, change }: TableOptions): TemplateResult {
  const rows = rowsOf(table, state, compare);
  const long = rows.length > MOST;
  const first = long ? Math.max(0, Math.min(state.first - 10, rows.length - SHOWN)) : 0;
  const last = long ? Math.min(rows.length, first + SHOWN) : rows.length;
  const width = table.columns.length;
  const onScroll = (event: Event) => change({ first: Math.floor((event.target as HTMLElement).scrollTop / ROW_PX) });
  return html`<div
    class=${long ? 'window' : nothing}
    tabindex=${long ? '0' : nothing}
    role=${long ? 'group' : nothing}
    aria-label=${long ? table.caption : nothing}
    @scroll=${long ? onScroll : nothing}
  >
    <table part="table" aria-rowcount=${long ? rows.length + 1 : nothing}>
      <caption>
        ${table.caption}
      </caption>
      <thead>
        <tr>
          ${table.columns.map(({ label, numeric }, index) => {
            const own = index === state.column;
            const sort = () =>
              change({ column: index, descending: own ? !state.descending : Boolean(numeric), first: 0 });
            return html`<th
              scope="col"
              class=${numeric ? 'number' : nothing}
              aria-sort=${own ? (state.descending ? 'descending' : 'ascending') : nothing}
            >
              <button class="sort" type="button" @click=${sort}>
                ${label}<span aria-hidden="true">${own ? (state.descending ? ' ↓' : ' ↑') : ' ↕'}</span>
              </button>
            </th>`;
          })}
        </tr>
      </thead>
      <tbody>
        ${gap(first, width)}
        ${rows.slice(first, last).map(
          (row, at) =>
            html`<tr aria-rowindex=${long ? first + at + 2 : nothing}>
              ${row.map(({ text }, index) =>
                index === 0
                  ? html`<th scope="row">${text}</th>`
                  : html`<td class=${table.columns[index]?.numeric ? 'number' : nothing}>${text}</td>`,
              )}
            </tr>`,
        )}
        ${gap(rows.length - last, width)}
      </tbody>
    </table>
  </div>`;
}

/** A table that can be ordered by each of its columns; of a long one only the rows in sight are there. */
export class RankedTable {
  #state: TableState = { column: -1, descending: false, first: 0 };

  constructor(private readonly host: Pick<ReactiveControllerHost, 'requestUpdate'>) {}

  /** @param compare how names are ordered in the language of the page */
  picture(table: Table, compare: TableOptions['compare']): TemplateResult {
    const change = (state: Partial<TableState>): void => {
      this.#state = { ...this.#state, ...state };
      this.host.requestUpdate();
    };
    return rankedTable(table, { state: this.#state, compare, change });
  }
}
