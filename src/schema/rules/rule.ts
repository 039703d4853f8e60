import { parsePeriod, type Period } from '../../model/period.js';
import type { PovertyDocument } from '../document.js';
import { step, type Report } from '../report.js';

/** A check of meaning over a document whose rows all have the right structure. */
export type Rule = (document: PovertyDocument, report: Report) => void;

type Section = {
  [Name in keyof PovertyDocument]-?: NonNullable<PovertyDocument[Name]> extends readonly object[] ? Name : never;
}[keyof PovertyDocument];
type RowOf<Name extends Section> = NonNullable<PovertyDocument[Name]>[number];

/** Writes the JSON pointer of a row, or of a property of it. */
export type Pointer = (property?: string) => string;

/** Visits the rows of a section that are still in the document, with the pointer of each made only when asked for. */
export function each<Name extends Section>(
  document: PovertyDocument,
  name: Name,
  report: Report,
  visit: (row: RowOf<Name>, pointer: Pointer) => void,
): void {
  const rows = (document[name] ?? []) as readonly RowOf<Name>[];
  const places = report.places.get(name);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    if (report.dropped.size && report.dropped.has(row)) continue;
    visit(
      row,
      (property) => step(name) + step(places?.[index] ?? index) + (property === undefined ? '' : step(property)),
    );
  }
}

/** The period of a text that has passed its check. */
export const periodOf = (text: string): Period => parsePeriod(text)!;

/** Whether a published percentage is what its counts give, to the decimals with which it was published. */
export function agrees(published: number, part: number, whole: number): boolean {
  const decimals = String(published).split('.')[1]?.length ?? 0;
  return Math.abs(published - (part / whole) * 100) <= 0.5 / 10 ** decimals + 1e-9;
}

/** Rows by a key, in their order. */
export function groupBy<Row>(rows: Iterable<Row>, key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = key(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
}
