import type { StatusLetter } from '../schema/field.js';
import type { Figure } from './figure.js';
import type { Cell, Table } from './table.js';

/** The words that a CSV needs besides its table. */
export interface CsvWords {
  readonly source: string;
  readonly status: string;
  /** What a letter means; empty for A. */
  readonly statusWord: (letter: StatusLetter) => string;
}

/** What stands below the table, so that a file that is passed on still tells what it is. */
export type CsvNotes = Pick<Figure, 'heading' | 'label' | 'sources' | 'asOf'> & Partial<Pick<Figure, 'notes'>>;

/** Text that a spreadsheet would run as a formula; a plain negative number is none. */
const FORMULA = /^(?!-\d[\d.,]*$)[=+\-@\t\r\n＝＋－＠]/;

/** RFC 4180, and the semicolon that some spreadsheets take for the separator. */
const quoted = (text: string): string => (/[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const safe = (text: string): string => quoted(FORMULA.test(text) ? `'${text}` : text);

const isDoubtful = ({ status = 'A' }: Cell): boolean => status !== 'A';

/** The number behind the words, unrounded; nothing where a status says why there is none; else the words. */
const number = (cell: Cell): string =>
  Number.isFinite(cell.value) ? String(cell.value) : isDoubtful(cell) ? '' : safe(cell.text);

const line = (fields: readonly string[]): string => `${fields.join(',')}\r\n`;

/**
 * A table as CSV for spreadsheets: UTF-8 with byte order mark, CRLF, decimal points, quoted as RFC 4180 says.
 *
 * A numeric column in which any figure is not normal gets a column of status words after it. Below the table and
 * an empty line stand heading, label ("sample data"), sources, as-of date and remarks, a line each.
 */
export function tableToCsv(table: Table, notes: CsvNotes, { source, status, statusWord }: CsvWords): string {
  const columns = table.columns.map(({ label, numeric }, index) => ({
    label,
    numeric,
    doubtful: numeric && table.rows.some((row) => row[index] && isDoubtful(row[index])),
  }));
  const header = columns.flatMap(({ label, doubtful }) => [
    safe(label),
    ...(doubtful ? [safe(`${label}: ${status}`)] : []),
  ]);
  const rows = table.rows.map((row) =>
    columns.flatMap(({ numeric, doubtful }, index) => {
      const cell = row[index] ?? { text: '' };
      return [numeric ? number(cell) : safe(cell.text), ...(doubtful ? [safe(statusWord(cell.status ?? 'A'))] : [])];
    }),
  );
  const cited = notes.sources.map(({ text, url }) => `${source}: ${text}${url ? ` (${url})` : ''}`);
  const below = [notes.heading, notes.label, ...cited, notes.asOf, ...(notes.notes ?? [])].filter(
    (text) => text !== null,
  );
  return `\uFEFF${[header, ...rows, [], ...below.map((text) => [safe(text)])].map(line).join('')}`;
}
