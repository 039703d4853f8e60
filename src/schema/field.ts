/**
 * The vocabulary in which `sections.ts` describes a document: one value per kind of property.
 *
 * The reader checks by its test, the schema generator writes JSON Schema from the rest, and TypeScript infers the type of
 * the property from it, so the three cannot drift apart.
 */
import { parsePeriod } from '../model/period.js';

/** A text in the document's own language, or one text per language tag: `{ "vi": "…", "en": "…" }`. */
export type Text = string | { readonly [language: string]: string };

/** A letter of SDMX OBS_STATUS that says what a figure is worth, or why it is absent. */
export type StatusLetter = (typeof STATUS_LETTERS)[number];

/**
 * A normal · P provisional · E estimated · B break in series · U low reliability ·
 * Q suppressed · L not collected · O missing · M cannot exist.
 */
export const STATUS_LETTERS = ['A', 'P', 'E', 'B', 'U', 'Q', 'L', 'O', 'M'] as const;

/** Whether a value is what a field asks for, as fast as it can be told; what is wrong is asked only when it is not. */
export type Test = (value: unknown) => boolean;

/** What a property may hold; `T` exists for inference only. */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly kind: Kind;
  readonly test: Test;
  readonly required?: Required;
  /** Allowed words of a `choice`. */
  readonly words?: readonly string[];
  /** Smallest and largest allowed number. */
  readonly min?: number;
  readonly max?: number;
  /** `object` and `list`: what is inside. */
  readonly fields?: Fields;
  readonly item?: Field;
  readonly type?: T;
}

export type Kind =
  | 'string' // plain text without a language: a name of a document, a licence, a code
  | 'text' // Text
  | 'name' // Text that is not blank
  | 'note' // Text, or { text, period?, territory? }
  | 'key' // the key of a row, here or in another section
  | 'url' // http, https or mailto
  | 'date' // plain ISO date
  | 'period' // date, year, month, quarter or interval
  | 'version'
  | 'count' // whole number >= 0, or null
  | 'number' // finite number, or null
  | 'choice'
  | 'tile' // [column, row]
  | 'statuses' // map from a measure of the same row to a letter
  | 'intervals' // map from a measure of the same row to its lower and upper limit
  | 'object'
  | 'list';

export type Fields = ReadonlyMap<string, Field>;

type Described = { readonly [name: string]: Field };
type RequiredNames<F> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F];
type OptionalNames<F> = Exclude<keyof F, RequiredNames<F>>;

/** The type of a value that a field describes. */
export type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The type of an object that is described by fields. Property documentation carries over. */
type ObjectOf<F> = { readonly [K in keyof Pick<F, RequiredNames<F>>]: ValueOf<F[K]> } & {
  readonly [K in keyof Pick<F, OptionalNames<F>>]?: ValueOf<F[K]>;
};

type Json = { readonly [key: string]: unknown };

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isString = (value: unknown): value is string => typeof value === 'string';
const matches =
  (shape: RegExp): Test =>
  (value) =>
    isString(value) && shape.test(value);
const inLanguages =
  (test: Test): Test =>
  (value) =>
    test(value) ||
    (isObject(value) &&
      Object.keys(value).length > 0 &&
      Object.keys(value).every((language) => /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/.test(language) && test(value[language])));
const isText = inLanguages(isString);
const isCount: Test = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isPair = (value: unknown, test: Test): boolean => Array.isArray(value) && value.length === 2 && value.every(test);
const isEvery = (value: unknown, test: Test): boolean =>
  isObject(value) && Object.values(value).every((each) => each === undefined || test(each));

const field = <T>(kind: Kind, test: Test, rest: Partial<Field> = {}) => ({ kind, test, ...rest }) as Field<T, false>;

/** Makes a field one that a row cannot do without; `null` does not fill it. */
export const required = <T>(optional: Field<T>) =>
  ({ ...optional, required: true, test: (value) => value !== null && optional.test(value) }) as Field<
    NonNullable<T>,
    true
  >;

export const string = field<string>('string', isString);
export const text = field<Text>('text', isText);
/** A text that a row cannot do without; a blank one says nothing. */
export const name = required(field<Text>('name', inLanguages(matches(/\S/))));
/** The key of a row in another section; which one, the name of the property says. */
export const ref = field<string>('key', (value) => isString(value) && value !== '');
export const id = required(ref);
export const url = field<string>('url', matches(/^(https?:|mailto:)/i));
export const date = field<string>('date', (value) => isString(value) && parsePeriod(value)?.kind === 'day');
export const period = field<string>('period', (value) => isString(value) && parsePeriod(value) !== null);
export const version = required(field<string>('version', matches(/^[1-9]\d*(\.\d+){1,2}$/)));
export const count = field<number | null>('count', (value) => value === null || isCount(value));
export const tile = field<readonly [column: number, row: number]>('tile', (value) => isPair(value, isCount));
export const statuses = field<{ readonly [measure: string]: StatusLetter }>('statuses', (value) =>
  isEvery(value, (letter) => STATUS_LETTERS.includes(letter as StatusLetter)),
);
export const intervals = field<{ readonly [measure: string]: readonly [low: number, high: number] }>(
  'intervals',
  (value) => isEvery(value, (limits) => isPair(limits, Number.isFinite)),
);

export const number = (min: number, max: number) =>
  field<number | null>(
    'number',
    (value) => value === null || (Number.isFinite(value) && (value as number) >= min && (value as number) <= max),
    { min, max },
  );
export const percent = number(0, 100);
export const amount = number(0, 1e12);
export const choice = <const W extends readonly string[]>(...words: W) =>
  field<W[number]>('choice', (value) => words.includes(value as string), { words });
export const list = <T>(item: Field<T>) =>
  field<readonly T[]>('list', (value) => Array.isArray(value) && value.every(item.test), { item });

/** An object with nothing to say about passes: every property known and as asked for, none missing. */
export const object = <const F extends Described>(described: F) => {
  const fields = new Map(Object.entries(described));
  const needed = [...fields.keys()].filter((name) => described[name]!.required);
  const test: Test = (value) => {
    if (!isObject(value)) return false;
    for (const name in value) {
      const field = fields.get(name);
      // Objects that a script has built hold `undefined` where JSON holds nothing.
      if (value[name] !== undefined && (field ? !field.test(value[name]) : !name.startsWith('x-'))) return false;
    }
    for (const name of needed) if (value[name] === undefined) return false;
    return true;
  };
  return field<ObjectOf<F>>('object', test, { fields });
};

/** A remark, at a time and place where it has one; a chart marks it there. */
export interface Note {
  readonly text: Text;
  readonly period?: string;
  readonly territory?: string;
}

const placed = object({ text: name, period, territory: string });
export const note = field<Text | Note>('note', (value) => isText(value) || placed.test(value));
