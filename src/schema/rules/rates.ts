import { partsOfRate } from '../../model/observation.js';
import { sentence, type Report } from '../report.js';
import { differs } from '../sentences.js';
import { RATE_MEASURES } from '../sections.js';
import { agrees, each, type Rule } from './rule.js';

type Amount = number | null | undefined;

/**
 * R3: a share of nothing cannot be; the row is left out. R2: a published share is what its counts give.
 *
 * @returns whether the row stays
 */
export function checkShare(
  [rate, part, whole]: readonly [rate: Amount, part: Amount, whole: Amount],
  { row, pointer, report }: { readonly row: unknown; readonly pointer: () => string; readonly report: Report },
): boolean {
  if (rate == null || whole == null) return true;
  if (whole === 0) {
    const message = sentence(
      'tỷ lệ %1% của 0. Hãy điền tổng số, hoặc bỏ tỷ lệ.',
      'a rate of %1% of 0. Fill in the total, or leave the rate out.',
      rate,
    );
    report.refuse(row, 'R3', pointer(), message);
    return false;
  }
  if (part != null && !agrees(rate, part, whole)) {
    report.doubt('R2', pointer(), differs(rate, Math.round((part / whole) * 1e4) / 100, `${part} / ${whole}`));
  }
  return true;
}

/** R2 and R3 for observations. */
export const rates: Rule = (document, report) => {
  each(document, 'observations', report, (row, pointer) => {
    for (const rate of RATE_MEASURES) {
      if (row[rate] == null) continue;
      const [part, whole] = partsOfRate(rate);
      if (!checkShare([row[rate], row[part], row[whole]], { row, pointer: () => pointer(rate), report })) return;
    }
  });
};
