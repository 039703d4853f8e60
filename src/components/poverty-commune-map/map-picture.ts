import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { zoomedPlace, type Zoom } from '../../chart/zoom.js';
import { isDoubtful, type Face } from './faces.view.js';
import { colourOf, largestOf, radiusOf, type LegendItem } from './legend.view.js';
import { LINE } from './places.view.js';
import { placeOf } from './pointing.view.js';
import type { MapView } from './poverty-commune-map.view.js';
import { lookOf, palette, patterns, rampOf, ZOOMED } from './textures.js';

/** Borders of more units than these are drawn finer. */
export const MANY = 2000;

/** What the picture shows besides its view: none of it leads to another view. */
export interface PictureState {
  readonly zoom: Zoom;
  /** Class that is highlighted; −1 for none. */
  readonly chosen: number;
  /** Mark that is pointed at; −1 for none. */
  readonly active: number;
  /** Whether a canvas below has painted the areas. */
  readonly canvas: boolean;
}

const isDim = ({ step }: Face, chosen: number): boolean => chosen >= 0 && step !== chosen;

/** Dark colours carry light names. */
const nameLook = (face: Face, view: MapView): string => {
  const look = lookOf(face, view).look.replace(' classed', '');
  return `${look} ${/c[456]|d[06]/.test(look) ? 'deep' : ''}`;
};

/** The outline of a unit: its tile, or its shape and the frame that holds it. */
function outline(
  { plan, figures }: MapView,
  unit: number,
  k: number,
): { readonly frame: number; readonly d: string } | null {
  const tile = plan.tiles?.[unit];
  if (tile) return { frame: 0, d: `M${tile.x} ${tile.y}h${tile.width}v${tile.height}h${-tile.width}Z` };
  const { boundary } = figures.units[unit]!;
  const frame = plan.frames.findIndex(({ shapes }) => shapes[boundary]);
  return frame < 0 ? null : { frame, d: plan.frames[frame]!.path(boundary, frame ? 1 : k)! };
}

