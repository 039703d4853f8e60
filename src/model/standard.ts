import type { PovertyDocument, Standard } from '../schema/document.js';
import { once } from './once.js';

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
