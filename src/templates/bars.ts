import { html, nothing, svg, type TemplateResult } from 'lit';
import type { BarsPicture } from '../chart/bars.js';

/** Rows of bars as SVG. `active` is the bar pointed at. */
export function barsPicture(picture: BarsPicture, active: number): TemplateResult {
  const { width, height, zero, links, texts, bars } = picture;
  const pointed = bars[active]?.box;
  return html`<svg part="picture" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${links ? svg`<path class="link" d=${links}></path>` : nothing}
    ${bars.map(({ tone, path }) => (path ? svg`<path part="bar ${tone}" class="bar ${tone}" d=${path}></path>` : nothing))}
    <path class="zero" d=${zero}></path>
    ${texts.map(({ x, y, text, role, lang }) => svg`<text class=${role} lang=${lang ?? nothing} x=${x} y=${y}>${text}</text>`)}
    ${pointed ? svg`<rect class="ring" x=${pointed.x} y=${pointed.y} width=${pointed.width} height=${pointed.height} rx="3"></rect>` : nothing}
  </svg>`;
}
