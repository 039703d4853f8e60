import { INFLOWS, OUTFLOWS, residual } from '../../model/flow.js';
import type { Flow } from '../document.js';
import { keyOf, periodOf, published, type Rule } from './rule.js';

/**
 * R4: closing is what opening, outflow and inflow give. An error where all terms are there, a doubt where some are
 * missing; the row stays, so that the residual can be shown.
 *
 * R5: opening is the last closing. R6: what leaves one category arrives in the other. R7: openings and closings are
 * the counts of their day.
 */
export const flows: Rule = (report) => {
  const rows = report.rows('flows');
  const figure = published(report);
  const ends = new Map<string, Flow>();
  const spans = new Map<string, Flow>();
  const endKey = ({ territory, category, unit }: Flow, day: number) => keyOf(territory, category, unit, day);
  const spanKey = ({ territory, unit, from, to }: Flow, category: string) => keyOf(territory, unit, from, to, category);
  for (const row of rows) {
    ends.set(endKey(row, periodOf(row.to).end), row);
    spans.set(spanKey(row, row.category), row);
    const off = residual(row);
    // The residual of a sheet with a withheld term would tell what is withheld.
    if (!off || Object.values(row.status ?? {}).includes('Q')) continue;
    const level = [...OUTFLOWS, ...INFLOWS].every((term) => row[term] != null) ? 'error' : 'warning';
    const sum = `opening − ${OUTFLOWS.join(' − ')} + ${INFLOWS.join(' + ')}`;
    report.add(level, 'R4', 'differs', report.pointer(row, 'closing'), row.closing, row.closing! - off, sum);
  }
  for (const row of rows) {
    const { territory, category, unit, standard, from, to } = row;
    const agree = (code: string, property: Term, other: Flow | undefined, theirs: Term) => {
      if (other && other !== row && row[property] !== other[theirs])
        report.equal(code, row, property, row[property], other[theirs], report.pointer(other, theirs));
    };
    // The last day of a sheet is the first of the next one, or the day before it.
    const { start, end } = periodOf(from);
    agree('R5', 'opening', ends.get(endKey(row, end)) ?? ends.get(endKey(row, start)), 'closing');
    agree(
      'R6',
      'toOtherCategory',
      spans.get(spanKey(row, category === 'poor' ? 'nearPoor' : 'poor')),
      'fromOtherCategory',
    );
    const measure = category + (unit === 'persons' ? 'Persons' : 'Households');
    const counted = (day: string) => figure({ territory, measure, standard }, periodOf(day).end);
    report.equal('R7', row, 'opening', row.opening, counted(from), `observations: ${measure}`);
    report.equal('R7', row, 'closing', row.closing, counted(to), `observations: ${measure}`);
  }
};

type Term = 'opening' | 'closing' | 'toOtherCategory' | 'fromOtherCategory';
