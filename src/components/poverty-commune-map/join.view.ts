import type { Boundaries } from '../../chart/boundaries.js';
import { remembering } from '../../chart/remembering.js';
import type { PovertyDocument, Territory } from '../../schema/document.js';

/** A unit of the map: a territory of the document, a boundary, or both. */
export interface Unit {
  readonly territory: Territory | null;
  /** Index of its boundary; −1 where it has none. */
  readonly boundary: number;
}

export interface Joined {
  readonly units: readonly Unit[];
  /** How many codes were joined though they lack their leading zeros. */
  readonly repaired: number;
  /** How many boundaries are left out: the file covers much more than the territory. */
  readonly beyond: number;
}

/** A name without accents, capitals and spare spaces: "Đồn Đạc" and "don dac" are one. */
export const folded = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

const bare = (code: string): string => code.replace(/^0+(?=\d)/, '');
const namesOf = ({ name }: Territory): readonly string[] => (typeof name === 'string' ? [name] : Object.values(name));

/** The territory whose parts are shown: the one asked for, else the first whose parts have figures and no parts. */
export function wholeOf({ territories, observations = [] }: PovertyDocument, asked: string): string {
  if (asked) return asked;
  const counted = new Set(observations.map(({ territory }) => territory));
  const wholes = new Set(territories.map(({ parent }) => parent));
  const part = territories.find(({ id, parent }) => parent !== undefined && counted.has(id) && !wholes.has(id));
  return part?.parent ?? territories[0]?.id ?? '';
}

/** Indexes by key; −1 for a key that several have. */
function indexBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  keys.forEach((key, index) => key && found.set(key, found.has(key) ? -1 : index));
  return found;
}

/** Joins territories to boundaries by `feature`, code or key; by name only where that is asked for. */
function joinedTo(document: PovertyDocument, whole: string, { units: all }: Boundaries, byName: boolean): Joined {
  const exact = indexBy(all.map(({ id }) => id));
  // Two codes that differ by their zeros alone cannot be told apart without them.
  const loose = indexBy(all.map(({ id }) => bare(id)));
  const named = indexBy(byName ? all.map(({ name }) => folded(name)) : []);
  const first = (index: ReadonlyMap<string, number>, keys: readonly (string | undefined)[]): number =>
    keys.reduce((found, key) => (found < 0 && key ? (index.get(key) ?? -1) : found), -1);
  let repaired = 0;
  const taken = new Set<number>();
  const others = new Set<string>();
  const units: Unit[] = [];
  for (const territory of document.territories) {
    const { feature, code, id, parent } = territory;
    if (parent !== whole) {
      others.add(feature ?? code ?? id);
      continue;
    }
    let boundary = first(exact, [feature, code, id]);
    if (boundary < 0 && (boundary = first(loose, [feature && bare(feature), code && bare(code)])) >= 0) repaired++;
    if (boundary < 0) boundary = first(named, namesOf(territory).map(folded));
    if (taken.has(boundary)) boundary = -1;
    taken.add(boundary);
    units.push({ territory, boundary });
  }
  // A boundary of another territory of the document is no part of this map.
  const rest = all.flatMap(({ id }, boundary) => (taken.has(boundary) || others.has(id) ? [] : [boundary]));
  // Where the file covers much more than the territory, what lies beyond would be most of the map.
  const known = units.filter(({ boundary }) => boundary >= 0).length;
  if (known && rest.length > known) return { units, repaired, beyond: rest.length };
  return { units: [...units, ...rest.map((boundary) => ({ territory: null, boundary }))], repaired, beyond: 0 };
}

/** The last joins of each document: another period or measure has the same units. */
const joins = remembering<Joined>();

/** The parts of a territory with their boundaries; without boundaries, as they are. */
export const joined = (
  document: PovertyDocument,
  whole: string,
  { boundaries, byName }: { readonly boundaries: Boundaries | undefined; readonly byName: boolean },
): Joined =>
  joins(document, [whole, boundaries, byName], () =>
    joinedTo(document, whole, boundaries ?? { units: [], problems: [] }, byName),
  );
