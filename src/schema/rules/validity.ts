import { standardOf } from '../../model/standard.js';
import { territories } from '../../model/territory.js';
import { periodOf, type Rule } from './rule.js';

/** R10: a figure lies within the validity of its standard and of its territory; its last day decides. */
export const validity: Rule = (report) => {
  const { document } = report;
  for (const section of ['observations', 'deprivations'] as const) {
    for (const row of report.rows(section)) {
      const { end } = periodOf(row.period);
      for (const valid of [standardOf(document, row.standard), territories(document).get(row.territory)]) {
        const { validFrom, validTo } = valid ?? {};
        if ((validFrom && end <= periodOf(validFrom).start) || (validTo && end > periodOf(validTo).end))
          report.doubt('R10', row, 'period', row.period, valid!.id, validFrom, validTo);
      }
    }
  }
};
