import { eachArrow, neighbours } from '../../chart/neighbours.js';
import type { Place } from '../../chart/shapes.js';
import { zoomedPlace, type Zoom } from '../../chart/zoom.js';
import { once } from '../../model/once.js';
import { folded } from '../../text/folded.js';
import { largestOf, radiusOf } from './legend.view.js';
import type { Placed, Plan } from './places.view.js';
import type { MapView } from './poverty-commune-map.view.js';

/** Height of a panel's title, which belongs to it. */
const TITLE = 24;

/** Where a unit of a panel is drawn. */
export function placeOf({ plan }: Pick<Placed, 'plan'>, unit: number, zoom: Zoom): Place {
  const spot = plan.spots[unit];
  if (!spot) return [NaN, NaN];
  return spot.moves ? zoomedPlace(zoom, [spot.x, spot.y]) : [spot.x, spot.y];
}

/** Where a mark is drawn in the picture. */
export function markPlace(view: MapView, mark: number, zoom: Zoom): Place {
  const { length } = view.figures.units;
  const panel = view.panels[Math.floor(mark / length)]!;
  const [x, y] = placeOf(view, mark % length, zoom);
  return [x + panel.x, y + panel.y];
}

/** The panel that a place of the picture belongs to. */
export const panelAt = ({ panels }: MapView, [x, y]: Place): number =>
  Math.max(
    0,
    panels.findLastIndex((one) => x >= one.x && y >= one.y - TITLE),
  );

function symbolAt(view: MapView, [x, y]: Place, { turn, zoom }: { turn: number; zoom: Zoom }): number {
  const { figures, plan } = view;
  if (figures.encoding !== 'symbols') return -1;
  const largest = largestOf(figures);
  let [found, least] = [-1, Infinity];
  figures.colourings[turn]!.faces.forEach(({ value }, unit) => {
    if (value === null) return;
    const [cx, cy] = placeOf(view, unit, zoom);
    const radius = Math.max(4, radiusOf(value, largest, plan.reach));
    // The smallest one lies above the others.
    if (radius < least && Math.hypot(cx - x, cy - y) <= radius) [found, least] = [unit, radius];
  });
  return found;
}

/** The tile at a place, or what the boundaries say. */
function areaAt(view: MapView, [x, y]: Place, zoom: Zoom): number {
  const { tiles, unitAt } = view.plan;
  if (!tiles) return unitAt(view, [x, y], zoom);
  return tiles.findIndex((tile) => x >= tile.x && y >= tile.y && x < tile.x + tile.width && y < tile.y + tile.height);
}

/** The mark that a place of the picture means; −1 for none. */
export function markUnder(view: MapView, [x, y]: Place, zoom: Zoom): number {
  const turn = panelAt(view, [x, y]);
  const panel = view.panels[turn];
  if (!panel) return -1;
  const place: Place = [x - panel.x, y - panel.y];
  const symbol = symbolAt(view, place, { turn, zoom });
  const unit = symbol < 0 ? areaAt(view, place, zoom) : symbol;
  return unit < 0 || !view.plan.spots[unit] ? -1 : turn * view.figures.units.length + unit;
}

const ARROWS = ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp'];

/** The units of a plan that are in its picture, and where arrows lead from each of them. */
const linksOf = once(({ spots }: Plan) => {
  const units = spots.flatMap((spot, unit) => (spot ? [unit] : []));
  return { units, next: neighbours(units.map((unit): Place => [spots[unit]!.x, spots[unit]!.y])) };
});

/** Where an arrow leads from a mark; beyond the edge of a panel to the next one. */
function markBeside(view: MapView, index: number, arrow: number): number {
  const { length } = view.figures.units;
  const unit = index % length;
  const { units, next } = linksOf(view.plan);
  const to = units[next[4 * units.indexOf(unit) + arrow]!]!;
  if (to !== unit || view.panels.length < 2) return index - unit + to;
  const { x, y } = view.marks[index]!;
  let [beyond, least] = [index, Infinity];
  view.marks.forEach((mark, at) => {
    if (at - (at % length) === index - unit) return;
    eachArrow(mark.x - x, mark.y - y, (one, far) => {
      if (one === arrow && far < least) [beyond, least] = [at, far];
    });
  });
  return beyond;
}

/** Where a key leads: arrows to the neighbour, Page Up and Down along the ranks, Home and End to highest and lowest. */
export function markAfter(view: MapView, index: number, key: string): number | null {
  const { length } = view.figures.units;
  const turn = Math.max(0, Math.floor(index / length));
  const { faces } = view.figures.colourings[turn]!;
  const order = view.rankings[turn]!.filter((unit) => view.plan.spots[unit]);
  const at = order.indexOf(index % length);
  const goTo = (place: number) => turn * length + order[Math.max(0, Math.min(order.length - 1, place))]!;
  if (!order.length || !/^(Home|End|Page|Arrow)/.test(key)) return null;
  if (key === 'End') return goTo(order.findLastIndex((unit) => faces[unit]!.rank));
  if (key === 'Home' || index < 0) return goTo(0);
  if (key === 'PageDown') return goTo(at + 1);
  if (key === 'PageUp') return goTo(at - 1);
  return markBeside(view, index, ARROWS.indexOf(key));
}

/** Units whose names hold a text, accents left aside: those in the picture first, and of them those that begin with it. */
export function unitsNamed(view: MapView, text: string): number[] {
  const wanted = folded(text);
  if (!wanted) return [];
  const { whole, short } = view.names;
  const found = short.flatMap((name, index) => {
    const place = folded(name).indexOf(wanted);
    if (place < 0 && !folded(whole[index]!).includes(wanted)) return [];
    return [{ index, rank: (view.plan.spots[index] ? 0 : 2) + (place === 0 ? 0 : 1) }];
  });
  return found.sort((a, b) => a.rank - b.rank).map(({ index }) => index);
}
