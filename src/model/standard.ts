import type { PovertyDocument, Standard } from '../schema/document.js';

/** The standard of a row: the one it names, or the only one of the document. */
export function standardOf(document: PovertyDocument, id: string | undefined): Standard | null {
  const standards = document.standards ?? [];
  if (id === undefined) return standards.length === 1 ? standards[0]! : null;
  return standards.find((standard) => standard.id === id) ?? null;
}

/** Whether figures under two standards may be compared: the same one, or one declares the other comparable. */
export function comparable(a: Standard | null, b: Standard | null): boolean {
  if (a === b || a?.id === b?.id) return true;
  if (!a || !b) return false;
  return Boolean(a.comparableWith?.includes(b.id) || b.comparableWith?.includes(a.id));
}
