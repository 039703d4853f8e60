import type { Observation } from '../document.js';
import { COUNT_MEASURES } from '../sections.js';
import { differs } from '../sentences.js';
import { each, groupBy, periodOf, type Pointer, type Rule } from './rule.js';

/** R8: a territory is the sum of its parts, wherever all parts are there and none is withheld. */
export const sums: Rule = (document, report) => {
  const children = groupBy(
    document.territories.filter((row) => row.parent !== undefined && row.parent !== row.id && !report.dropped.has(row)),
    ({ parent }) => parent!,
  );
  if (!children.size) return;
  const key = (territory: string, { period, standard, group }: Observation) =>
    `${territory}\n${period}\n${standard ?? ''}\n${group ?? 'total'}`;
  const rows = new Map<string, Observation>();
  const wholes: [Observation, Pointer][] = [];
  each(document, 'observations', report, (row, pointer) => {
    rows.set(key(row.territory, row), row);
    if (children.has(row.territory)) wholes.push([row, pointer]);
  });
  for (const [row, pointer] of wholes) {
    const { end } = periodOf(row.period);
    // Only units that existed then are parts.
    const units = children
      .get(row.territory)!
      .filter(
        ({ validFrom, validTo }) =>
          (!validFrom || periodOf(validFrom).start < end) && (!validTo || periodOf(validTo).end >= end),
      );
    const parts = units.map(({ id }) => rows.get(key(id, row)));
    if (!parts.length || parts.some((part) => !part)) continue;
    for (const measure of COUNT_MEASURES) {
      const whole = row[measure];
      if (whole == null || parts.some((part) => part![measure] == null)) continue;
      const sum = parts.reduce((total, part) => total + part![measure]!, 0);
      if (sum === whole) continue;
      report.doubt('R8', pointer(measure), differs(whole, sum, `Σ ${parts.length} × parent: ${row.territory}`));
    }
  }
};
