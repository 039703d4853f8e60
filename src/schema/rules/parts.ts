import { exceeds } from '../sentences.js';
import { each, type Rule } from './rule.js';

const WHOLES = [
  ['households', 'poorHouseholds', 'nearPoorHouseholds'],
  ['population', 'poorPersons', 'nearPoorPersons'],
] as const;

/** R1: poor and near-poor together are at most all. The row is left out. */
export const parts: Rule = (document, report) => {
  each(document, 'observations', report, (row, pointer) => {
    for (const [whole, poor, nearPoor] of WHOLES) {
      const all = row[whole];
      const sum = (row[poor] ?? 0) + (row[nearPoor] ?? 0);
      if (all != null && sum > all)
        report.refuse(row, 'R1', pointer(row[poor] == null ? nearPoor : poor), exceeds(sum, all, whole));
    }
  });
};
