import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from '../chart/table.js';
import type { Passage } from '../text/prose.js';
import { said } from './prose.js';

/** A table of figures; a row is named by its first cell, and by others that are headers. */
export const dataTable = (table: Table, passages?: readonly Passage[]): TemplateResult => html`
  <table part="table">
    <caption>
      ${said(table.caption, passages)}
    </caption>
    <thead>
      <tr>
        ${table.columns.map(({ label, numeric }) => html`<th scope="col" class=${numeric ? 'number' : nothing}>${said(label, passages)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${table.rows.map(
        (row) =>
          html`<tr>
            ${row.map(({ text, lang }, index) =>
              index === 0 || table.columns[index]?.header
                ? html`<th scope="row" lang=${lang ?? nothing}>${said(text, passages)}</th>`
                : html`<td class=${table.columns[index]?.numeric ? 'number' : nothing} lang=${lang ?? nothing}>
                    ${said(text, passages)}
                  </td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>
`;
