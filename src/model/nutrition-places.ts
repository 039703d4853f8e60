import type { PovertyDocument } from '../schema/document.js';
import { groupBy } from './group-by.js';
import { lines, plus, UNKNOWN, type Counts, type Relation, type Tally } from './tally.js';

/** What is below a territory, as near as there are figures; all of it, or only a part. */
export interface Parts {
  readonly own: readonly string[];
  readonly areAll: boolean;
}

/** The parts that have figures in a survey, for each territory of it. */
export function partsAmong(document: PovertyDocument, rows: readonly Tally[]): ReadonlyMap<string, Parts> {
  const counted = new Set(rows.map(({ territory }) => territory));
  const children = groupBy(document.territories, ({ parent = '' }) => parent);
  const below = (id: string): Parts => {
    const found = (children.get(id) ?? []).map(({ id: child }) =>
      counted.has(child) ? { own: [child], areAll: true } : below(child),
    );
    return { own: found.flatMap(({ own }) => own), areAll: found.length > 0 && found.every(({ areAll }) => areAll) };
  };
  return new Map([...counted].map((id) => [id, below(id)]));
}

/**
 * A territory is the sum of its parts, and of a rest where not all of them are told or it measured more children. A rest of one part
 * is that part; one of several is the sum of them, of which some may be known among other children.
 */
export function places(tallies: Tally[], parts: ReadonlyMap<string, Parts>, isWhole: boolean): Relation[] {
  const found: Relation[] = [];
  for (const line of lines(tallies, 'territory')) {
    const known = new Map(line.map((tally) => [tally.territory, tally]));
    const tallyOf = (territory: string, like: Tally, counts: Counts): Tally => {
      const there = known.get(territory);
      if (there) return there;
      const made: Tally = { ...like, ...counts, territory, kind: 'rest' };
      known.set(territory, made);
      tallies.push(made);
      return made;
    };
    const equate = (whole: Tally, all: readonly Tally[]) =>
      found.push(new Map([[whole, 1], ...all.map((part): [Tally, number] => [part, -1])]));
    for (const whole of line) {
      const { own, areAll } = parts.get(whole.territory) ?? { own: [], areAll: true };
      const told = own.flatMap((id) => known.get(id) ?? []);
      if (!told.length) continue;
      const counts = told.reduce<Counts>((rest, part) => plus(rest, part, -1), whole);
      if (counts.measured! < 0) continue;
      const left = counts.measured === 0 ? [] : own.filter((id) => !known.has(id));
      const hasMore = counts.measured === null ? !areAll : counts.measured > 0 && !(areAll && isWhole && left.length);
      if (hasMore) left.push(`${whole.territory}\n`);
      if (!left.length) equate(whole, told);
      else {
        const rest = tallyOf(left.length === 1 ? left[0]! : `${whole.territory}\n${left.join('\n')}`, whole, counts);
        equate(whole, [...told, rest]);
        if (left.length > 1)
          equate(
            rest,
            left.map((id) => tallyOf(id, whole, UNKNOWN)),
          );
      }
    }
  }
  return found;
}
