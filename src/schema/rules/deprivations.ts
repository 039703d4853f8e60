import type { Deprivation } from '../document.js';
import { sentence } from '../report.js';
import { exceeds, unresolved } from '../sentences.js';
import { standardOf } from '../../model/standard.js';
import { checkShare } from './rates.js';
import { each, groupBy, type Pointer, type Rule } from './rule.js';

/** R9: at most all households are deprived, and the poor are as deprived as their standard asks. */
export const deprivations: Rule = (document, report) => {
  const poor: [Deprivation, Pointer][] = [];
  each(document, 'deprivations', report, (row, pointer) => {
    const indicators = standardOf(document, row.standard)?.indicators?.map(({ id }) => id);
    if (indicators && !indicators.includes(row.indicator)) {
      report.doubt('R14', pointer('indicator'), unresolved(row.indicator, 'indicators', indicators));
    }
    const { rate, households, base } = row;
    if (households != null && base != null && households > base) {
      report.refuse(row, 'R9', pointer('households'), exceeds(households, base, 'base'));
    } else if (
      checkShare([rate, households, base], { row, pointer: () => pointer('rate'), report }) &&
      row.category === 'poor'
    ) {
      poor.push([row, pointer]);
    }
  });
  for (const rows of groupBy(poor, ([row]) => `${row.territory}\n${row.period}\n${row.standard}`).values()) {
    const [{ standard: id, base }, pointer] = rows[0]!;
    const standard = standardOf(document, id);
    const least = standard?.minimumDeprivations;
    if (!least || base == null || rows.length !== standard.indicators?.length) continue;
    if (rows.some(([row]) => row.households == null || row.base !== base)) continue;
    const sum = rows.reduce((total, [row]) => total + row.households!, 0);
    if (sum >= least * base) continue;
    report.doubt(
      'R9',
      pointer(),
      sentence(
        'tổng %1 thiếu hụt < %2 × %3 hộ nghèo. Hãy kiểm tra các chỉ số.',
        '%1 deprivations in all < %2 × %3 poor households. Check the indicators.',
        sum,
        least,
        base,
      ),
    );
  }
};
