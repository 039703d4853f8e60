import type { Nutrition } from '../document.js';
import { isWithheld } from '../report.js';
import { childrenOf } from './prevalences.js';
import { keyOf, sumOf, type Rule } from './rule.js';

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

/** What children are told apart by: a whole, and its parts. */
const SPLITS = [
  ['sex', 'all', 'female', 'male'],
  ['householdStatus', 'all', 'poorAndNearPoor', 'other'],
  ['householdStatus', 'poorAndNearPoor', 'poor', 'nearPoor'],
] as const;

const FIGURES = ['eligible', 'measured', 'cases', 'prevalence'] as const;

/** What tells one row from another. */
const nameOf = (row: Nutrition): string => keyOf(row.territory, row.period, row.source, row.indicator, childrenOf(row));

const isMore = (a: number | null | undefined, b: number | null | undefined): boolean => a != null && b != null && a > b;

/**
 * R13: children are counted as they can be, with the reference that fits their age; a severe part is at most the whole;
 * the sexes, and the kinds of household, add up to all. R14: two rows for the same children say the same. R15: small
 * numbers are told.
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
  const rows = report.rows('nutrition');
  const known = new Map<string, Nutrition>();
  for (const row of rows) {
    const name = nameOf(row);
    const twin = known.get(name);
    if (!twin) known.set(name, row);
    else if (FIGURES.some((figure) => row[figure] !== twin[figure]))
      report.doubt('R14 same', row, '', report.pointer(twin));
  }
  const like = (row: Nutrition, other: object) => known.get(nameOf({ ...row, ...other }));
  for (const row of rows) {
    const severe = like(row, { indicator: row.indicator.replace(/^./, (letter) => `severe${letter.toUpperCase()}`) });
    for (const measure of ['cases', 'prevalence'] as const)
      if (isMore(severe?.[measure], row[measure])) report.doubt('R13 cases', severe!, measure, `≤ ${row.indicator}`);
    for (const [split, whole, ...names] of SPLITS) {
      if ((row[split] ?? 'all') !== whole) continue;
      const parts = names.map((name) => like(row, { [split]: name }));
      report.equal('R13', row, 'measured', row.measured, sumOf(parts, 'measured'), names.join(' + '));
      const sum = sumOf(parts, 'cases');
      if (isMore(row.cases, sum) || isMore(sum, row.cases))
        report.doubt('R13 cases', row, 'cases', `= ${names.join(' + ')}`);
    }
  }
};
