import { html, nothing, svg, type TemplateResult } from 'lit';
import type { Mark } from '../../chart/figure.js';
import type { Drawing } from './picture.view.js';
import type { TrackerKey } from './keys.view.js';

/** The drawing as SVG, with a ring around the mark pointed at. */
export const trackerPicture = ({ width, height, paths, texts }: Drawing, active: Mark | undefined): TemplateResult =>
  html`<svg part="picture" width=${width} height=${height} viewBox="0 0 ${width} ${height}" aria-hidden="true">
    ${[...paths].map(([kind, path]) => svg`<path part=${kind} class=${kind} d=${path}></path>`)}
    ${texts.map(({ x, y, anchor, role, text }) => svg`<text class=${role} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`)}
    ${active ? svg`<circle class="ring" cx=${active.x} cy=${active.y} r="10"></circle>` : nothing}
  </svg>`;

/** The legend. */
export const trackerKeys = (keys: readonly TrackerKey[]): TemplateResult =>
  html`<ul part="legend" class="keys">
    ${keys.map(
      ({ kind, path, text }) =>
        html`<li>
          <svg viewBox="-12 -10 24 20" aria-hidden="true"><path class=${kind} d=${path}></path></svg>${text}
        </li>`,
    )}
  </ul>`;
