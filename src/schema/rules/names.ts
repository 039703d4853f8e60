import type { Territory } from '../document.js';
import { sentence } from '../report.js';
import { each, groupBy, type Pointer, type Rule } from './rule.js';

const nameOf = ({ name }: Territory): string => (typeof name === 'string' ? name : Object.values(name)[0]!);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A name without what differs between spellings of one name: composition, case, and where a tone mark stands. */
const folded = (name: string): string => {
  const letters = name.normalize('NFD').toLowerCase();
  return letters.replace(TONES, '') + String(letters.match(TONES));
};

const overlap = (a: Territory, b: Territory): boolean =>
  (a.validFrom ?? '') <= (b.validTo ?? '9999') && (b.validFrom ?? '') <= (a.validTo ?? '9999');

/** R16: one code is one place at a time, under one spelling of its name. */
export const names: Rule = (document, report) => {
  const rows: [Territory, Pointer][] = [];
  each(document, 'territories', report, (row, pointer) => {
    if (row.code !== undefined) rows.push([row, pointer]);
  });
  for (const same of groupBy(rows, ([row]) => `${row.codeSystem}\n${row.code}`).values()) {
    same.forEach(([row, pointer], index) => {
      const name = nameOf(row);
      // A code may be given to another place once the first one is gone.
      const clash = same
        .slice(0, index)
        .map(([earlier]) => earlier)
        .find(
          (earlier) => nameOf(earlier) !== name && (folded(nameOf(earlier)) === folded(name) || overlap(row, earlier)),
        );
      if (!clash) return;
      report.doubt(
        'R16',
        pointer('name'),
        sentence(
          'mã %1 có hai tên: “%2” và “%3”. Hãy dùng một cách viết, hoặc ghi ngày hiệu lực.',
          'the code %1 has two names: “%2” and “%3”. Use one spelling, or give dates of validity.',
          row.code!,
          nameOf(clash),
          name,
        ),
      );
    });
  }
};
