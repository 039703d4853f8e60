import type { PovertyDocument } from '../schema/document.js';
import { Elimination, type Sum } from './elimination.js';
import { groupBy } from './group-by.js';
import { cellsOf, kindOf, type Cells } from './nutrition-cells.js';
import { MOST_WORK, shareOf, toldBy } from './nutrition-told.js';
import { conditionOf, type Tally } from './tally.js';

/**
 * Which tallies must not be shown, so that nobody can be recognised.
 *
 * Fewer cases than `below`, but more than none, point to a child; neither is shown a figure that the document withholds.
 * Others are hidden with them (secondary suppression): figures are shown one by one, published ones before sums of ours, wholes
 * before parts and large counts before small ones, unless what is shown would then tell a secret by adding and subtracting.
 * Which of the hidden ones was small is not told.
 *
 * @param below fewest cases that may be shown, besides none
 */
export function withheld(document: PovertyDocument, tallies: readonly Tally[], below: number): Set<Tally> {
  const hidden = new Set(tallies);
  const isSecret = ({ status, kind }: Tally) => status === 'Q' && kind === 'row';
  for (const own of groupBy(tallies, ({ indicator, turn }) => `${conditionOf(indicator)} ${turn}`).values()) {
    const secrets = own.filter(isSecret);
    let open = own
      .filter((tally) => !isSecret(tally))
      .sort((a, b) => Number(a.kind === 'sum') - Number(b.kind === 'sum') || b.cases! - a.cases!);
    let shown: readonly Tally[] | null = open;
    // Of what is too much for a page the first half is looked at; the other one stays hidden.
    if (below > 1 || secrets.length)
      while (!(shown = shownOf(document, open, secrets, below))) open = open.slice(0, open.length / 2);
    for (const tally of shown) hidden.delete(tally);
  }
  return hidden;
}

/** The figures that may be shown, of some in order; null where to find out takes too long. */
function shownOf(
  document: PovertyDocument,
  open: readonly Tally[],
  secrets: readonly Tally[],
  below: number,
): Tally[] | null {
  if (!open.length) return [];
  const cells = cellsOf(document, [...open, ...secrets]);
  const told = cells && toldBy(open, secrets, cells);
  if (!told) return null;
  const isSmall = ({ cases, measured }: Pick<Tally, 'cases' | 'measured'>) =>
    cases !== null && below > 1 && ((cases > 0 && cases < below) || measured === 1);
  const left = new Elimination();
  const targets = new Set<Sum>();
  const enter = (sum: Sum): Sum => left.add(without(sum, told.none));
  const limits: Sum[] = [];
  const few = new Set<string>();
  for (const { territory, kind, cases: sum, value } of told.values) {
    const { cases, measured } = value;
    if (isSmall(value)) {
      targets.add(enter(sum));
      few.add(`${territory} ${kind}`);
    }
    // None, or all, tells of each child.
    else if (cases === 0 || measured === 0 || (cases !== null && cases === measured)) limits.push(sum);
  }
  for (const tally of [...secrets, ...open.filter(isSmall)]) targets.add(enter(cells.casesOf(tally)));
  for (const limit of limits) {
    const sum = without(limit, told.none);
    if (holdsOne(sum, left)) targets.add(left.add(sum));
    else {
      left.clear(sum.keys());
      for (const key of sum.keys()) told.none.add(key);
    }
  }
  const isSum = ({ kind }: Tally) => Number(kind === 'sum');
  // A share alone is one of few children where the others tell how many they are.
  const isShare = (tally: Tally) => tally.cases === null;
  const inOrder = open
    .filter((tally) => !isShare(tally) || !few.has(`${tally.territory} ${kindOf(tally)}`))
    .map((tally) => ({ tally, size: cells.measuredOf(tally).size, sum: equationOf(tally, cells) }))
    .sort((a, b) => isSum(a.tally) - isSum(b.tally) || b.size - a.size);
  for (const { sum } of inOrder) enter(sum);
  // Who was measured is told anyway, and tells cases where only shares are published.
  const counted = open.some(isShare) ? [...open, ...secrets].filter(({ measured }) => measured !== null) : [];
  for (const sum of counted.map((tally) => enter(cells.measuredOf(tally)))) left.know(sum);
  const found: Tally[] = [];
  for (const { tally, sum } of inOrder) {
    if (left.work > MOST_WORK) break;
    if (tells(sum, targets, left)) left.drop(sum);
    else {
      left.know(sum);
      found.push(tally);
    }
  }
  return found;
}

/** What a figure tells: its cases, or what share of the children they are. */
const equationOf = (tally: Tally, cells: Cells): Sum =>
  tally.cases === null ? shareOf(tally, cells) : cells.casesOf(tally);

function without(sum: Sum, none: ReadonlySet<number>): Sum {
  for (const key of sum.keys()) if (none.has(key)) sum.delete(key);
  return sum;
}

/** Whether one of the sums of an elimination lies in a whole. */
function holdsOne(whole: Sum, { of }: Elimination): boolean {
  const inside = new Map<Sum, number>();
  for (const key of whole.keys()) for (const sum of of(key)) inside.set(sum, (inside.get(sum) ?? 0) + 1);
  return [...inside].some(([sum, count]) => count === sum.size);
}

/** Whether one of the targets is known once a sum is. */
function tells(sum: Sum, targets: ReadonlySet<Sum>, left: Elimination): boolean {
  const rarest = left.rarest(sum);
  if (rarest === undefined) return false;
  const own = sum.get(rarest)!;
  return [...left.of(rarest)].some((target) => {
    if (!targets.has(target) || target.size !== sum.size) return false;
    const factor = target.get(rarest)! / own;
    return [...sum].every(([key, value]) => Math.abs((target.get(key) ?? 0) - factor * value) < 1e-9);
  });
}
