import { html, type TemplateResult } from 'lit';
import { plain, type Passage } from '../text/prose.js';

/** A text of a figure; of one of its passages, the part in another language says so. */
export function said(text: string, passages: readonly Passage[] = []): string | TemplateResult {
  const passage = passages.find((one) => plain(one) === text);
  return passage ? html`${passage.before}<span lang=${passage.lang}>${passage.part}</span>${passage.after}` : text;
}
