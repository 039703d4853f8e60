import type { Flow } from '../document.js';
import { INFLOWS, OUTFLOWS, residual } from '../../model/flow.js';
import { differs } from '../sentences.js';
import { each, groupBy, periodOf, type Pointer, type Rule } from './rule.js';

type Amount = number | null | undefined;

/**
 * R4: closing is what opening, outflow and inflow give. An error where all terms are there, a doubt where some are
 * missing; the row stays, so that the residual can be shown.
 *
 * R5: opening is the last closing. R6: what leaves one category arrives in the other. R7: openings and closings are
 * the counts of their day.
 */
export const flows: Rule = (document, report) => {
  const all: [Flow, Pointer][] = [];
  const compare = (
    code: string,
    pointer: Pointer,
    term: keyof Flow,
    [value, expected]: readonly [Amount, Amount],
    other: string,
  ) => {
    if (value != null && expected != null && value !== expected)
      report.doubt(code, pointer(term), differs(value, expected, other));
  };
  each(document, 'flows', report, (row, pointer) => {
    all.push([row, pointer]);
    const off = residual(row);
    if (!off) return;
    const complete = [...OUTFLOWS, ...INFLOWS].every((term) => row[term] != null);
    const other = `opening − ${OUTFLOWS.join(' − ')} + ${INFLOWS.join(' + ')}`;
    report.add(
      complete ? 'error' : 'warning',
      'R4',
      pointer('closing'),
      differs(row.closing!, row.closing! - off, other),
    );
  });
  if (!all.length) return;

  const key = ({ territory, category, unit }: Flow, day: number) => `${territory}\n${category}\n${unit}\n${day}`;
  const byEnd = new Map(all.map((placed) => [key(placed[0], periodOf(placed[0].to).start), placed]));
  const bySpan = groupBy(all, ([row]) => `${row.territory}\n${row.unit}\n${row.from}\n${row.to}`);
  for (const [row, pointer] of all) {
    const day = periodOf(row.from).start;
    const [before, place] = byEnd.get(key(row, day)) ?? byEnd.get(key(row, day - 1)) ?? [];
    if (before && before !== row) compare('R5', pointer, 'opening', [row.opening, before.closing], place!('closing'));
  }
  for (const same of bySpan.values()) {
    for (const [row, pointer] of same.slice(0, 2)) {
      const [other, place] = same.find(([{ category }]) => category !== row.category) ?? [];
      if (other)
        compare(
          'R6',
          pointer,
          'toOtherCategory',
          [row.toOtherCategory, other.fromOtherCategory],
          place!('fromOtherCategory'),
        );
    }
  }
  const counted = new Map<string, Amount>();
  const wanted = new Set(all.map(([{ territory }]) => territory));
  each(document, 'observations', report, (row) => {
    if (!wanted.has(row.territory) || (row.group ?? 'total') !== 'total') return;
    for (const measure of ['poorHouseholds', 'nearPoorHouseholds', 'poorPersons', 'nearPoorPersons'] as const) {
      if (row[measure] != null) counted.set(`${row.territory}\n${measure}\n${row.period}`, row[measure]);
    }
  });
  for (const [row, pointer] of all) {
    const measure = row.category + (row.unit === 'persons' ? 'Persons' : 'Households');
    for (const [term, day] of [
      ['opening', row.from],
      ['closing', row.to],
    ] as const) {
      compare(
        'R7',
        pointer,
        term,
        [row[term], counted.get(`${row.territory}\n${measure}\n${day}`)],
        `observations: ${measure}`,
      );
    }
  }
};
