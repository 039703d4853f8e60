import { nothing, svg, type SVGTemplateResult } from 'lit';
import type { Face } from './faces.view.js';
import { colourOf } from './legend.view.js';
import type { MapView } from './poverty-commune-map.view.js';

const TILE = 7;
/** Side of the tile of a texture: dots stand apart, so that what is below them is seen. */
export const tileOf = (id: string): number => (id === 'doubt' ? 11 : TILE);
/** Textures of the classes, denser with need; of what has no figure; and over what is doubtful. */
export const TEXTURES: ReadonlyMap<string, readonly [d: string, width: number]> = new Map([
  ...[0, 1, 2, 3, 4, 5, 6].map((step): [string, [string, number]] => [
    `t${step}`,
    ['M-1 1L1 -1M0 7L7 0M6 8L8 6', step * 0.6],
  ]),
  ['none', ['M-1 6L1 8M0 0L7 7M6 -1L8 1', 0.8]],
  ['withheld', ['M0 0L7 7M0 7L7 0', 0.8]],
  ['doubt', ['M4.5 5.5h2', 2]],
]);
/** What lies under the dots of doubt, so that they are seen on any ground and between the lines of any texture. */
export const UNDER_DOTS: readonly [d: string, width: number] = ['M3.2 5.5h4.6', 4.6];

/** Which ramp the classes take: c from light to dark, d from one side of the middle to the other. */
export const rampOf = ({ figures }: MapView): string => (figures.pivot === null ? 'c' : 'd');

/** Classes of style and the texture of a unit's area. */
export function lookOf({ kind, step }: Face, view: MapView): { readonly look: string; readonly texture: string } {
  const { encoding } = view.figures;
  if (kind !== 'value') return { look: 'bare', texture: kind === 'withheld' ? 'withheld' : 'none' };
  if (encoding === 'symbols') return { look: 'land', texture: '' };
  const colour = colourOf(step, view.figures);
  return { look: `${rampOf(view)}${colour} classed`, texture: `t${colour}` };
}

/** The names of textures within the zoomed part: they stay as fine as they are. */
export const ZOOMED = '-zoomed';

export const patterns = (view: MapView, suffix: string, k: number): SVGTemplateResult[] =>
  [...TEXTURES].map(([id, [d, width]]) => {
    const size = tileOf(id);
    const ground =
      id[0] === 't' ? svg`<rect class="${rampOf(view)}${id[1]} ground" width=${TILE} height=${TILE}></rect>` : nothing;
    return svg`<pattern id="${id}${suffix}" width=${size} height=${size} patternUnits="userSpaceOnUse" patternTransform="scale(${1 / k})">${id === 'doubt' ? svg`<path class="hatch light" stroke-width=${UNDER_DOTS[1]} d=${UNDER_DOTS[0]}></path>` : ground}<path class="hatch" stroke-width=${width} d=${d}></path></pattern>`;
  });

/** Every colour once, where a canvas can ask what the page makes of it. */
export const palette = (view: MapView): SVGTemplateResult =>
  svg`<g class="palette" visibility="hidden">${[...'0123456'].map((step) => svg`<rect class="unit ${rampOf(view)}${step}"></rect>`)}<rect class="unit land"></rect><path class="hatch"></path><path class="hatch light"></path></g>`;
