import type { Field } from './field.js';
import { jsonFault } from './json-fault.js';
import { nearest } from './nearest.js';
import type { Finding, Problem } from './problem.js';
import { EXPECTED, SENTENCES, type Said } from './sentences.js';

const isString = (value: unknown): value is string => typeof value === 'string';

const both = (said: Said): readonly [vi: string, en: string] => (isString(said) ? [said, said] : said);

/** A text as long as a sentence can bear. */
const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1)}…` : text);

/** A text in which what cannot be seen, or turns the direction of what follows, is written as JSON escapes it. */
const visible = (text: string): string =>
  text.replace(/[\p{C}\p{Z}]/gu, (sign) =>
    sign === ' ' ? sign : sign.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );

/** A value as JSON writes it, without what is deep inside. */
function written(value: unknown, isDeep = false): string {
  if (typeof value !== 'object' || !value) return isString(value) ? `"${value}"` : String(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const entries = Object.entries(value).slice(0, 9);
  const inside = isDeep
    ? entries.slice(0, 1).map(() => '…')
    : entries.map(([key, each]) => (open === '{' ? `"${key}": ` : '') + written(each, true));
  return open! + inside.join(', ') + close!;
}

function shown(value: unknown): string {
  try {
    return shortened(written(value), 40);
  } catch {
    // A value of the page's own making can throw when it is touched.
    return '?';
  }
}

/** An address without what may be secret (credentials, query, fragment), and not too long; its end tells the file. */
function shownAddress(address: string): string {
  const bare = address.replace(/^(\w+:\/\/)[^/]*@/, '$1').replace(/[?#].*/s, '');
  return bare.length > 90 ? `${bare.slice(0, 40)}…${bare.slice(-45)}` : bare;
}

/**
 * How to write what was meant: a number that was typed as text or with dots between its thousands, a code or a year that was
 * typed as a number, a day or a month in the order of Việt Nam. Null for any other slip.
 */
function rewritten(value: unknown, { kind, test }: Field): string | null {
  if (!isString(value) && typeof value !== 'number') return null;
  if (kind === 'count' || kind === 'number') {
    const bare = String(value).replace(kind === 'count' ? /\s/g : /[\s%]/g, '');
    // 5.589 and 5.589.000 are Vietnamese thousands, 3,49 a Vietnamese decimal; households are whole in every language.
    const grouped = (mark: string) =>
      new RegExp(`^\\d{1,3}([${mark}]\\d{3})+$`).test(bare) && bare.replace(/[.,]/g, '');
    const whole = /^\d{1,3}(\.\d{3})+,\d+$/.test(bare) && bare.replaceAll('.', '').replace(',', '.');
    const number = [grouped('.'), bare.replace(',', '.'), grouped(','), whole]
      .map((text) => (text && /^\d[\d.]*$/.test(text) ? Number(text) : NaN))
      .find(test);
    return number === undefined ? null : String(number);
  }
  const text = String(value);
  if (kind !== 'date' && kind !== 'period') return test(text) ? `"${text}"` : null;
  // 31/12/2022, 12/2022 and 2022-1-1; a span whose end stands first.
  const parts = text.split(/[/.-]/).map((part) => part.padStart(2, '0'));
  if (parts.at(-1)!.length > 2) parts.reverse();
  const meant = [text, parts.join('-'), text.split('/').reverse().join('/')].find(test);
  return meant === undefined ? null : `"${meant}"`;
}

/** A guess at what was meant, as the end of a sentence; nothing where no known word is near. */
function guess(word: string, known: Iterable<string>): Said {
  const meant = nearest(word, known);
  if (meant === null) return '';
  // A key may be typed with composed letters in one place and with marks of their own in another: nobody sees it.
  return meant.normalize() === word.normalize()
    ? [
        ` Hãy chép đúng “${meant}”: dấu được gõ theo cách khác.`,
        ` Copy “${meant}”: its marks are typed in another way.`,
      ]
    : [` Có phải “${meant}”?`, ` Did you mean “${meant}”?`];
}

const NUMBERS = ['vi-VN', 'en-GB'].map((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }));

function complaint(value: unknown, field: Field): readonly Said[] {
  const { kind, words, min, max, required } = field;
  const expected = both(words ? words.join(', ') : EXPECTED.get(kind)!);
  const isNumber = kind === 'number';
  const [vi, en] = expected.map((said, index) => {
    const [from, to] = [min, max].map((end) => isNumber && NUMBERS[index]!.format(end!));
    const [span, orNull] = index ? [` from ${from} to ${to}`, ', or null'] : [` từ ${from} đến ${to}`, ', hoặc null'];
    return said + (isNumber ? span : '') + (required || !(isNumber || kind === 'count') ? '' : orNull);
  });
  const meant = rewritten(value, field);
  const hint: Said =
    meant === null ? (isString(value) ? guess(value, words ?? []) : '') : [` Hãy viết ${meant}.`, ` Write ${meant}.`];
  return [shown(value), [vi!, en!], hint];
}

/** Guesses cost much, and the same wrong key stands in many rows: each is made once, and not more than these. */
const MOST_GUESSES = 200;

function faultOf(text: string): readonly (Said | number)[] {
  const { line, column, found } = jsonFault(text);
  return [line, column, found || ['(hết tệp)', '(end of file)']];
}

type Writer = (...values: never[]) => readonly (Said | number)[];

/** Writes for the findings whose values are not words and numbers yet. */
function newWriters(): ReadonlyMap<string, Writer> {
  const guesses = new Map<string, Said>();
  return new Map<string, Writer>([
    ['structure.type', complaint],
    [
      'structure.unknown',
      (name: string, known: Iterable<string>) => [
        guess(name, known) || [' Thuộc tính riêng bắt đầu bằng x-.', ' Properties of your own begin with x-.'],
      ],
    ],
    ['unnamed', (name: string, known: Iterable<string>) => [name, guess(name, known) || [' Hãy sửa.', ' Correct it.']]],
    [
      'unresolved',
      (key: string, section: string, known: Iterable<string>) => {
        const place = `${section}\n${key}`;
        let said = guesses.get(place);
        if (said === undefined) guesses.set(place, (said = guesses.size < MOST_GUESSES ? guess(key, known) : ''));
        return [key, section, said || [' Hãy sửa, hoặc bổ sung vào đó.', ' Correct it, or add it there.']];
      },
    ],
    ['R2', (rate: number, part: number, whole: number) => [rate, part, whole, Math.round((part / whole) * 1e4) / 100]],
    [
      'json.encoding',
      (text: string, at: number) => [
        text.slice(0, at).split('\n').length,
        text.slice(Math.max(0, at - 20), at + 20).replace(/\s+/g, ' '),
      ],
    ],
    ['json.syntax', faultOf],
    ['json.truncated', faultOf],
    ['load', (address: string, ...rest: (string | number)[]) => [shownAddress(address), ...rest]],
    ['structure.unreadable', (error: unknown) => [error instanceof Error ? error.message : '?']],
  ]);
}

/** The place, and a sentence whose places are filled with numbers, written as each language does, or with words. */
function message({ pointer, say, code, values }: Finding, writers: ReadonlyMap<string, Writer>): Problem['message'] {
  const writer = writers.get(say) ?? writers.get(say.split('.')[0]!);
  const written = writer ? writer(...(values as never[])) : (values as readonly (Said | number)[]);
  const fill = (index: 0 | 1): string =>
    (pointer && `${visible(shortened(pointer, 160))}: `) +
    both(SENTENCES.get(say) ?? code)[index].replace(/%(\d)/g, (_, place: string) => {
      const value = written[Number(place) - 1] ?? '…';
      return typeof value === 'number' ? NUMBERS[index]!.format(value) : visible(shortened(both(value)[index], 160));
    });
  return { vi: fill(0), en: fill(1) };
}

/** Has words for what `read` found: a problem with a sentence in both languages for each finding. */
export function explain(findings: readonly Finding[]): Problem[] {
  const writers = newWriters();
  return findings.map((finding) => {
    const { code, level, pointer } = finding;
    return { code, level, pointer, message: message(finding, writers) };
  });
}
