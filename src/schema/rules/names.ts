import { groupBy } from '../../model/group-by.js';
import type { Territory } from '../document.js';
import { keyOf, type Rule } from './rule.js';

const nameOf = ({ name }: Territory): string => (typeof name === 'string' ? name : Object.values(name)[0]!);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A name without what differs between spellings of one name: composition, case, and where a tone mark stands. */
const folded = (row: Territory): string => {
  const letters = nameOf(row).normalize('NFD').toLowerCase();
  return letters.replace(TONES, '') + String(letters.match(TONES));
};

const startsBeforeEnd = (a: Territory, b: Territory): boolean => (a.validFrom ?? '') <= (b.validTo ?? '9999');

/** R16: one code is one place at a time, under one spelling of its name. */
export const names: Rule = (report) => {
  const coded = report.rows('territories').filter(({ code }) => code !== undefined);
  for (const same of groupBy(coded, ({ codeSystem, code }) => keyOf(codeSystem, code)).values()) {
    same.forEach((row, index) => {
      // A code may be given to another place once the first one is gone.
      const clash = same
        .slice(0, index)
        .find(
          (other) =>
            nameOf(other) !== nameOf(row) &&
            (folded(other) === folded(row) || (startsBeforeEnd(row, other) && startsBeforeEnd(other, row))),
        );
      if (clash) report.doubt('R16', row, 'name', row.code, nameOf(clash), nameOf(row));
    });
  }
};
