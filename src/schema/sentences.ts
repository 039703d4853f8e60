import { nearest } from './nearest.js';
import { sentence, type Sentence } from './report.js';

/** A guess at what was meant, as the end of a sentence; nothing where no known word is near. */
export function guess(word: string, known: Iterable<string>): Sentence {
  const meant = nearest(word, known);
  return meant === null ? { vi: '', en: '' } : { vi: ` Có phải “${meant}”?`, en: ` Did you mean “${meant}”?` };
}

/** A part is more than its whole; `whole` names the property that holds it. */
export const exceeds = (part: number, all: number, whole: string): Sentence =>
  sentence(
    '%1 > %2 (%3); một phần không thể lớn hơn tổng. Hãy sửa một trong hai số.',
    '%1 > %2 (%3); a part cannot be more than the whole. Correct one of the two.',
    part,
    all,
    whole,
  );

/** Two figures that should be the same are not; `other` says where the second one stands or how it comes about. */
export const differs = (value: number, expected: number, other: string): Sentence =>
  sentence(
    '%1 khác với %2 (%3). Hãy sửa một trong hai.',
    '%1 differs from %2 (%3). Correct one of the two.',
    value,
    expected,
    other,
  );

/** A value lies where it has no meaning; `range` is where it may lie. */
export const outside = (value: string, range: string): Sentence =>
  sentence(
    '%1 nằm ngoài %2. Hãy sửa, hoặc bỏ dòng này.',
    '%1 lies outside %2. Correct it, or leave the row out.',
    value,
    range,
  );

/** A key refers to nothing. */
export function unresolved(key: string, section: string, known: Iterable<string>): Sentence {
  const { vi, en } = guess(key, known);
  return sentence(`“%1” không có trong ${section}.${vi}`, `“%1” is not in ${section}.${en}`, key);
}

/** A key is taken. */
export const twice = (key: string): Sentence =>
  sentence('mã “%1” đã dùng ở dòng trước.', 'the key “%1” is taken by an earlier row.', key);
