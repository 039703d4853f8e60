import { standardOf } from '../../model/standard.js';
import { territories } from '../../model/territory.js';
import { periodOf, type Rule } from './rule.js';

/**
 * R10: a figure lies within the validity of its territory and, where it counts by one, of its standard; its last day
 * decides. A validity ends after it begins.
 */
export const validity: Rule = (report) => {
  const { document } = report;
  for (const section of ['standards', 'territories'] as const)
    for (const row of report.rows(section)) {
      const { validFrom, validTo } = row;
      if (validFrom && validTo && validFrom > validTo) report.doubt('R10 band', row, 'validTo', validFrom, validTo);
    }
  for (const section of ['observations', 'flows', 'deprivations', 'nutrition', 'programmes'] as const) {
    for (const row of report.rows(section)) {
      const [property, time] = 'to' in row ? ['to', row.to] : ['period', row.period];
      const { end } = periodOf(time);
      const standard = 'ageBand' in row || 'kind' in row ? null : standardOf(document, row.standard);
      for (const valid of [standard, territories(document).get(row.territory)]) {
        const { validFrom, validTo } = valid ?? {};
        if ((validFrom && end <= periodOf(validFrom).start) || (validTo && end > periodOf(validTo).end))
          report.doubt('R10', row, property, time, valid!.id, validFrom, validTo);
      }
    }
  }
};
