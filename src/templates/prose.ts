import { html, type TemplateResult } from 'lit';
import { piecesOf, type Passage } from '../text/prose.js';

/** "12–59" stays on one line. */
const unbroken = (text: string): string => text.replace(/–(?=\d)/g, '–\u2060');

/** A text of a figure; what is in another language in it says so. */
export const said = (text: string, passages: readonly Passage[] = []): string | (string | TemplateResult)[] =>
  passages.length
    ? piecesOf(text, passages).map(({ text, lang }) =>
        lang ? html`<span lang=${lang}>${text}</span>` : unbroken(text),
      )
    : unbroken(text);
