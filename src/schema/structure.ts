import { parsePeriod } from '../model/period.js';
import { STATUS_LETTERS, type Field, type Fields } from './field.js';
import { sentence, step, type Report, type Sentence } from './report.js';
import { guess } from './sentences.js';

type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isString = (value: unknown): value is string => typeof value === 'string';
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
const isText = (value: unknown): boolean => {
  if (isString(value)) return true;
  if (!isObject(value)) return false;
  const texts = Object.entries(value);
  return texts.length > 0 && texts.every(([language, text]) => LANGUAGE.test(language) && isString(text));
};

const LETTERS: ReadonlySet<unknown> = new Set(STATUS_LETTERS);
const isFinite = (value: unknown): value is number => Number.isFinite(value);
const isInterval = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every(isFinite);

/** Whether a value is what a field asks for, as fast as it can be told; what is wrong is asked only when it is not. */
type Test = (value: unknown) => boolean;

const isPeriod = (value: unknown): boolean => isString(value) && parsePeriod(value) !== null;
const isDate = (value: unknown): boolean => isString(value) && parsePeriod(value)?.kind === 'day';

function testOf(field: Field): Test {
  const { kind, min = -Infinity, max = Infinity, required } = field;
  switch (kind) {
    case 'string':
      return isString;
    case 'text':
      return isText;
    case 'note':
      return isNote;
    case 'id':
    case 'ref':
      return (value) => isString(value) && value !== '';
    case 'url':
      return (value) => isString(value) && /^(https?:|mailto:)/i.test(value);
    case 'date':
      return isDate;
    case 'period':
      return isPeriod;
    case 'version':
      return (value) => isString(value) && /^\d+\.\d+(\.\d+)?$/.test(value);
    case 'count':
      return (value) => (value === null ? !required : Number.isSafeInteger(value) && (value as number) >= 0);
    case 'number':
      return (value) => (value === null ? !required : isFinite(value) && value >= min && value <= max);
    case 'choice': {
      const words: ReadonlySet<unknown> = new Set(field.words);
      return (value) => words.has(value);
    }
    case 'tile':
      return (value) =>
        Array.isArray(value) && value.length === 2 && value.every((part) => Number.isSafeInteger(part) && part >= 0);
    case 'measures': {
      const test = field.of === 'status' ? (value: unknown) => LETTERS.has(value) : isInterval;
      return (value) => isObject(value) && Object.values(value).every(test);
    }
    case 'object':
      return shapeOf(field.fields!).clean;
    case 'list': {
      const test = cleanTest(field.item!);
      return (value) => Array.isArray(value) && value.every(test);
    }
  }
}

const NOTE: ReadonlySet<string> = new Set(['text', 'period', 'territory']);

function isNote(value: unknown): boolean {
  if (isText(value)) return true;
  if (!isObject(value)) return false;
  const { text, period, territory } = value;
  return (
    isText(text) &&
    (period === undefined || isPeriod(period)) &&
    (territory === undefined || isString(territory)) &&
    Object.keys(value).every((name) => NOTE.has(name) || name.startsWith('x-'))
  );
}

const tests = new WeakMap<Field, Test>();

/** The test of a field, made once. */
export function cleanTest(field: Field): Test {
  let test = tests.get(field);
  if (!test) tests.set(field, (test = testOf(field)));
  return test;
}

/** What an object of some fields must look like. */
interface Shape {
  readonly tests: ReadonlyMap<string, Test>;
  readonly required: readonly string[];
  /** True for an object with nothing to say about: every property known and as asked for, none missing. */
  readonly clean: Test;
}

const shapes = new WeakMap<Fields, Shape>();

function shapeOf(fields: Fields): Shape {
  let shape = shapes.get(fields);
  if (!shape) {
    const tests = new Map(Object.entries(fields).map(([name, field]) => [name, cleanTest(field)]));
    const required = Object.keys(fields).filter((name) => fields[name]!.required);
    const clean = (value: unknown) => {
      if (!isObject(value)) return false;
      for (const name in value) {
        const test = tests.get(name);
        if (test ? !test(value[name]) : !name.startsWith('x-')) return false;
      }
      for (const name of required) if (!Object.hasOwn(value, name)) return false;
      return true;
    };
    shapes.set(fields, (shape = { tests, required, clean }));
  }
  return shape;
}

