import { html, type TemplateResult } from 'lit';
import { piecesOf, type Passage } from '../text/prose.js';

const RANGE = /(\d+–\d+)/;

/** "12–59" stays on one line. */
const unbroken = (text: string): (string | TemplateResult)[] =>
  text.split(RANGE).map((part, index) => (index % 2 ? html`<span class="range">${part}</span>` : part));

/** A text of a figure; what is in another language in it says so. */
export const said = (text: string, passages: readonly Passage[] = []): string | (string | TemplateResult)[] =>
  passages.length || RANGE.test(text)
    ? piecesOf(text, passages).flatMap(({ text, lang }) =>
        lang ? html`<span lang=${lang}>${text}</span>` : unbroken(text),
      )
    : text;
