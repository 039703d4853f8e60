import { movementsOf } from '../../model/flow.js';
import { isGross, isOfNutrition, unitOfTarget, unitsFor } from '../../model/promise.js';
import { prevalences } from './prevalences.js';
import { periodOf, published, type Rule } from './rule.js';

/** Percentage points within which a baseline is the published prevalence, rounded. */
const ROUNDED = 0.05 + 1e-9;

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
    const most = Math.max(value, valueMax ?? 0);
    if (unitOfTarget(row) === 'percent' && unit !== 'percentOfBaseline')
      report.atMost('R12', row, 'value', most, 100, '%');
    // Movements say nothing about a level.
    if (basis === 'gross' && !(isGross(row) && movementsOf(row)))
      report.doubt(
        'R12 unit',
        row,
        'basis',
        basis,
        row.group ? `${row.measure} (${row.group})` : row.measure,
        kind,
        'net',
      );
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
