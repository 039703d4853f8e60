import type { Boundaries } from '../../chart/boundaries.js';
import type { PovertyDocument, Territory } from '../../schema/document.js';
import { folded } from '../../text/folded.js';

/** A unit of the map: a territory of the document, a boundary, or both. */
export interface Unit {
  readonly territory: Territory | null;
  /** Index of its boundary; −1 where it has none. */
  readonly boundary: number;
}

export interface Joined {
  readonly units: readonly Unit[];
  /** Indexes of units whose boundary another one has already. */
  readonly shared: readonly number[];
  /** How many codes were joined though they lack their leading zeros, and how many units by their names. */
  readonly repaired: number;
  readonly named: number;
  /** How many boundaries are left out: the file covers much more than the territory. */
  readonly beyond: number;
}

/** The parts of a territory that are joined to boundaries. */
export interface Joining {
  readonly whole: string;
  /** Whether names are joined too. */
  readonly byName: boolean;
  readonly parts: readonly Territory[];
  /** The same, those first who choose first. */
  readonly order: readonly Territory[];
}

const bare = (code: string): string => code.replace(/^0+(?=\d)/, '');
const namesOf = ({ name }: Territory): readonly string[] => (typeof name === 'string' ? [name] : Object.values(name));

/** Indexes by key; −1 for a key that several have. */
function indexBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  keys.forEach((key, index) => key && found.set(key, found.has(key) ? -1 : index));
  return found;
}

/** Joins territories to boundaries by `feature`, code or key; by name only where that is asked for. */
export function joinedTo(
  document: PovertyDocument,
  { units: all }: Boundaries,
  { whole, byName, parts, order }: Joining,
): Joined {
  const found = new Map<Territory, number>();
  const taken = new Set<number>();
  const shared = new Set<Territory>();
  /** Gives boundaries to those that have none yet, by keys of both; returns to how many. */
  const claim = (keysOf: (unit: Territory) => readonly string[], keys: readonly string[], alone: boolean): number => {
    const before = taken.size;
    if (before === parts.length) return 0;
    const index = indexBy(keys);
    // What is repaired or read from a name must mean one unit and no other.
    const own = indexBy(alone ? parts.flatMap((part) => [...new Set(keysOf(part))]) : []);
    for (const part of order) {
      const key = found.has(part) ? undefined : keysOf(part).find((one) => index.get(one)! >= 0);
      if (key === undefined) continue;
      const boundary = index.get(key)!;
      if (taken.has(boundary) || own.get(key) === -1) shared.add(part);
      else {
        taken.add(boundary);
        found.set(part, boundary);
        shared.delete(part);
      }
    }
    return taken.size - before;
  };
  const given = (...keys: readonly (string | undefined)[]) => keys.filter((key) => key !== undefined);
  const ids = all.map(({ id }) => id);
  // Whoever is meant exactly comes before all that need repair.
  claim(({ feature, code, id }) => given(feature, code, id), ids, false);
  const repaired = claim(({ feature, code }) => given(feature, code).map(bare), ids.map(bare), true);
  let named = 0;
  for (const read of byName ? [(name: string) => name.normalize(), folded] : [])
    named += claim(
      (unit) => namesOf(unit).map(read),
      all.map(({ name }) => read(name)),
      true,
    );
  const units: Unit[] = parts.map((territory) => ({ territory, boundary: found.get(territory) ?? -1 }));
  // A boundary of another territory of the document is no part of this map.
  const others = new Set(
    document.territories.flatMap((one) => (one.parent === whole ? [] : (one.feature ?? one.code ?? one.id))),
  );
  const rest = ids.flatMap((id, boundary) => (taken.has(boundary) || others.has(id) ? [] : [boundary]));
  // Where the file covers much more than the territory, what lies beyond would be most of the map.
  const beyond = taken.size && rest.length > taken.size ? rest.length : 0;
  if (!beyond) units.push(...rest.map((boundary) => ({ territory: null, boundary })));
  return { units, shared: parts.flatMap((part, index) => (shared.has(part) ? index : [])), repaired, named, beyond };
}
