import { Elimination, type Sum } from './elimination.js';
import { groupBy } from './group-by.js';
import { elsewhereIn, type Cell, type Cells } from './nutrition-cells.js';
import type { Tally } from './tally.js';

/** What is written until fewer figures are looked at: a second or two. */
export const MOST_WORK = 2e7;
/** Stands for a known number in a sum. */
const NUMBER = -1;

type Value = Pick<Tally, 'cases' | 'measured'>;

/** The cases less what a published share of the children gives: nothing. */
export function shareOf(tally: Tally, { casesOf, measuredOf }: Cells): Sum {
  const sum = casesOf(tally);
  for (const key of measuredOf(tally).keys()) sum.set(key, -tally.row.prevalence! / 100);
  return sum;
}

/** What all figures together tell of the children that can be named; null where to find out takes too long. */
export function toldBy(open: readonly Tally[], secrets: readonly Tally[], cells: Cells) {
  const counted = [...open, ...secrets].flatMap((tally) =>
    tally.measured === null ? [] : [cells.measuredOf(tally).set(NUMBER, -tally.measured)],
  );
  // A territory is taken to be no more than its parts, unless a number says otherwise.
  const names = new Set(cells.wholes.flatMap((whole) => (whole.hasMore ? [] : [elsewhereIn(whole.territory)])));
  const more = cells.all.filter(({ territory }) => names.has(territory));
  const outside = solve(
    more.map(({ measured }) => measured),
    more.length ? counted : [],
  );
  const none = new Set<number>();
  for (const own of groupBy(more, ({ territory }) => territory).values())
    if (!own.some(({ measured }) => outside.numberOf(measured)))
      for (const { cases, measured } of own) for (const key of [...cases.keys(), ...measured.keys()]) none.add(key);
  const cases = open.map((tally) =>
    tally.cases === null ? shareOf(tally, cells) : cells.casesOf(tally).set(NUMBER, -tally.cases),
  );
  const { numberOf, work } = solve(
    cells.all.flatMap((cell) => [cell.cases, cell.measured]),
    [...counted, ...cases],
    none,
  );
  if (work + outside.work > MOST_WORK) return null;
  const all = cells.all.map((cell) => ({
    ...cell,
    value: { cases: numberOf(cell.cases), measured: numberOf(cell.measured) },
  }));
  return { none, values: [...all, ...rests(cells, all)] };
}

/** What equations tell of some sums. */
function solve(sums: readonly Sum[], equations: readonly Sum[], none: ReadonlySet<number> = new Set()) {
  const all = new Elimination();
  const enter = (sum: Sum): Sum => all.add(new Map([...sum].filter(([key]) => !none.has(key))));
  const now = new Map<Sum, Sum>();
  for (const sum of sums) if (!now.has(sum)) now.set(sum, enter(sum));
  for (const equation of equations.map(enter).sort((a, b) => a.size - b.size))
    if (all.work < MOST_WORK) all.know(equation);
  const numberOf = (sum: Sum): number | null => {
    const left = now.get(sum)!;
    return left.size > Number(left.has(NUMBER)) ? null : Math.round(left.get(NUMBER) ?? 0);
  };
  return { numberOf, work: all.work };
}

type Told = Cell & { readonly value: Value };

/** What remains of a territory when the parts that are told are taken away. */
function rests({ wholes }: Cells, all: readonly Told[]): Told[] {
  const byKind = groupBy(all, ({ kind }) => kind);
  return [...byKind.values()].flatMap((line) => {
    const byPlace = new Map(line.map((cell) => [cell.territory, cell]));
    return wholes.flatMap(({ territory, parts }) => {
      const whole = byPlace.get(territory)!;
      let { cases, measured } = whole.value;
      if (cases === null) return [];
      const sum = new Map(whole.cases);
      for (const name of [...parts, elsewhereIn(territory)]) {
        const part = byPlace.get(name)!;
        if (part.value.cases === null) continue;
        for (const key of part.cases.keys()) sum.delete(key);
        cases -= part.value.cases;
        measured = measured === null || part.value.measured === null ? null : measured - part.value.measured;
      }
      return sum.size ? [{ ...whole, cases: sum, value: { cases, measured } }] : [];
    });
  });
}