/** The areas of one frame of a panel. */
function areas(view: MapView, { panel, frame }: { panel: number; frame: number }, { chosen, zoom }: PictureState) {
  const { figures, plan } = view;
  const { faces } = figures.colourings[panel]!;
  const { path, land = [] } = plan.frames[frame] ?? {};
  const k = frame ? 1 : zoom.k;
  const suffix = k > 1 ? ZOOMED : '';
  const drawn = figures.units.map(({ boundary }, unit) => {
    const d = path ? path(boundary, k) : outline(view, unit, k)!.d;
    if (d === null) return nothing;
    const face = faces[unit]!;
    const { look, texture } = lookOf(face, view);
    const dim = isDim(face, chosen) ? ' dim' : '';
    const doubt = isDoubtful(face) && figures.encoding === 'choropleth';
    return svg`<path part="unit" class="unit ${look}${dim}" fill=${texture ? `url(#${texture}${suffix})` : nothing} d=${d}></path>${
      doubt ? svg`<path class="over" fill="url(#doubt${suffix})" d=${d}></path>` : nothing
    }`;
  });
  return [land.map((boundary) => svg`<path class="unit land" d=${path!(boundary, 1)}></path>`), drawn];
}

const symbolLook = ({ value, status }: Face, { figures }: MapView): string =>
  `symbol ${value! < 0 || (figures.change && !value) ? 'less' : ''} ${value ? '' : 'zero'} s${status}`;

function symbols(view: MapView, panel: number, { zoom, chosen }: PictureState) {
  const { plan, figures } = view;
  if (figures.encoding !== 'symbols') return nothing;
  const largest = largestOf(figures);
  const { faces } = figures.colourings[panel]!;
  const size = (unit: number) => Math.abs(faces[unit]!.value ?? 0);
  // Small ones lie above large ones.
  const order = faces.map((_, unit) => unit).sort((a, b) => size(b) - size(a));
  return order.map((unit) => {
    const face = faces[unit]!;
    if (!plan.spots[unit] || face.value === null) return nothing;
    const [x, y] = placeOf(view, unit, zoom);
    const r = radiusOf(face.value, largest, plan.reach);
    return svg`<circle part="symbol" class="${symbolLook(face, view)}${chosen < 0 ? '' : ' dim'}" cx=${x} cy=${y} r=${r}></circle>`;
  });
}

const text = (look: string, x: number, y: number, content: string) =>
  svg`<text class="name ${look}" x=${x} y=${y} text-anchor="middle">${content}</text>`;

/** Names where they have room; in a tile the figure below it, or a circle. */
function names(view: MapView, panel: number, { zoom, chosen }: PictureState) {
  const { plan, figures, values } = view;
  const { faces } = figures.colourings[panel]!;
  const circles = figures.encoding === 'symbols';
  return plan.labelsAt(zoom).map(({ unit, lines, at }) => {
    const [x, y] = zoomedPlace(zoom, at);
    const face = faces[unit]!;
    const look = isDim(face, chosen) ? '' : nameLook(face, view);
    const tile = plan.tiles?.[unit];
    if (!tile) return circles ? nothing : text(look, x, y + 4, lines[0]!);
    const value = values[panel]?.[unit] ?? '';
    const rows = value ? [...lines, value] : lines;
    const top = circles ? tile.y + LINE : y - (rows.length * LINE) / 2 + 12;
    return rows.map((row, index) => text(`${look} ${index < lines.length ? '' : 'value'}`, x, top + index * LINE, row));
  });
}

/** What is pointed at: the same unit in every panel. */
function pointed(view: MapView, { active, zoom }: PictureState): SVGTemplateResult | typeof nothing {
  const unit = active < 0 ? -1 : active % view.figures.units.length;
  const shape = unit < 0 ? null : outline(view, unit, zoom.k);
  if (!shape || !view.plan.spots[unit]) return nothing;
  const [x, y] = placeOf(view, unit, zoom);
  const ring = (look: string) =>
    view.plan.tiles ? nothing : svg`<circle class="ring ${look}" cx=${x} cy=${y} r="12"></circle>`;
  // A line of the page's colour on both sides: the outline is seen on every colour of a class.
  return svg`<g transform=${shape.frame ? nothing : move(zoom)}><path class="halo" d=${shape.d}></path><path class="pointed" d=${shape.d}></path></g>${ring('halo')}${ring('')}`;
}

function move(zoom: Zoom): string {
  const [x, y] = zoomedPlace(zoom, [0, 0]);
  return `translate(${x} ${y}) scale(${zoom.k})`;
}

/** A swatch of the legend, in a square about (0, 0). */
export function swatch({ kind, step, radius }: LegendItem, view: MapView) {
  const { encoding } = view.figures;
  const square = (look: string, fill: string | typeof nothing = nothing) =>
    svg`<rect class=${look} fill=${fill} x="-8" y="-8" width="16" height="16"></rect>`;
  const circle = (look: string, r = radius) => svg`<circle class="symbol ${look}" r=${r}></circle>`;
  if (kind === 'symbol' || kind === 'rise') return circle('');
  if (kind === 'fall') return circle('less');
  if (kind === 'doubt')
    return encoding === 'symbols' ? circle('sP', 7) : [square('unit land'), square('over', 'url(#doubt)')];
  if (kind !== 'class') return square('unit bare', `url(#${kind === 'withheld' ? 'withheld' : 'none'})`);
  const colour = colourOf(step, view.figures);
  return square(`unit classed ${rampOf(view)}${colour}`, `url(#t${colour})`);
}

function panelPicture(view: MapView, panel: number, state: PictureState): SVGTemplateResult {
  const { plan, panels } = view;
  const { x, y, title } = panels[panel]!;
  const main = plan.frames[0]?.box;
  const { zoom, chosen, canvas } = state;
  const specks = plan.frames[0]?.shapes.some((shape) => shape?.speck);
  const ground = (frame: number) =>
    guard([view, chosen, canvas, frame ? 1 : specks ? zoom.k : zoom.k > 1], () =>
      canvas ? nothing : areas(view, { panel, frame }, state),
    );
  return svg`<g transform="translate(${x} ${y})">
    ${title ? svg`<text class="title" x="0" y="-8">${title}</text>` : nothing}
    <g clip-path=${main && zoom.k > 1 ? 'url(#main)' : nothing}>
      <g transform=${main ? move(zoom) : nothing}>${ground(0)}</g>
      ${guard([view, chosen, zoom], () => [symbols(view, panel, state), names(view, panel, state)])}
    </g>
    ${plan.frames.slice(1).map(
      ({ box, lines }, index) => svg`<g part="inset">
        <rect class="inset" x=${box.x} y=${box.y} width=${box.width} height=${box.height}></rect>
        ${ground(index + 1)}
        ${lines.map((line, at) => svg`<text class="inset-name" x=${box.x + box.width} y=${box.y - 5 - (lines.length - 1 - at) * LINE} text-anchor="end">${line}</text>`)}
      </g>`,
    )}
    ${pointed(view, state)}
  </g>`;
}

/** The map as SVG; where a canvas paints the areas, only what lies above them. */
export function mapPicture(view: MapView, state: PictureState): TemplateResult {
  const { width, height, panels, plan, keys } = view;
  const main = plan.frames[0]?.box;
  const look = view.figures.units.length > MANY ? 'fine' : nothing;
  return html`<svg
    part="picture"
    class=${look}
    width=${width}
    height=${height}
    viewBox="0 0 ${width} ${height}"
    aria-hidden="true"
  >
    <defs>${patterns(view, '', 1)}${state.zoom.k > 1 ? patterns(view, ZOOMED, state.zoom.k) : nothing}</defs>
    ${main ? svg`<clipPath id="main"><rect x=${main.x} y=${main.y} width=${main.width} height=${main.height}></rect></clipPath>` : nothing}
    ${state.canvas ? palette(view) : nothing} ${panels.map((_, panel) => panelPicture(view, panel, state))}
    ${keys.map(
      ({ item, x, y, size }) =>
        svg`<g transform="translate(${x + size / 2} ${y})">${swatch(item, view)}<text x=${size / 2 + 6} y="5">${item.text}</text></g>`,
    )}
  </svg>`;
}
