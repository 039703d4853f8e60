import type { Nutrition } from '../document.js';
import { sentence, type Report, type Sentence } from '../report.js';
import { differs, exceeds, outside } from '../sentences.js';
import { checkShare } from './rates.js';
import { each, groupBy, type Pointer, type Rule } from './rule.js';

/** Fewer measured children than this make an unreliable figure. */
export const FEW_MEASURED = 30;
/** Up to so many cases can point to a child. */
export const FEW_CASES = 4;

type Placed = readonly [row: Nutrition, pointer: Pointer];
type Amount = number | null | undefined;

const more = (a: Amount, b: Amount): boolean => a != null && b != null && a > b;

/** Ages in completed months for which an indicator or a reference is defined: from, to before. */
const AGES: readonly (readonly [word: RegExp, from: number, to: number])[] = [
  [/wasting/i, 0, 60],
  [/underweight/i, 0, 121],
  [/who2006/, 0, 61],
  [/who2007/, 60, 229],
];

/** What makes a row impossible; null where nothing does. */
function fault(row: Nutrition): readonly [property: string, message: Sentence] | null {
  const { cases, measured, eligible, ciLow, prevalence, ciHigh } = row;
  const { fromMonths, toMonths } = row.ageBand;
  const band = `${fromMonths}–${toMonths - 1}`;
  if (fromMonths >= toMonths) return ['ageBand', outside(band, 'fromMonths < toMonths')];
  for (const [word, , to] of AGES.slice(0, 2)) {
    if (word.test(row.indicator) && toMonths > to) return ['ageBand', outside(band, `${row.indicator}: 0–${to - 1}`)];
  }
  if (more(cases, measured)) return ['cases', exceeds(cases!, measured!, 'measured')];
  if (more(measured, eligible)) return ['measured', exceeds(measured!, eligible!, 'eligible')];
  if (more(ciLow, ciHigh) || more(ciLow, prevalence) || more(prevalence, ciHigh)) {
    return ['prevalence', outside(`${prevalence ?? '…'}`, `ciLow ${ciLow ?? '…'} – ciHigh ${ciHigh ?? '…'}`)];
  }
  return null;
}

/** R13: children are counted as they can be, with the reference that fits their age; R15: small numbers are told. */
export const nutrition: Rule = (document, report) => {
  const rows: Placed[] = [];
  each(document, 'nutrition', report, (row, pointer) => {
    const found = fault(row);
    if (found) return report.refuse(row, 'R13', pointer(found[0]), found[1]);
    const share = [row.prevalence, row.cases, row.measured] as const;
    if (!checkShare(share, { row, pointer: () => pointer('prevalence'), report })) return;
    const { fromMonths, toMonths } = row.ageBand;
    for (const [word, from, to] of AGES.slice(2)) {
      if (!word.test(row.reference ?? '') || (fromMonths >= from && toMonths <= to)) continue;
      report.doubt(
        'R13',
        pointer('reference'),
        outside(`${fromMonths}–${toMonths - 1}`, `${row.reference}: ${from}–${to - 1}`),
      );
    }
    smallNumbers(row, pointer, report);
    rows.push([row, pointer]);
  });
  if (rows.length) wholes(rows, report);
};

function smallNumbers({ measured, cases, status }: Nutrition, pointer: Pointer, report: Report): void {
  if (measured && measured < FEW_MEASURED) {
    const message = sentence(
      'chỉ %1 trẻ được cân đo (< %2): độ tin cậy thấp.',
      'only %1 children measured (< %2): low reliability.',
      measured,
      FEW_MEASURED,
    );
    report.doubt('R15', pointer('measured'), message);
  }
  if (cases && cases <= FEW_CASES && status?.['cases'] !== 'Q') {
    const message = sentence(
      'chỉ %1 trẻ mắc: có thể nhận ra trẻ nên không hiển thị.',
      'only %1 cases: children could be recognised, so they are not shown.',
      cases,
    );
    report.doubt('R15', pointer('cases'), message);
  }
}

/** What two rows have in common that are alike but for one property. */
const keyOf = (row: Nutrition, leaveOut: keyof Nutrition): string => {
  const { territory, period, source, ageBand, indicator, sex = 'all', householdStatus = 'all' } = row;
  const key = { territory, period, source, ageBand, indicator, sex, householdStatus };
  return JSON.stringify({ ...key, [leaveOut]: 0 });
};

const SPLITS = [
  ['sex', 'female', 'male'],
  ['householdStatus', 'poorAndNearPoor', 'other'],
] as const;

/** A severe part is at most the whole; the sexes, and the kinds of household, add up to all. */
function wholes(rows: readonly Placed[], report: Report): void {
  for (const same of groupBy(rows, ([row]) => keyOf(row, 'indicator')).values()) {
    for (const [{ indicator, cases }, pointer] of same) {
      const all = same.find(([row]) => `severe${row.indicator}`.toLowerCase() === indicator.toLowerCase())?.[0];
      if (all && more(cases, all.cases))
        report.doubt('R13', pointer('cases'), exceeds(cases!, all.cases!, all.indicator));
    }
  }
  for (const [split, ...names] of SPLITS) {
    for (const same of groupBy(rows, ([row]) => keyOf(row, split)).values()) {
      const whole = same.find(([row]) => (row[split] ?? 'all') === 'all');
      const parts = names.map((name) => same.find(([row]) => row[split] === name)?.[0]);
      if (!whole || parts.includes(undefined)) continue;
      for (const measure of ['measured', 'cases'] as const) {
        const all = whole[0][measure];
        const [one, two] = parts.map((part) => part![measure]);
        if (all != null && one != null && two != null && one + two !== all) {
          report.doubt('R13', whole[1](measure), differs(all, one + two, names.join(' + ')));
        }
      }
    }
  }
}
