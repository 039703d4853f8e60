import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { TargetStatus } from '../../model/target.js';
import type { GaugePicture, MarkKind } from './picture.view.js';

/** One shape for each kind of mark, around (0, 0), standing across the scale with its outer side up. */
const SHAPES: Readonly<Record<MarkKind, string>> = {
  baseline: 'M-6 0A6 6 0 1 1 6 0A6 6 0 1 1 -6 0Z',
  target: 'M0 -10L8 0L0 10L-8 0Z',
  current: 'M-7 0A7 7 0 1 1 7 0A7 7 0 1 1 -7 0Z',
  expected: 'M0 -9L6.5 -20L-6.5 -20Z',
  previous: 'M-5 -5H5V5H-5Z',
};

/** One shape for each status, in a square of 20. */
const STATUS_SHAPES: Readonly<Record<TargetStatus, string>> = {
  none: 'M4 10H4.1M10 10H10.1M16 10H16.1',
  unclear: 'M6 7A4 4 0 1 1 10 11V13M10 17H10.1',
  wrongWay: 'M16 10H4M9 5L4 10L9 15',
  behind: 'M10 3V10L14 13M10 2A8 8 0 1 0 10.1 2',
  onTrack: 'M4 10H16M11 5L16 10L11 15',
  met: 'M3 11L8 16L17 5',
  exceeded: 'M2 12L6 16L13 7M9 14L11 16L18 7',
  missed: 'M5 5L15 15M15 5L5 15',
};

export const statusShape = (status: TargetStatus): SVGTemplateResult =>
  svg`<svg viewBox="0 0 20 20" aria-hidden="true"><path d=${STATUS_SHAPES[status]}></path></svg>`;

/** The shape of a mark as a key, in a square of 20. */
export const keyShape = (kind: MarkKind): SVGTemplateResult =>
  svg`<svg viewBox="-10 ${kind === 'expected' ? -25 : -10} 20 20" aria-hidden="true"><path class="mark ${kind}" d=${SHAPES[kind]}></path></svg>`;

/** A gauge of any variant, as SVG. `active` is the place pointed at. */
export function gaugePicture(
  picture: GaugePicture,
  {
    tentative,
    active,
  }: { readonly tentative: boolean; readonly active: { readonly x: number; readonly y: number } | undefined },
): SVGTemplateResult {
  const { width, height, thickness, barThickness = thickness, track, zone, bar, ghost, whisker } = picture;
  return svg`<svg
    part="picture"
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
  >
    <path part="track" class="track" d=${track} stroke-width=${thickness}></path>
    ${zone ? svg`<path part="zone" class="zone" d=${zone} stroke-width=${thickness}></path>` : nothing}
    ${ghost ? svg`<path part="ghost" class="ghost" d=${ghost}></path>` : nothing}
    ${bar ? svg`<path part="bar" class="bar ${tentative ? 'tentative' : ''}" d=${bar} stroke-width=${barThickness}></path>` : nothing}
    ${whisker ? svg`<path class="whisker" d=${whisker}></path><path part="interval" class="whisker inner" d=${whisker}></path>` : nothing}
    ${picture.marks.map(
      ({ kind, x, y, turn }) =>
        svg`<path part="mark ${kind}" class="mark ${kind}" d=${SHAPES[kind]} transform="translate(${x} ${y})rotate(${turn})"></path>`,
    )}
    ${picture.texts.map(
      ({ x, y, anchor, text, role }) => svg`<text class=${role} x=${x} y=${y} text-anchor=${anchor}>${text}</text>`,
    )}
    ${active ? svg`<circle class="ring" cx=${active.x} cy=${active.y} r="14"></circle>` : nothing}
  </svg>`;
}
