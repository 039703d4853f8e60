import type { PovertyDocument, Standard } from '../schema/document.js';
import { groupBy } from './group-by.js';
import { once } from './once.js';
import { parsePeriod } from './period.js';

const standards = once(
  (document: PovertyDocument) => new Map((document.standards ?? []).map((standard) => [standard.id, standard])),
);

/**
 * The standard of a row: the one it names, or the only one of the document; null where the document has none, undefined
 * where it has several and the row does not say which.
 */
export function standardOf(document: PovertyDocument, id: string | undefined): Standard | null | undefined {
  const all = document.standards ?? [];
  return all.length < 2 ? (all[0] ?? null) : standards(document).get(id!);
}

/** The periods of validity are checked by the reader: those that it kept can be read. */
const starts = (iso: string) => parsePeriod(iso)!.start;

/** Whether a standard is in force on a day; one without validity always is. */
export const isInForce = ({ validFrom, validTo }: Standard, day: number): boolean =>
  (!validFrom || starts(validFrom) <= day) && (!validTo || day < parsePeriod(validTo)!.end);

/**
 * The rows of one standard among those of one time: of the one in force on its last day, else of the one with most rows.
 */
export function underOneStandard<Row extends { readonly standard?: string | undefined }>(
  document: PovertyDocument,
  rows: readonly Row[],
  day: number,
): { readonly standard: Standard | null; readonly rows: readonly Row[] } {
  const groups = groupBy(rows, (row) => standardOf(document, row.standard));
  const rank = (standard: Known) => (standard && isInForce(standard, day) ? 1 : 0);
  const [first] = [...groups].sort(([a, one], [b, two]) => rank(b) - rank(a) || two.length - one.length);
  return { standard: first?.[0] ?? null, rows: first?.[1] ?? [] };
}

type Known = ReturnType<typeof standardOf>;

/**
 * Whether figures under two standards may be compared: the same one, or one declares the other comparable. Two that are
 * not known may be two.
 */
export function comparable(a: Known, b: Known): boolean {
  if (!a || !b) return a === null && b === null;
  if (a.id === b.id) return true;
  return Boolean(a.comparableWith?.includes(b.id) || b.comparableWith?.includes(a.id));
}
