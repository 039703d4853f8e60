import { html, nothing, type TemplateResult } from 'lit';
import type { Table } from '../chart/table.js';

/** A table of figures; a row is named by its first cell, and by others that are headers. */
export const dataTable = (table: Table): TemplateResult => html`
  <table part="table">
    <caption>
      ${table.caption}
    </caption>
    <thead>
      <tr>
        ${table.columns.map(({ label, numeric }) => html`<th scope="col" class=${numeric ? 'number' : nothing}>${label}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${table.rows.map(
        (row) =>
          html`<tr>
            ${row.map(({ text }, index) =>
              index === 0 || table.columns[index]?.header
                ? html`<th scope="row">${text}</th>`
                : html`<td class=${table.columns[index]?.numeric ? 'number' : nothing}>${text}</td>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>
`;
