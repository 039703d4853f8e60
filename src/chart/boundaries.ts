import { feature as decoded } from 'topojson-client';
import type { Problem } from '../schema/problem.js';
import { nearest } from '../schema/nearest.js';

/** A closed line of places, longitude before latitude, in degrees. */
export type Ring = readonly (readonly [number, number])[];

/** What a boundary file says of one unit. */
export interface Boundary {
  /** Key of the feature, as text; empty where it has none. */
  readonly id: string;
  readonly name: string;
  /** Polygons, each an outer ring and its holes, wound either way. */
  readonly polygons: readonly (readonly Ring[])[];
}

export interface Boundaries {
  readonly units: readonly Boundary[];
  readonly problems: readonly Problem[];
}

/** Which part of a boundary file is meant. */
export interface BoundaryRequest {
  /** Names of the objects of a TopoJSON file, separated by spaces; its largest one when left out. */
  readonly object?: string;
  /** Property that holds the key; the feature's `id`, else its `code`, when left out. */
  readonly key?: string;
}

type Fault = 'type' | 'empty' | 'arcs' | 'projected' | 'swapped' | 'coordinates';
type Said = readonly [vi: string, en: string];

/** What is wrong with a feature, and the way out: %1 counts the features, %2 names the first ones that have a name. */
const FAULTS: Readonly<Record<Fault, Said>> = {
  type: [
    '%1 đối tượng không phải Polygon hay MultiPolygon nên không vẽ%2. Hãy bỏ chúng khỏi tệp.',
    'Features that are no Polygon or MultiPolygon, not drawn: %1%2. Leave them out of the file.',
  ],
  empty: [
    '%1 đối tượng không có hình nên không vẽ%2. Hãy bổ sung ranh giới.',
    'Features without geometry, not drawn: %1%2. Add their boundaries.',
  ],
  arcs: [
    '%1 đối tượng trỏ tới cung không tồn tại nên không vẽ%2. Hãy xuất lại tệp TopoJSON.',
    'Features of arcs that do not exist, not drawn: %1%2. Export the TopoJSON file again.',
  ],
  projected: [
    '%1 đối tượng có tọa độ theo mét, không phải độ, nên không vẽ%2. Hãy chuyển về WGS 84 (EPSG:4326).',
    'Features in metres, not degrees, not drawn: %1%2. Convert them to WGS 84 (EPSG:4326).',
  ],
  swapped: [
    '%1 đối tượng ghi vĩ độ trước kinh độ; đã đổi lại để vẽ%2. Hãy ghi kinh độ trước.',
    'Features that give latitude before longitude, swapped back: %1%2. Write the longitude first.',
  ],
  coordinates: [
    '%1 đối tượng có tọa độ không phải số, hoặc ngoài phạm vi, nên không vẽ%2. Hãy sửa tọa độ.',
    'Features with coordinates that are no numbers or out of range, not drawn: %1%2. Correct them.',
  ],
};

const DRAWN_ANYWAY: ReadonlySet<Fault> = new Set(['swapped']);

type Item = Readonly<Record<string, unknown>>;
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What is wrong with the places of a feature; null where they are longitudes and latitudes. */
function faultOf(polygons: readonly (readonly Ring[])[]): Fault | null {
  let [swapped, isWide] = [false, false];
  for (const polygon of polygons)
    for (const ring of polygon)
      for (const place of ring) {
        // What a file holds is not sure to be a place.
        if (!Array.isArray(place)) return 'coordinates';
        const x = place[0];
        const y = place[1];
        if (!Number.isFinite(x) || !Number.isFinite(y)) return 'coordinates';
        if (Math.abs(x) > 1000 || Math.abs(y) > 1000) return 'projected';
        isWide ||= Math.abs(x) > 90;
        if (Math.abs(y) > 90) {
          if (Math.abs(y) > 360) return 'coordinates';
          swapped = true;
        } else if (Math.abs(x) > 360) return 'coordinates';
      }
  // Where some places are one way round and some the other, neither way is right.
  return swapped ? (isWide ? 'coordinates' : 'swapped') : null;
}

/** Whether a ring encloses something. One of no arcs is decoded into places that are not there. */
const encloses = (ring: unknown): boolean => listOf(ring).length > 2 && listOf(ring)[0] !== undefined;

/** A feature's polygons, or why it has none. */
function polygonsOf(geometry: unknown): readonly (readonly Ring[])[] | Fault {
  if (!isItem(geometry)) return 'empty';
  const { type, coordinates } = geometry;
  if (type !== 'Polygon' && type !== 'MultiPolygon') return 'type';
  const given = (type === 'Polygon' ? [coordinates] : listOf(coordinates)) as readonly unknown[];
  const polygons = given
    .map((polygon) => listOf(polygon).filter(encloses) as Ring[])
    .filter((polygon) => polygon.length);
  return polygons.length ? polygons : 'empty';
}

