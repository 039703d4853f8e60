import { computable } from './computable.js';
import type { Relation, Tally } from './tally.js';

type IsShown = (tally: Tally) => boolean;

/** The relations in which each tally stands. */
function indexOf(relations: readonly Relation[]): ReadonlyMap<Tally, Relation[]> {
  const found = new Map<Tally, Relation[]>();
  for (const relation of relations)
    for (const tally of relation.keys()) {
      const own = found.get(tally);
      if (own) own.push(relation);
      else found.set(tally, [relation]);
    }
  return found;
}

/** Of more hidden figures that hang together than these, the fewest helpers are not looked for. */
const MOST_THOROUGH = 12;

/** Between none and all of the children: a count that could as well be one more or one less. */
const isOpen = ({ cases, measured }: Tally): boolean => cases! > 0 && cases! < measured!;
const rank = (tally: Tally): number => (tally.kind === 'sum' ? 0 : 2) + (isOpen(tally) ? 0 : 1);

/**
 * Which tallies must not be shown, so that nobody can be recognised.
 *
 * Fewer cases than `below`, but more than none, point to a child; neither is shown a figure that the document withholds.
 * Then others are hidden with them (secondary suppression) until no hidden count follows from those that are shown: sums of
 * ours before published rows, the smallest first, and so a part rather than a whole. What turned out to be needless is shown
 * again. Which of the hidden ones was small is not told.
 *
 * What hangs together by equations over hidden counts is looked at by itself, so that time grows with the document.
 *
 * @param below fewest cases that may be shown, besides none
 */
export function withheld(
  { tallies, relations }: { readonly tallies: readonly Tally[]; readonly relations: readonly Relation[] },
  below: number,
): Set<Tally> {
  // Of one child "withheld" would say that it has the condition, if none were shown.
  const isSmall = ({ cases, measured }: Tally) =>
    cases !== null && below > 1 && ((cases > 0 && cases < below) || measured === 1);
  const hidden = new Set(tallies.filter((tally) => isSmall(tally) || (tally.status === 'Q' && tally.kind === 'row')));
  const isShown: IsShown = (tally) => !hidden.has(tally) && tally.cases !== null && tally.kind !== 'rest';
  const index = indexOf(relations);
  /** The relations that have to do with a tally: what is not shown links them. */
  const around = (start: Tally): { readonly own: Set<Relation>; readonly secrets: Tally[] } => {
    const reached = new Set([start]);
    const own = new Set<Relation>();
    for (const tally of reached)
      for (const relation of index.get(tally) ?? []) {
        if (own.has(relation)) continue;
        own.add(relation);
        for (const other of relation.keys()) if (!isShown(other)) reached.add(other);
      }
    return { own, secrets: [...reached].filter((tally) => hidden.has(tally)) };
  };
  /**
   * For each hidden count that can be computed, the figures from which it follows; of many, in haste, those of one of its
   * relations.
   */
  const leaks = ({ own, secrets }: ReturnType<typeof around>, hasty = secrets.length > MOST_THOROUGH): Tally[][] => {
    const found = computable(own, isShown, !hasty);
    for (const relation of own)
      if (isAtLimit(relation)) for (const tally of relation.keys()) if (hidden.has(tally)) found.set(tally, relation);
    return secrets.flatMap((tally) => {
      const from = found.get(tally);
      return from ? [hasty ? shownBeside(tally) : [...from.keys()].filter(isShown)] : [];
    });
  };
  /** Whether those together that are not shown are none, or all of the children: then each of them is. */
  const isAtLimit = (relation: Relation): boolean => {
    let [low, high, all] = [0, 0, 0];
    for (const [tally, factor] of relation)
      if (isShown(tally)) all -= factor * tally.cases!;
      else if (factor < 0) low += factor * (tally.measured ?? Infinity);
      else high += factor * (tally.measured ?? Infinity);
    return all === low || all === high;
  };
  /** What is shown in the relation of a tally in which least is not. */
  const shownBeside = (tally: Tally): Tally[] => {
    let [beside, least]: [Tally[], number] = [[], Infinity];
    for (const relation of index.get(tally)!) {
      const shown = [...relation.keys()].filter(isShown);
      const open = relation.size - shown.length;
      if (shown.length && open < least) [beside, least] = [shown, open];
    }
    return beside;
  };
  const leaksWithout = (helper: Tally): number => {
    hidden.add(helper);
    const { length } = leaks(around(helper));
    hidden.delete(helper);
    return length;
  };
  const settled = new Set<Tally>();
  for (const start of [...hidden]) {
    if (settled.has(start)) continue;
    const helpers: Tally[] = [];
    let near = around(start);
    for (let open = leaks(near); open.length; near = around(start), open = leaks(near)) {
      // Where no relation of a hidden count has anything shown, it follows by a chain of them.
      const mendable = (found: Tally[][]) => found.filter(({ length }) => length);
      open = mendable(open);
      if (!open.length) open = mendable(leaks(near, false));
      if (!open.length) break;
      const thorough = near.secrets.length <= MOST_THOROUGH;
      for (const from of thorough ? [open.reduce((a, b) => (b.length < a.length ? b : a))] : open) {
        // Another one of this round has covered it.
        if (from.some((tally) => hidden.has(tally))) continue;
        const left = new Map(thorough ? from.map((tally) => [tally, leaksWithout(tally)]) : []);
        const [helper] = from.sort(
          (a, b) =>
            (left.get(a) ?? 0) - (left.get(b) ?? 0) ||
            rank(a) - rank(b) ||
            a.cases! - b.cases! ||
            a.to - a.from - b.to + b.from,
        );
        hidden.add(helper!);
        helpers.push(helper!);
      }
    }
    // What helped on the way may have become needless at the end.
    for (const helper of near.secrets.length <= 4 * MOST_THOROUGH ? helpers : []) {
      hidden.delete(helper);
      if (leaks(around(start)).length || isTold(helper)) hidden.add(helper);
    }
    for (const tally of around(start).secrets) settled.add(tally);
  }
  return hidden;

  /** Whether what hangs together around a shown tally, but no longer with where we began, tells what is hidden. */
  function isTold(helper: Tally): boolean {
    const nearby = (index.get(helper) ?? []).flatMap(
      (relation) => [...relation.keys()].find((tally) => !isShown(tally)) ?? [],
    );
    return nearby.some((tally) => leaks(around(tally)).length > 0);
  }
}
