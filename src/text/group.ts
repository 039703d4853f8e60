import type { PovertyDocument } from '../schema/document.js';
import type { Formats } from './formats.js';
import type { Words } from './words.js';

interface Telling {
  readonly document: PovertyDocument;
  readonly formats: Formats;
  readonly words: Words;
}

/** The name of a group of households: the document's own, or that of a known group. */
export function groupName(group: string, { document, formats, words }: Telling): string {
  const declared = document.groups?.find(({ id }) => id === group);
  return declared ? formats.text(declared.name) : (words.groups.get(group) ?? group);
}

/** A measure, or a count of it, with the group that it speaks of; of all households as it is. */
export const among = (what: string, group: string | undefined, telling: Telling): string =>
  (group ?? 'total') === 'total' ? what : telling.words.among(what, groupName(group!, telling));
