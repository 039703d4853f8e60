import type { PovertyDocument, Text } from '../schema/document.js';
import { isIn, type Formats } from './formats.js';

/** A text, a part of which may be in another language than the page around it. */
export type Prose = string | Passage;

/** A text with a part in another language, which is to be read aloud and hyphenated as such. */
export interface Passage {
  readonly text: string;
  readonly part: string;
  /** BCP 47 tag of the part. */
  readonly lang: string;
}

/** The text, whatever its languages. */
export const plain = (prose: Prose): string => (typeof prose === 'string' ? prose : prose.text);

/** The language of a text that is another than the page's; undefined where it is the same. */
export const langOf = (prose: Prose): string | undefined => (typeof prose === 'string' ? undefined : prose.lang);

/** A text of the document, which knows its language where the document has none in that of the page. */
export function proseOf(text: Text, { language, text: written, tag }: Formats, { dataset }: PovertyDocument): Prose {
  const lang = tag(text) ?? dataset.language ?? 'vi';
  const part = written(text);
  return isIn(language, lang) ? part : { text: part, part, lang };
}

/** A text with words of ours around it. */
export const around = (prose: Prose, write: (text: string) => string): Prose =>
  typeof prose === 'string' ? write(prose) : { ...prose, text: write(prose.text) };

/** A piece of a text, with its language where that is another than the page's. */
export interface Piece {
  readonly text: string;
  readonly lang?: string;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Cuts a text where parts in another language begin and end; a word within a word is another word. */
export function piecesOf(text: string, passages: readonly Passage[]): readonly Piece[] {
  for (const { part, lang } of passages) {
    for (let at = part ? text.indexOf(part) : -1; at >= 0; at = text.indexOf(part, at + 1)) {
      const end = at + part.length;
      if ([text[at - 1], text[end]].some((beside) => LETTER.test(beside ?? ''))) continue;
      return [...piecesOf(text.slice(0, at), passages), { text: part, lang }, ...piecesOf(text.slice(end), passages)];
    }
  }
  return text ? [{ text }] : [];
}
