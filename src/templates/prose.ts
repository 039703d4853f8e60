import { html, type TemplateResult } from 'lit';
import { plain, type Passage } from '../text/prose.js';

/** "12–59" stays on one line. */
const unbroken = (text: string): string => text.replace(/–(?=\d)/g, '–\u2060');

/** A text of a figure; of one of its passages, the part in another language says so. */
export function said(text: string, passages: readonly Passage[] = []): string | TemplateResult {
  const passage = passages.find((one) => plain(one) === text);
  return passage
    ? html`${unbroken(passage.before)}<span lang=${passage.lang}>${passage.part}</span>${unbroken(passage.after)}`
    : unbroken(text);
}
