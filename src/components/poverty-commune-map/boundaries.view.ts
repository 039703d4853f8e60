import { aspectOf, extentOfUnits, fitted } from '../../chart/fitting.js';
import { textWidth } from '../../chart/labels.js';
import { later } from '../../chart/later.js';
import { contains, holds, innermost, withinOf } from '../../chart/places.js';
import type { Extent, Plane } from '../../chart/projection.js';
import { pathOf, type Box, type Place, type Shape } from '../../chart/shapes.js';
import { zoomedPlace, type Zoom } from '../../chart/zoom.js';
import { boundaryNotes } from './boundary-notes.view.js';
import { boundaryWordsFor } from './boundaries.text.js';
import { joinedTo } from './joining.view.js';
import type { MapFigures } from './map-figures.view.js';
import {
  LABEL,
  LINE,
  linesOf,
  type Frame,
  type Label,
  type Placed,
  type Plan,
  type PlannedGeometry,
  type Spot,
} from './places.view.js';
import { namesOf } from './names.view.js';
import { placeOf } from './pointing.view.js';
import type { Geometry, MapContext } from './request.view.js';

/** Nobody reads more names than these at once; of more units, the best place of a name is looked for when it is in sight. */
const FEW = 250;
/** Of more units than these, the picture of all does not wait for the few names that have room. */
const CROWD = 1000;
const COLUMN_GAP = 12;
/** No name is narrower, in pixels. */
const LEAST_NAME = 20;
/** A unit smaller than this is found by pointers in its neighbourhood, in pixels. */
const TINY = 24;

/** An inset before it has its place. */
interface Planned {
  readonly plane: Plane;
  readonly extent: Extent;
  readonly lines: readonly string[];
}

/** Boxes of the insets in a column at the right side, the last one at the bottom. */
function insetBoxes(insets: readonly Planned[], { x, width, height }: Omit<Box, 'y'>): Box[] {
  let bottom = height - 4;
  return insets.reduceRight<Box[]>((boxes, { extent, lines }) => {
    const named = lines.length * LINE + 8;
    const tall = Math.min(width / aspectOf(extent), width * 1.4, height / insets.length - named);
    const y = bottom - tall;
    bottom = y - named;
    return [{ x, y, width, height: tall }, ...boxes];
  }, []);
}

const inner = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x + by,
  y: y + by,
  width: width - 2 * by,
  height: height - 2 * by,
});

const frameOf = (box: Box, shapes: Frame['shapes'], lines: Frame['lines'] = [], land: Frame['land'] = []): Frame => ({
  lines,
  box,
  shapes,
  path: (boundary, k) => (shapes[boundary] ? pathOf(shapes[boundary], k) : null),
  land,
});

/** Main part and insets in the room that there is. */
function framesOf(
  { planes, names }: Geometry,
  boundaries: ReadonlySet<number>,
  {
    archipelagos,
    width,
    pad,
  }: { readonly archipelagos: readonly string[]; readonly width: number; readonly pad: (room: number) => number },
): { readonly frames: Frame[]; readonly size: Place } {
  const all = planes[0]!.rings.map((_, index) => index);
  // An inset shows all that lies in it, whatever part of the country the map is of.
  const column = Math.round(Math.min(150, Math.max(76, width * 0.22)));
  const insets = planes.flatMap((plane, index): Planned[] => {
    const extent = index ? extentOfUnits(plane, all) : null;
    const name = names[index - 1] ?? archipelagos[index - 1] ?? '';
    return extent ? [{ plane, extent, lines: linesOf(name, column) }] : [];
  });
  const main: Extent = extentOfUnits(planes[0]!, boundaries) ?? [0, 0, 1, 1];
  const most = width - (insets.length && column + COLUMN_GAP);
  const height = Math.ceil(Math.min(Math.max(260, Math.min(680, width * 1.3)), Math.max(160, most / aspectOf(main))));
  // A tall country would stand far from its insets: the room for it is at most twice as wide as it needs.
  const room = insets.length ? Math.round(Math.min(most, Math.max(height, 2 * height * aspectOf(main)))) : most;
  const left = Math.round((most - room) / 2);
  const box = { x: left, y: 0, width: room, height };
  const shapes = fitted(planes[0]!, main, { box: inner(box, pad(room * height)), units: boundaries, islets: false });
  const boxes = insetBoxes(insets, { x: left + room + COLUMN_GAP - 1, width: column, height });
  const frames = insets.map(({ plane, extent, lines }, index): Frame => {
    const drawn = fitted(plane, extent, { box: inner(boxes[index]!, 6), units: all, islets: true });
    const land = all.filter((boundary) => drawn[boundary] && !boundaries.has(boundary));
    return frameOf(boxes[index]!, drawn, lines, land);
  });
  return { frames: [frameOf(box, shapes), ...frames], size: [room, height] };
}

/** Largest radius of a symbol where so many share an area. */
const reachOf = (area: number, count: number): number =>
  Math.max(5, Math.min(30, Math.sqrt(area / Math.max(1, count)) / 2.2));

