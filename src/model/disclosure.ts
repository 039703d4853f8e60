import type { Relation, Tally, Unknown } from './nutrition-sums.js';

type Equation = Map<Unknown, number>;

function subtract(from: Equation, other: Equation, factor: number): void {
  for (const [unknown, value] of other) {
    const left = (from.get(unknown) ?? 0) - factor * value;
    if (Math.abs(left) < 1e-9) from.delete(unknown);
    else from.set(unknown, left);
  }
}

/**
 * What follows from the figures that are shown, each with the figures from which it follows.
 *
 * Gauss and Jordan solve the equations for what is not shown: where that leaves an unknown by itself, it is known.
 */
function computable(relations: Iterable<Relation>, isShown: (unknown: Unknown) => boolean) {
  const solved = new Map<Unknown, Equation>();
  for (const relation of relations) {
    const equation: Equation = new Map(relation);
    for (const [unknown, other] of solved) subtract(equation, other, equation.get(unknown) ?? 0);
    const pivot = [...equation.keys()].find((unknown) => !isShown(unknown));
    if (pivot === undefined) continue;
    const scale = equation.get(pivot)!;
    for (const [unknown, value] of equation) equation.set(unknown, value / scale);
    for (const other of solved.values()) subtract(other, equation, other.get(pivot) ?? 0);
    solved.set(pivot, equation);
  }
  const found = new Map<Unknown, Tally[]>();
  for (const [unknown, equation] of solved) {
    const others = [...equation.keys()].filter((other) => other !== unknown);
    if (others.every(isShown)) found.set(unknown, others as Tally[]);
  }
  return found;
}

/** The equations that have to do with hidden tallies: what is not shown links them. */
function around(hidden: ReadonlySet<Tally>, relations: readonly Relation[], isShown: (unknown: Unknown) => boolean) {
  const reached = new Set<Unknown>(hidden);
  const found = new Set<Relation>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const relation of relations) {
      const open = found.has(relation) ? [] : [...relation.keys()].filter((unknown) => !isShown(unknown));
      if (!open.some((unknown) => reached.has(unknown))) continue;
      found.add(relation);
      for (const unknown of open) reached.add(unknown);
    }
  }
  return found;
}

/** Of more small counts than these, the fewest helpers are not looked for: more than needed may be hidden, at once. */
const MOST_THOROUGH = 12;

/** Between none and all of the children: a count that could as well be one more or one less. */
const isOpen = ({ cases, measured }: Tally): boolean => cases! > 0 && cases! < measured!;

/**
 * Which tallies must not be shown, so that nobody can be recognised.
 *
 * Fewer cases than `below`, but more than none, point to a child; neither is shown a figure that the document withholds.
 * Then others are hidden with them (secondary suppression) until no hidden count follows from those that are shown: sums of
 * ours before published rows, the smallest first, and so a part rather than a whole. Which of the hidden ones was small is
 * not told.
 *
 * @param below fewest cases that may be shown, besides none
 */
export function withheld(
  { tallies, relations }: { readonly tallies: readonly Tally[]; readonly relations: readonly Relation[] },
  below: number,
): Set<Tally> {
  const isSmall = ({ cases }: Tally) => cases !== null && cases > 0 && cases < below;
  const hidden = new Set(tallies.filter((tally) => isSmall(tally) || (tally.status === 'Q' && tally.kind === 'row')));
  const isShown = (unknown: Unknown): boolean =>
    typeof unknown === 'object' && !hidden.has(unknown) && unknown.cases !== null && unknown.kind !== 'rest';
  /** For each hidden count that can be computed, the figures from which it follows. */
  const leaks = (): Tally[][] => {
    const found = computable(around(hidden, relations, isShown), isShown);
    return [...hidden].map((tally) => found.get(tally) ?? []).filter((from) => from.length);
  };
  const leaksWithout = (helper: Tally): number => {
    hidden.add(helper);
    const { length } = leaks();
    hidden.delete(helper);
    return length;
  };
  const rank = (tally: Tally) => (tally.kind === 'sum' ? 0 : 2) + (isOpen(tally) ? 0 : 1);
  const thorough = hidden.size <= MOST_THOROUGH;
  const helpers: Tally[] = [];
  for (let open = leaks(); open.length; open = leaks()) {
    for (const from of thorough ? open.slice(0, 1) : open) {
      // Another one of this round has covered it.
      if (from.some((tally) => hidden.has(tally))) continue;
      const left = new Map(thorough ? from.map((tally) => [tally, leaksWithout(tally)]) : []);
      const [helper] = from.sort(
        (a, b) =>
          rank(a) - rank(b) ||
          (left.get(a) ?? 0) - (left.get(b) ?? 0) ||
          a.cases! - b.cases! ||
          a.to - a.from - b.to + b.from,
      );
      hidden.add(helper!);
      helpers.push(helper!);
    }
  }
  // What helped on the way may have become needless at the end.
  for (const helper of thorough ? helpers : []) {
    hidden.delete(helper);
    if (leaks().length) hidden.add(helper);
  }
  return hidden;
}