const keyOf = (item: Item, key: string | undefined): string => {
  const properties = isItem(item.properties) ? item.properties : {};
  const own = (name: string) => (Object.hasOwn(properties, name) ? properties[name] : undefined);
  const id = key ? own(key) : (item.id ?? own('code') ?? own('id'));
  return typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
};

const nameOf = ({ properties }: Item): string => {
  const name = isItem(properties) ? (properties.fullName ?? properties.name) : '';
  return typeof name === 'string' ? name : '';
};

/** The objects of a TopoJSON file that are meant. */
function objectsOf(root: Item, wanted: string, complain: (said: Said) => void): readonly Item[] {
  const objects = new Map(Object.entries(root).filter((entry): entry is [string, Item] => isItem(entry[1])));
  const sizeOf = (object: Item) => listOf(object.geometries).length;
  const found = wanted.split(/\s+/).flatMap((name): Item[] => {
    const object = objects.get(name);
    if (object) return [object];
    const meant = nearest(name, objects.keys());
    if (name)
      complain([
        `Tệp không có đối tượng “${name}”.${meant ? ` Có phải “${meant}”?` : ''}`,
        `The file has no object “${name}”.${meant ? ` Did you mean “${meant}”?` : ''}`,
      ]);
    return [];
  });
  return found.length ? found : [...objects.values()].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, 1);
}

/** The features of a GeoJSON or TopoJSON value, each with how its geometry is had. */
function itemsOf(
  input: unknown,
  wanted: string,
  complain: (said: Said) => void,
): readonly (readonly [item: Item, geometry: () => unknown])[] {
  const root = isItem(input) ? input : {};
  if (root.type === 'Topology' && isItem(root.objects)) {
    const topology = root as unknown as Parameters<typeof decoded>[0];
    return objectsOf(root.objects, wanted, complain)
      .flatMap((object) => (object.type === 'GeometryCollection' ? listOf(object.geometries) : [object]))
      .filter(isItem)
      .map((item) => [item, () => (item.type == null ? null : decoded(topology, item as never).geometry)]);
  }
  const items = root.type === 'FeatureCollection' ? listOf(root.features) : root.type === 'Feature' ? [root] : [];
  return items.filter(isItem).map((item) => [item, () => item.geometry]);
}

/**
 * Reads boundaries from a GeoJSON or TopoJSON value, a few features at a time: who runs it may rest between them.
 *
 * It never throws for a value. Features of one key are one unit. A feature that cannot be drawn costs only itself; what is wrong is told once for all
 * features that share it, in `problems`.
 */
export function* readBoundaries(
  input: unknown,
  { object = '', key }: BoundaryRequest = {},
): Generator<void, Boundaries> {
  const problems: Problem[] = [];
  const add = (code: string, level: Problem['level'], [vi, en]: Said) =>
    problems.push({ code: `geometry.${code}`, level, pointer: '', message: { vi, en } });
  const units = new Map<string, Boundary>();
  const faults = new Map<Fault, string[]>();
  const items = itemsOf(input, object, (told) => add('object', 'warning', told));
  let count = 0;
  for (const [item, geometry] of items) {
    if (++count % 100 === 0) yield;
    const id = keyOf(item, key);
    let polygons: readonly (readonly Ring[])[] | Fault;
    try {
      polygons = polygonsOf(geometry());
    } catch {
      polygons = 'arcs';
    }
    const fault = typeof polygons === 'string' ? polygons : faultOf(polygons);
    if (fault) {
      const found = faults.get(fault);
      if (found) found.push(id || nameOf(item));
      else faults.set(fault, [id || nameOf(item)]);
    }
    if (typeof polygons === 'string' || (fault && !DRAWN_ANYWAY.has(fault))) continue;
    if (fault) polygons = polygons.map((rings) => rings.map((ring) => ring.map(([y, x]) => [x, y] as const)));
    // A unit may come in several features: its islets apart.
    const known = id ? units.get(id) : undefined;
    units.set(id || `\n${count}`, {
      id,
      name: known?.name || nameOf(item),
      polygons: known ? [...known.polygons, ...polygons] : polygons,
    });
  }
  for (const [fault, ids] of faults) {
    const level = DRAWN_ANYWAY.has(fault) ? 'warning' : 'error';
    const names = ids.filter(Boolean);
    const named = names.slice(0, 5).join(', ') + (names.length > 5 ? ', …' : '');
    const fill = (text: string) =>
      text.replace('%1', String(ids.length)).replace('%2', () => (named ? ` (${named})` : ''));
    const [vi, en] = FAULTS[fault];
    add(fault, level, [fill(vi), fill(en)]);
  }
  if (!items.length)
    add('content', 'error', [
      'Tệp ranh giới không có đối tượng nào: cần GeoJSON FeatureCollection hoặc TopoJSON.',
      'The boundary file has no features: a GeoJSON FeatureCollection or TopoJSON is needed.',
    ]);
  return { units: [...units.values()], problems };
}