const shown = (value: unknown): string => {
  const text = isString(value) ? `"${value}"` : isObject(value) ? '{…}' : Array.isArray(value) ? '[…]' : String(value);
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
};

/** What a kind of field asks for, in both languages, or the same in both. */
const EXPECTED: ReadonlyMap<string, readonly [vi: string, en: string] | string> = new Map<
  string,
  readonly [string, string] | string
>([
  ['string', '"…"'],
  ['text', '"…", {"vi": "…", "en": "…"}'],
  ['note', '"…", {"text": "…", "period": "…"}'],
  ['id', '"…"'],
  ['ref', '"…"'],
  ['url', 'https:, http:, mailto:'],
  ['date', ['một ngày có thật: 2022-01-31', 'a real date: 2022-01-31']],
  ['period', '2022-01-31, 2022-01, 2022-Q1, 2022, 2022-01-01/2022-06-30'],
  ['version', '"1.0"'],
  ['count', ['số nguyên từ 0, hoặc null', 'a whole number from 0, or null']],
  ['number', ['một số', 'a number']],
  ['tile', ['[cột, hàng], hai số nguyên từ 0', '[column, row], two whole numbers from 0']],
  ['measures', '{"poorRate": "P"}, {"poorRate": [3.1, 3.9]}'],
  ['object', '{…}'],
  ['list', '[…]'],
]);

/** How to write a number that was typed as text, or a code that was typed as a number; null for any other slip. */
function plainNumber(value: unknown, kind: string): string | null {
  if (kind === 'string' && typeof value === 'number') return `"${value}"`;
  if ((kind !== 'count' && kind !== 'number') || !isString(value) || !/^\s*-?[\d.,\s]+$/.test(value)) return null;
  const bare = value.replace(/\s/g, '');
  // 5.589 and 5.589.000 are Vietnamese thousands, 3,49 a Vietnamese decimal.
  return /^-?\d{1,3}(\.\d{3})+$/.test(bare) ? bare.replaceAll('.', '') : bare.replace(',', '.');
}

function complaint({ kind, words, min, max }: Field, value: unknown): Sentence {
  const known = words ? words.join(', ') : EXPECTED.get(kind)!;
  const [vi, en] = isString(known) ? [known, known] : known;
  const range = kind === 'number' && isFinite(min) ? ` ${min} – ${isFinite(max) ? max : '∞'}` : '';
  const plain = plainNumber(value, kind);
  const hint =
    plain !== null
      ? { vi: ` Hãy viết ${plain}.`, en: ` Write ${plain}.` }
      : isString(value)
        ? guess(value, words ?? [])
        : guess('', []);
  return {
    vi: `${shown(value)} không hợp lệ; cần ${vi}${range}.${hint.vi}`,
    en: `${shown(value)} is not valid; expected ${en}${range}.${hint.en}`,
  };
}

/**
 * Says everything that is wrong with a value, one problem a place.
 *
 * @returns whether the value can be used: an unknown property alone does not spoil it
 */
export function explain(field: Field, value: unknown, pointer: string, report: Report): boolean {
  if (cleanTest(field)(value)) return true;
  if (field.kind === 'list' && Array.isArray(value)) {
    return value.map((item, index) => explain(field.item!, item, pointer + step(index), report)).every(Boolean);
  }
  if (field.kind === 'object' && isObject(value))
    return explainObject(field.fields!, value, pointer, report).size === 0;
  report.add('error', 'structure.type', pointer, complaint(field, value));
  return false;
}

/** @returns the names of the properties that cannot be used, missing ones included */
export function explainObject(fields: Fields, value: Json, pointer: string, report: Report): Set<string> {
  const bad = new Set<string>();
  for (const name of Object.keys(value)) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (field) {
      if (!explain(field, value[name], pointer + step(name), report)) bad.add(name);
    } else if (!name.startsWith('x-')) {
      const { vi, en } = guess(name, Object.keys(fields));
      report.doubt('structure.unknown', pointer + step(name), {
        vi: `thuộc tính lạ, bị bỏ qua.${vi || ' Thuộc tính riêng bắt đầu bằng x-.'}`,
        en: `unknown property, ignored.${en || ' Properties of your own begin with x-.'}`,
      });
    }
  }
  for (const name of shapeOf(fields).required) {
    if (Object.hasOwn(value, name)) continue;
    bad.add(name);
    report.add('error', 'structure.required', pointer, sentence('thiếu “%1”.', '“%1” is missing.', name));
  }
  return bad;
}
