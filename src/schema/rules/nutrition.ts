import { isWithheld } from '../report.js';
import { isMore } from './prevalences.js';
import type { Rule } from './rule.js';

/** Fewer measured children than this make an unreliable figure. */
const FEW_MEASURED = 30;
/** Up to so many cases can point to a child. */
const FEW_CASES = 4;

/** Ages in completed months for which an indicator or a reference is defined: from, to before. */
const AGES = [
  ['wasting', 0, 60],
  ['underweight', 0, 121],
  ['thinness', 60, 229],
  ['who2006', 0, 61],
  ['who2007', 60, 229],
] as const;

/**
 * R13: children are counted as they can be, with the reference that fits their age. R15: small numbers are told.
 *
 * Problems are shown beside figures: no number of cases and no prevalence stands in them, for it
 * could be one that the figure withholds.
 */
export const nutrition: Rule = (report) => {
  for (const row of report.rows('nutrition')) {
    const { indicator, reference, ageBand, cases, measured, eligible, ciLow, prevalence, ciHigh } = row;
    const { fromMonths, toMonths } = ageBand;
    if (fromMonths >= toMonths) report.refuse('R13 band', row, 'ageBand', fromMonths, toMonths);
    for (const [word, from, to] of AGES) {
      if (fromMonths >= from && toMonths <= to) continue;
      const found = [fromMonths, toMonths - 1, from, to - 1];
      if (word === reference) report.doubt('R13 ages', row, 'reference', reference, ...found);
      if (indicator.toLowerCase().endsWith(word)) report.refuse('R13 ages', row, 'ageBand', indicator, ...found);
    }
    if (isMore(cases, measured)) report.refuse('R13 cases', row, 'cases', '≤ measured');
    report.atMost('R13', row, 'measured', measured, eligible, 'eligible');
    const limits = [ciLow, prevalence, ciHigh].filter((limit) => limit != null);
    if (limits.some((limit, index) => limit < limits[index - 1]!))
      report.refuse('R13 limits', row, 'prevalence', 'ciLow', 'ciHigh');
    report.share(row, 'prevalence', prevalence, cases, measured, '= cases × 100 / measured');
    if (report.dropped.has(row)) continue;
    if (measured && measured < FEW_MEASURED && !isWithheld(row, 'measured'))
      report.doubt('R15 few', row, 'measured', measured, FEW_MEASURED);
    if (cases && cases <= FEW_CASES && !isWithheld(row, 'cases')) report.doubt('R15', row, 'cases', FEW_CASES);
  }
};
