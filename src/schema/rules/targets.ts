import { isOfNutrition, unitsFor } from '../../model/promise.js';
import { periodOf, published, type Rule } from './rule.js';

/**
 * R12: a target is due after its baseline, promises in a unit of its measure what can be, and starts from the figure
 * that was published.
 */
export const targets: Rule = (report) => {
  const figure = published(report);
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
    const found = figure(row, end);
    const start = baseline.value ?? found;
    // A prevalence stands among the rows of nutrition.
    if (start == null) {
      if (!isOfNutrition(row)) report.doubt('R12', row, 'baseline');
    } else {
      report.equal('R12', row, 'baseline', start, found, 'observations');
      // Inflow can make a gross reduction larger than what there is.
      if (kind === 'reduceBy' && basis !== 'gross') {
        const all = unit === 'percentOfBaseline' ? 100 : start;
        report.atMost('R12', row, 'value', Math.max(value, valueMax ?? 0), all, 'baseline');
      }
    }
  }
};
