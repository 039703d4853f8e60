import { wrapped } from '../../chart/labels.js';
import { remembering } from '../../chart/remembering.js';
import type { Box, Place, Shape } from '../../chart/shapes.js';
import { placeTiles } from '../../chart/tiles.js';
import type { Zoom } from '../../chart/zoom.js';
import type { MapFigures } from './map-figures.view.js';
import { namesOf } from './names.view.js';
import type { Geometry, MapContext } from './request.view.js';

/** A drawn part of the map: the main one, or an inset. */
export interface Frame {
  /** Its name, above its box; a line of it for each that it has room for. */
  readonly lines: readonly string[];
  readonly box: Box;
  /** One for each boundary; null for those that are not in it. */
  readonly shapes: readonly (Shape | null)[];
  /** A shape as the `d` of a path, at a zoom; null for those that are not in it. */
  readonly path: (boundary: number, k: number) => string | null;
  /** Indexes of the boundaries that are in it and belong to no unit of the map: land without a figure. */
  readonly land: readonly number[];
}

/** Where a unit stands in the picture of one time. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  /** Whether it moves when the map is zoomed. */
  readonly moves: boolean;
}

/** A name in the picture, a line of it for each that it has room for. */
export interface Label {
  readonly unit: number;
  readonly lines: readonly string[];
  /** Its middle, while the whole map is shown. */
  readonly at: Place;
}

/** The plan of one picture; several times are drawn by the same plan. */
export interface Plan {
  readonly width: number;
  readonly height: number;
  /** Main part and insets, in this order; none where tiles are drawn. */
  readonly frames: readonly Frame[];
  readonly tiles: readonly Box[] | null;
  /** Null for a unit that is not in the picture. */
  readonly spots: readonly (Spot | null)[];
  /** Largest radius of a symbol. */
  readonly reach: number;
  /** The unit whose area a place of a panel means; −1 for none, and where tiles are drawn. */
  unitAt(placed: Placed, place: Place, zoom: Zoom): number;
  /** The names that have room at a zoom, of units that are then in sight. */
  labelsAt(zoom: Zoom): readonly Label[];
}

/** Figures that have their places. */
export interface Placed {
  readonly figures: MapFigures;
  readonly plan: Plan;
}

/** Boundaries on which everything can be placed. How comes with them: a map of tiles needs none of it. */
export interface PlannedGeometry extends Geometry {
  plan(figures: MapFigures, context: MapContext, width: number): Plan;
  /** What is to be known about them. */
  notes(figures: MapFigures, context: MapContext): string[];
}

/** Size of a name and height of its line, in pixels. */
export const LABEL = 12;
export const LINE = 16;
const GAP = 4;

/** A name in at most three lines of some width; nothing where it does not fit. */
export function linesOf(name: string, width: number): string[] {
  const lines = wrapped(name, LABEL, width);
  return lines.length <= 3 && lines.join(' ') === name ? lines : [];
}

function tilePlan({ units, encoding }: MapFigures, context: MapContext, width: number): Plan {
  const places = placeTiles(units.map(({ territory }) => territory?.tile));
  const columns = places.reduce((most, [column]) => Math.max(most, column + 1), 1);
  const rows = places.reduce((most, [, row]) => Math.max(most, row + 1), 1);
  const gap = Math.min(GAP, width / columns / 8);
  const side = Math.min(112, (width - 2 - (columns - 1) * gap) / columns);
  const left = (width - columns * (side + gap) + gap) / 2;
  const names = namesOf({ units }, context).short.map((name) => linesOf(name, side - 8));
  // A circle stands below its name and figure.
  const above = encoding === 'symbols' ? names.reduce((most, { length }) => Math.max(most, length + 1), 1) * LINE : 0;
  const tiles = places.map(([column, row]) => ({
    x: left + column * (side + gap),
    y: 1 + row * (side + gap),
    width: side,
    height: side,
  }));
  const spots = tiles.map(({ x, y }) => ({ x: x + side / 2, y: y + (side + above) / 2, moves: false }));
  const labels = names.map((lines, unit): Label => ({ unit, lines, at: [spots[unit]!.x, spots[unit]!.y] }));
  return {
    width,
    height: Math.ceil(rows * (side + gap) - gap + 2),
    frames: [],
    tiles,
    spots,
    reach: Math.max(3, (side - above) / 2 - 4),
    unitAt: () => -1,
    labelsAt: () => labels,
  };
}

/** The last plans of each join: recolouring changes nothing in them. */
const plans = remembering<Plan>();

/** Where everything stands. */
export function planOf(
  figures: MapFigures,
  context: MapContext,
  { geometry, width }: { readonly geometry: PlannedGeometry | null; readonly width: number },
): Plan {
  if (!geometry) return tilePlan(figures, context, width);
  const key = [geometry, width, context.request.language, figures.encoding];
  return plans(figures.units, key, () => geometry.plan(figures, context, width));
}
