import type { PovertyDocument, Text } from '../schema/document.js';
import { isIn, type Formats } from './formats.js';

/** A text, a part of which may be in another language than the page around it. */
export type Prose = string | Passage;

/** A text with a part in another language, which is to be read aloud and hyphenated as such. */
export interface Passage {
  readonly before: string;
  readonly part: string;
  /** BCP 47 tag of the part. */
  readonly lang: string;
  readonly after: string;
}

/** The text, whatever its languages. */
export const plain = (prose: Prose): string =>
  typeof prose === 'string' ? prose : prose.before + prose.part + prose.after;

/** The language of a text that is another than the page's; undefined where it is the same. */
export const langOf = (prose: Prose): string | undefined => (typeof prose === 'string' ? undefined : prose.lang);

/** A text of the document, which knows its language where the document has none in that of the page. */
export function proseOf(text: Text, { language, text: written, tag }: Formats, { dataset }: PovertyDocument): Prose {
  const lang = tag(text) ?? dataset.language ?? 'vi';
  const part = written(text);
  return isIn(language, lang) ? part : { before: '', part, lang, after: '' };
}

/** A text with words of ours around it. */
export function around(prose: Prose, write: (text: string) => string): Prose {
  const whole = write(plain(prose));
  if (typeof prose === 'string') return whole;
  const { part, lang } = prose;
  const at = whole.lastIndexOf(part);
  return at < 0 ? whole : { before: whole.slice(0, at), part, lang, after: whole.slice(at + part.length) };
}