/** The plan of a map of boundaries. */
function boundaryPlan({ units, encoding }: MapFigures, context: MapContext, width: number): Plan {
  const boundaries = new Set(units.map(({ boundary }) => boundary).filter((boundary) => boundary >= 0));
  // Circles at the edge need room beyond it.
  const pad = (area: number) => (encoding === 'symbols' ? reachOf(area, units.length) : 2);
  const { geometry, language } = context.request;
  const { archipelagos } = boundaryWordsFor(language);
  const { frames, size } = framesOf(geometry!, boundaries, { archipelagos, width, pad });
  const few = units.length <= FEW;
  // Nobody points at most of ten thousand units: where they stand is found out for the first who asks.
  const spots = later(() =>
    units.map(({ boundary }): Spot | null => {
      const frame = frames.findIndex(({ shapes }) => shapes[boundary]);
      const shape = frames[frame]?.shapes[boundary];
      if (!shape) return null;
      const place = withinOf(shape);
      const [x, y] = few ? innermost(shape, place) : place;
      return { x, y, moves: !frame };
    }),
  );
  return {
    width,
    height: size[1],
    frames,
    tiles: null,
    get spots() {
      return spots();
    },
    reach: reachOf(size[0] * size[1], units.length),
    unitAt,
    labelsAt: labelling(units, spots, frames[0]!, context),
  };
}

export const onBoundaries: Pick<PlannedGeometry, 'join' | 'plan' | 'notes'> = {
  join: joinedTo,
  plan: boundaryPlan,
  notes: boundaryNotes,
};

/** The names of the units of the main part that have room at a zoom. */
function labelling(
  units: MapFigures['units'],
  spots: () => readonly (Spot | null)[],
  { box, shapes }: Frame,
  context: MapContext,
): Plan['labelsAt'] {
  const { bare } = namesOf({ units }, context);
  const named = (unit: number): string => context.own.short(bare[unit]!);
  const places = new Map<number, Place>();
  const placeIn = (shape: Shape, unit: number): Place => {
    const { x, y } = spots()[unit]!;
    const place = places.get(unit) ?? innermost(shape, [x, y], widthOf(unit) / LINE);
    places.set(unit, place);
    return place;
  };
  /** Whether a unit is in sight, and as large as its name. */
  const mayBeNamed = (unit: number, zoom: Zoom): boolean => {
    const { territory, boundary } = units[unit]!;
    const extent = shapes[boundary]?.extent;
    if (!territory || !extent) return false;
    const [left, top] = zoomedPlace(zoom, [extent[0], extent[1]]);
    const [right, bottom] = zoomedPlace(zoom, [extent[2], extent[3]]);
    const isInSight = right > box.x && left < box.x + box.width && bottom > box.y && top < box.y + box.height;
    return isInSight && bottom - top >= LINE && right - left >= LEAST_NAME && right - left >= widthOf(unit);
  };
  /** Whether a rectangle about a place is in sight as a whole: a name is not cut. */
  const isWhole = ([x, y]: Place, [width, height]: Place, zoom: Zoom): boolean => {
    const [left, top] = zoomedPlace(zoom, [x - width, y - height]);
    const [right, bottom] = zoomedPlace(zoom, [x + width, y + height]);
    return left >= box.x && right <= box.x + box.width && top >= box.y && bottom <= box.y + box.height;
  };
  const widthOf = (unit: number): number => textWidth(named(unit), LABEL) + 4;
  return (zoom) => {
    if (zoom.k === 1 && units.length > CROWD) return [];
    const found = units.flatMap((_, unit) => (mayBeNamed(unit, zoom) ? [unit] : []));
    if (found.length > FEW) return [];
    return found.flatMap((unit): Label[] => {
      const shape = shapes[units[unit]!.boundary]!;
      const at = placeIn(shape, unit);
      const half: Place = [widthOf(unit) / 2 / zoom.k, LINE / 2 / zoom.k];
      return isWhole(at, half, zoom) && holds(shape, at, half) ? [{ unit, lines: [named(unit)], at }] : [];
    });
  };
}

/** The unit whose area, or whose neighbourhood where it is tiny, holds a place of a panel; −1 for none. */
function unitAt(placed: Placed, [x, y]: Place, zoom: Zoom): number {
  const { plan, figures } = placed;
  const frame = plan.frames.findLastIndex(
    ({ box }, index) => !index || (x >= box.x && y >= box.y && x < box.x + box.width && y < box.y + box.height),
  );
  const { shapes } = plan.frames[frame]!;
  const [px, py, k] = frame ? [x, y, 1] : [(x - zoom.x) / zoom.k, (y - zoom.y) / zoom.k, zoom.k];
  let [near, least] = [-1, TINY / 2];
  for (let unit = 0; unit < figures.units.length; unit++) {
    const shape = shapes[figures.units[unit]!.boundary];
    if (!shape) continue;
    if (contains(shape, px, py)) return unit;
    const [x0, y0, x1, y1] = shape.extent;
    if (Math.max(x1 - x0, y1 - y0) * k > TINY) continue;
    const [cx, cy] = placeOf(placed, unit, zoom);
    const far = Math.hypot(cx - x, cy - y);
    if (far < least) [near, least] = [unit, far];
  }
  return near;
}
