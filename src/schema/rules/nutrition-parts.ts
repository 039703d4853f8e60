import type { Nutrition } from '../document.js';
import { childrenOf, isMore } from './prevalences.js';
import { keyOf, sumOf, type Rule } from './rule.js';

/** What children are told apart by: a whole, and its parts. */
const SPLITS = [
  ['sex', 'all', 'female', 'male'],
  ['householdStatus', 'all', 'poorAndNearPoor', 'other'],
  ['householdStatus', 'poorAndNearPoor', 'poor', 'nearPoor'],
] as const;

const FIGURES = ['eligible', 'measured', 'cases', 'prevalence'] as const;

/** What tells one row from another. */
const nameOf = (row: Nutrition): string => keyOf(row.territory, row.period, row.source, row.indicator, childrenOf(row));

/** Bands of age that follow each other without a gap; more are no division that somebody has made. */
const MOST_BANDS = 99;

/** Asks for the rows that divide the ages of a row; none where there is a gap. Of those that begin alike the shortest counts. */
function agesIn(rows: readonly Nutrition[]) {
  const nameFrom = (row: Nutrition, fromMonths: number) => nameOf({ ...row, ageBand: { fromMonths, toMonths: 0 } });
  const starts = new Map<string, Nutrition>();
  for (const row of rows) {
    const name = nameFrom(row, row.ageBand.fromMonths);
    const other = starts.get(name);
    if (!other || row.ageBand.toMonths < other.ageBand.toMonths) starts.set(name, row);
  }
  return (row: Nutrition): Nutrition[] => {
    const parts: Nutrition[] = [];
    const { fromMonths, toMonths } = row.ageBand;
    for (let at = fromMonths; at < toMonths && parts.length < MOST_BANDS;) {
      const part = starts.get(nameFrom(row, at));
      if (!part) return [];
      parts.push(part);
      at = part.ageBand.toMonths;
    }
    return parts.at(-1)?.ageBand.toMonths === toMonths ? parts : [];
  };
}

/**
 * R13: a severe part is at most the whole; the sexes, the kinds of household and the ages add up to all. R14: two rows for the
 * same children say the same. No number of cases and no prevalence is told: see `nutrition`.
 */
export const nutritionParts: Rule = (report) => {
  const rows = report.rows('nutrition');
  const known = new Map<string, Nutrition>();
  for (const row of rows) {
    const name = nameOf(row);
    const twin = known.get(name);
    if (!twin) known.set(name, row);
    else if (FIGURES.some((figure) => (row[figure] ?? null) !== (twin[figure] ?? null)))
      report.doubt('R14 same', row, '', report.pointer(twin));
  }
  const like = (row: Nutrition, other: object) => known.get(nameOf({ ...row, ...other }));
  const adds = (row: Nutrition, parts: readonly (Nutrition | undefined)[], names: string) => {
    report.equal('R13', row, 'measured', row.measured, sumOf(parts, 'measured'), names);
    const sum = sumOf(parts, 'cases');
    if (isMore(row.cases, sum) || isMore(sum, row.cases)) report.doubt('R13 cases', row, 'cases', `= ${names}`);
  };
  const agesOf = agesIn(rows);
  for (const row of rows) {
    const severe = like(row, { indicator: row.indicator.replace(/^./, (letter) => `severe${letter.toUpperCase()}`) });
    for (const measure of ['cases', 'prevalence'] as const)
      if (isMore(severe?.[measure], row[measure])) report.doubt('R13 cases', severe!, measure, `≤ ${row.indicator}`);
    for (const [split, whole, ...names] of SPLITS) {
      const parts = (row[split] ?? 'all') === whole ? names.map((name) => like(row, { [split]: name })) : [];
      if (parts.length) adds(row, parts, names.join(' + '));
    }
    const ages = agesOf(row);
    const bands = ages.map(({ ageBand }) => `${ageBand.fromMonths}–${ageBand.toMonths - 1}`);
    if (ages.length > 1) adds(row, ages, bands.join(' + '));
  }
};
