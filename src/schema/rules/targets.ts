import { groupBy } from '../../model/group-by.js';
import { isGross, isOfNutrition, unitOfTarget, unitsFor } from '../../model/promise.js';
import { COUNTED_BY_FLOWS } from '../../model/result.js';
import type { Nutrition, Target } from '../document.js';
import type { Report } from '../report.js';
import { keyOf, periodOf, published, type Rule } from './rule.js';

/** Percentage points within which a baseline is the published prevalence, rounded. */
const ROUNDED = 0.05 + 1e-9;

/** Which children are meant: no age is no band. */
const childrenOf = ({ ageBand, sex = 'all', householdStatus = 'all' }: Target | Nutrition): string =>
  keyOf(ageBand?.fromMonths, ageBand?.toMonths, sex, householdStatus);

/**
 * Asks for the prevalence from which a target starts; of several surveys, for the one that is nearest to what the target says.
 *
 * @returns undefined where no child was measured then; null where the children who are meant have no figure of their own, for
 * it may be a sum of others, or is withheld
 */
function prevalences(report: Report) {
  const key = (territory: string, end: number, indicator: string) => keyOf(territory, end, indicator);
  const surveys = groupBy(report.rows('nutrition'), ({ territory, period, indicator }) =>
    key(territory, periodOf(period).end, indicator),
  );
  return (target: Target, end: number): number | null | undefined => {
    const near = target.baseline.value ?? 0;
    return surveys.get(key(target.territory, end, target.measure))?.reduce<number | null>((best, row) => {
      const { prevalence, cases, measured, status } = row;
      const share = prevalence ?? (cases == null || !measured ? null : (cases / measured) * 100);
      if (share === null || childrenOf(row) !== childrenOf(target) || Object.values(status ?? {}).includes('Q'))
        return best;
      return best !== null && Math.abs(best - near) < Math.abs(share - near) ? best : share;
    }, null);
  };
}

/**
 * R12: a target is due after its baseline, promises in a unit of its measure what can be, and starts from the figure
 * that was published. No prevalence is told: it could be one that the figure withholds.
 */
export const targets: Rule = (report) => {
  const [figure, prevalence] = [published(report), prevalences(report)];
  for (const row of report.rows('targets')) {
    const { baseline, due, kind, basis, unit, value, valueMax } = row;
    const { end } = periodOf(baseline.period);
    if (periodOf(due).end <= end) {
      report.refuse('R12 due', row, 'due', due, baseline.period);
      continue;
    }
    const units = unitsFor(row);
    if (unit && !units.includes(unit)) {
      report.refuse('R12 unit', row, 'unit', unit, row.measure, kind, units.join(', '));
      continue;
    }
    // Movements are counted for all households, and say nothing about a level.
    const isMoved = isGross(row) && COUNTED_BY_FLOWS.test(row.measure) && (row.group ?? 'total') === 'total';
    const most = Math.max(value, valueMax ?? 0);
    if (unitOfTarget(row) === 'percent' && unit !== 'percentOfBaseline')
      report.atMost('R12', row, 'value', most, 100, '%');
    if (basis === 'gross' && !isMoved) report.doubt('R12 unit', row, 'basis', basis, row.measure, kind, 'net');
    const isOfChildren = isOfNutrition(row);
    const found = (isOfChildren ? prevalence : figure)(row, end);
    const start = baseline.value ?? found;
    // Inflow can make a gross reduction larger than what there is.
    const isPart = kind === 'reduceBy' && basis !== 'gross';
    const all = unit === 'percentOfBaseline' ? 100 : start;
    if (start == null) {
      if (!isOfChildren || found === undefined) report.doubt('R12', row, 'baseline');
    } else if (!isOfChildren) {
      report.equal('R12', row, 'baseline', start, found, 'observations');
      if (isPart) report.atMost('R12', row, 'value', most, all, 'baseline');
    } else {
      if (found != null && Math.abs(start - found) > ROUNDED)
        report.doubt('R12 differs', row, 'baseline', 'value', 'prevalence', 'nutrition');
      if (isPart && most > all!) report.refuse('R12 exceeds', row, 'value', most, 'baseline', 'prevalence');
    }
  }
};
