import { groupBy } from '../../model/group-by.js';
import { datum, RATES } from '../../model/observation.js';
import type { Measure, Observation } from '../document.js';
import { COUNT_MEASURES, RATE_MEASURES } from '../sections.js';
import { keyOf, periodOf, sumOf, twins, type Rule } from './rule.js';

const WHOLES = [
  ['households', 'poorHouseholds', 'nearPoorHouseholds'],
  ['population', 'poorPersons', 'nearPoorPersons'],
] as const;

/** R1: poor and near-poor together are at most all. R2 and R3: see `share`. R13: an interval holds its figure. */
export const shares: Rule = (report) => {
  for (const row of report.rows('observations')) {
    for (const [whole, poor, nearPoor] of WHOLES) {
      const sum = (row[poor] ?? 0) + (row[nearPoor] ?? 0);
      const place = row[poor] == null ? nearPoor : poor;
      report.atMost('R1', row, place, sum, row[whole], `${poor} + ${nearPoor} > ${whole}`);
    }
    for (const [rate, [part, whole]] of RATES) report.share(row, rate, row[rate], row[part], row[whole]);
    for (const [name, limits] of Object.entries(row.intervals ?? {})) {
      const { value, interval } = datum(row, name as Measure);
      if (value !== null && limits && !interval) report.doubt('R13 interval', row, 'intervals', name, value, ...limits);
    }
  }
};

/** R8: a territory is the sum of its parts, wherever all parts are there and none is withheld. R14: see `twins`. */
export const sums: Rule = (report) => {
  const children = groupBy(
    report.rows('territories').filter((row) => !report.orphans.has(row)),
    ({ parent = '' }) => parent,
  );
  const key = (territory: string, { period, standard, group = 'total' }: Observation) =>
    keyOf(territory, period, standard, group);
  const rows = twins(report, report.rows('observations'), (row) => key(row.territory, row), [
    ...COUNT_MEASURES,
    ...RATE_MEASURES,
  ]);
  for (const row of rows.values()) {
    const { territory, period } = row;
    const { end } = periodOf(period);
    // Only units that existed then are parts.
    const units = children
      .get(territory)
      ?.filter(
        ({ validFrom, validTo }) =>
          (!validFrom || periodOf(validFrom).start < end) && (!validTo || periodOf(validTo).end >= end),
      );
    if (!units?.length) continue;
    const parts = units.map(({ id }) => rows.get(key(id, row)));
    for (const measure of COUNT_MEASURES)
      report.equal('R8 sum', row, measure, row[measure], sumOf(parts, measure), territory);
  }
};
