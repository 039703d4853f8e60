import { MOVES, residual, TERMS } from '../../model/flow.js';
import type { Flow } from '../document.js';
import { keyOf, periodOf, published, twins, type Rule } from './rule.js';

/**
 * R4: closing is what opening, outflow and inflow give. An error where all terms are there, a doubt where some are
 * missing; the row stays, so that the residual can be shown.
 *
 * R5: opening is the last closing. R6: what leaves one category arrives in the other. R7: openings and closings are
 * the counts of their day. R10: a sheet ends after it begins. R14: see `twins`.
 */
export const flows: Rule = (report) => {
  for (const row of report.rows('flows'))
    if (periodOf(row.from).start >= periodOf(row.to).end) report.refuse('R10 band', row, 'to', row.from, row.to);
  const rows = report.rows('flows');
  const figure = published(report);
  const known = new Map<string, Flow>();
  const key = ({ territory, unit }: Flow, ...when: readonly (number | string)[]) => keyOf(territory, unit, ...when);
  const spanOf = (row: Flow) => key(row, row.category, row.from, row.to);
  twins(report, rows, (row) => keyOf(spanOf(row), row.standard), TERMS);
  for (const row of rows) {
    known.set(key(row, row.category, periodOf(row.to).end), row).set(spanOf(row), row);
    const off = residual(row);
    if (!off) continue;
    const level = MOVES.every((term) => row[term] != null) ? 'error' : 'warning';
    report.add(level, 'R4', report.pointer(row, 'closing'), row.closing, row.closing! - off);
  }
  for (const row of rows) {
    const { territory, category, unit, standard, from, to, opening, closing } = row;
    const { start, end } = periodOf(from);
    // The last day of a sheet is the first of the next one, or the day before it.
    const before = known.get(key(row, category, end)) ?? known.get(key(row, category, start));
    if (before && before !== row) report.equal('R5', row, 'opening', opening, before.closing, before, 'closing');
    const other = known.get(key(row, category === 'poor' ? 'nearPoor' : 'poor', from, to));
    if (other) {
      const { fromOtherCategory } = other;
      report.equal('R6', row, 'toOtherCategory', row.toOtherCategory, fromOtherCategory, other, 'fromOtherCategory');
    }
    const measure = category + (unit === 'persons' ? 'Persons' : 'Households');
    const counts = { territory, measure, standard };
    report.equal('R7', row, 'opening', opening, figure(counts, end), `observations: ${measure}`);
    report.equal('R7', row, 'closing', closing, figure(counts, periodOf(to).end), `observations: ${measure}`);
  }
};
