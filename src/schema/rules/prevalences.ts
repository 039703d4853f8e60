import { groupBy } from '../../model/group-by.js';
import type { Nutrition, Target } from '../document.js';
import { isWithheld, type Report } from '../report.js';
import { keyOf, periodOf } from './rule.js';

/** Which children are meant: no age is no band. */
export const childrenOf = ({ ageBand, sex = 'all', householdStatus = 'all' }: Target | Nutrition): string =>
  keyOf(ageBand?.fromMonths, ageBand?.toMonths, sex, householdStatus);

/** Whether one figure is more than another; nothing is more than what is not there. */
export const isMore = (a: number | null | undefined, b: number | null | undefined): boolean =>
  a != null && b != null && a > b;

/**
 * Asks for the prevalence from which a target starts; of several surveys, for the one that is nearest to what the target says.
 *
 * @returns undefined where no child was measured then; null where the children who are meant have no figure of their own, for
 * it may be a sum of others, or is withheld
 */
export function prevalences(report: Report) {
  const surveys = groupBy(report.rows('nutrition'), ({ territory, period, indicator }) =>
    keyOf(territory, periodOf(period).end, indicator),
  );
  return (target: Target, end: number): number | null | undefined => {
    const near = target.baseline.value ?? 0;
    return surveys.get(keyOf(target.territory, end, target.measure))?.reduce<number | null>((best, row) => {
      const { prevalence, cases, measured } = row;
      const share = prevalence ?? (cases == null || !measured ? null : (cases / measured) * 100);
      if (share === null || childrenOf(row) !== childrenOf(target) || isWithheld(row)) return best;
      return best !== null && Math.abs(best - near) < Math.abs(share - near) ? best : share;
    }, null);
  };
}
