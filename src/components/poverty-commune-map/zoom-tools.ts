import { html, type TemplateResult } from 'lit';
import type { Language } from '../../text/formats.js';
import { boundaryWordsFor } from './boundaries.text.js';

/** Buttons that zoom by a factor, for pointers, and what is said of the keys that do the same. */
export function zoomTools(
  language: Language,
  zoom: (factor: number) => void,
): { readonly buttons: TemplateResult; readonly keys: string } {
  const { zoomIn, zoomOut, fit, zoomKeys } = boundaryWordsFor(language);
  const buttons = [
    ['+', zoomIn, 1.6],
    ['−', zoomOut, 1 / 1.6],
    ['⤢', fit, 0],
  ] as const;
  return {
    buttons: html`<span class="zoom"
      >${buttons.map(
        ([sign, label, factor]) =>
          html`<button type="button" tabindex="-1" aria-label=${label} title=${label} @click=${() => zoom(factor)}>
            ${sign}
          </button>`,
      )}</span
    >`,
    keys: zoomKeys,
  };
}
