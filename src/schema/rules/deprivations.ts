import { groupBy } from '../../model/group-by.js';
import { standardOf } from '../../model/standard.js';
import type { Deprivation } from '../document.js';
import { keyOf, sumOf, twins, type Rule } from './rule.js';

/** R9: at most all households are deprived, and the poor are as deprived as their standard asks. R14: see `twins`. */
export const deprivations: Rule = (report) => {
  const nameOf = ({ territory, period, standard, category, indicator }: Deprivation) =>
    keyOf(territory, period, standard, category, indicator);
  twins(report, report.rows('deprivations'), nameOf, ['households', 'base', 'rate']);
  for (const row of report.rows('deprivations')) {
    const { indicator, rate, households, base } = row;
    const known = standardOf(report.document, row.standard)?.indicators?.map(({ id }) => id);
    if (known && !known.includes(indicator))
      report.doubt('R14 unresolved', row, 'indicator', indicator, 'indicators', known);
    report.atMost('R9', row, 'households', households, base, 'base');
    report.share(row, 'rate', rate, households, base);
  }
  const poor = report.rows('deprivations').filter(({ category }) => category === 'poor');
  for (const rows of groupBy(poor, (row) => keyOf(row.territory, row.period, row.standard)).values()) {
    const [first] = rows;
    const base = sumOf([first], 'base');
    const { minimumDeprivations: least, indicators } = standardOf(report.document, first!.standard) ?? {};
    if (!least || base === null || rows.length !== indicators?.length || rows.some((row) => row.base !== base))
      continue;
    const sum = sumOf(rows, 'households');
    if (sum !== null && sum < least * base) report.doubt('R9', first!, '', sum, least, base);
  }
};
