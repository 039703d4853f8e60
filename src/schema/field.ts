/**
 * The vocabulary in which `sections.ts` describes a document: one value per kind of property.
 *
 * A field is plain data. The reader compiles it into a check, the schema generator into JSON Schema,
 * and TypeScript infers the type of the property from it, so the three cannot drift apart.
 */

/** A text in the document's own language, or one text per language tag: `{ "vi": "…", "en": "…" }`. */
export type Text = string | { readonly [language: string]: string };

/** A letter of SDMX OBS_STATUS that says what a figure is worth, or why it is absent. */
export type StatusLetter = (typeof STATUS_LETTERS)[number];

/**
 * A normal · P provisional · E estimated · B break in series · U low reliability ·
 * Q suppressed · L not collected · O missing · M cannot exist.
 */
export const STATUS_LETTERS = ['A', 'P', 'E', 'B', 'U', 'Q', 'L', 'O', 'M'] as const;

/** What a property may hold; `T` exists for inference only. */
export interface Field<T = unknown, Required extends boolean = boolean> {
  readonly kind: Kind;
  readonly required: Required;
  /** Allowed words of a `choice`. */
  readonly words?: readonly string[];
  /** Smallest and largest allowed number. */
  readonly min?: number;
  readonly max?: number;
  /** `ref`: the section whose `id` is meant. */
  readonly section?: string;
  /** `object` and `list`: what is inside. */
  readonly fields?: Fields;
  readonly item?: Field;
  /** `measures`: what every value of the map is. */
  readonly of?: 'status' | 'interval';
  readonly type?: T;
}

export type Kind =
  | 'string' // plain text without a language: a name of a document, a licence, a code
  | 'text' // Text
  | 'note' // Text, or { text, period?, territory? }
  | 'id' // the key of a row
  | 'ref' // the key of a row in another section
  | 'url' // http, https or mailto
  | 'date' // plain ISO date
  | 'period' // date, year, month, quarter or interval
  | 'version'
  | 'count' // whole number >= 0, or null
  | 'number' // finite number, or null
  | 'choice'
  | 'tile' // [column, row]
  | 'measures' // map from a measure of the same row to a letter or an interval
  | 'object'
  | 'list';

export type Fields = { readonly [name: string]: Field };

type RequiredNames<F> = { [K in keyof F]: F[K] extends Field<unknown, true> ? K : never }[keyof F];
type OptionalNames<F> = Exclude<keyof F, RequiredNames<F>>;
type ValueOf<F> = F extends Field<infer T> ? T : never;

/** The type of an object that is described by fields. Property documentation carries over. */
export type Described<F> = { readonly [K in keyof Pick<F, RequiredNames<F>>]: ValueOf<F[K]> } & {
  readonly [K in keyof Pick<F, OptionalNames<F>>]?: ValueOf<F[K]>;
};

const field = <T>(kind: Kind, rest: Partial<Field> = {}) => ({ kind, required: false, ...rest }) as Field<T, false>;

/** Makes a field one that a row cannot do without; `null` does not fill it. */
export const required = <T>(optional: Field<T>) => ({ ...optional, required: true }) as Field<NonNullable<T>, true>;

export const string = field<string>('string');
export const text = field<Text>('text');
export const id = required(field<string>('id'));
export const url = field<string>('url');
export const date = field<string>('date');
export const period = field<string>('period');
export const version = required(field<string>('version'));
export const count = field<number | null>('count', { min: 0 });
export const tile = field<readonly [column: number, row: number]>('tile');
export const percent = field<number | null>('number', { min: 0, max: 100 });
export const statuses = field<{ readonly [measure: string]: StatusLetter }>('measures', { of: 'status' });
export const intervals = field<{ readonly [measure: string]: readonly [low: number, high: number] }>('measures', {
  of: 'interval',
});
export const note = field<Text | Note>('note');

/** A remark, at a time and place where it has one; a chart marks it there. */
export interface Note {
  readonly text: Text;
  readonly period?: string;
  readonly territory?: string;
}

export const number = (min = -Infinity, max = Infinity) => field<number | null>('number', { min, max });
export const ref = (section: string) => field<string>('ref', { section });
export const choice = <const W extends readonly string[]>(...words: W) => field<W[number]>('choice', { words });
export const object = <const F extends Fields>(fields: F) => field<Described<F>>('object', { fields });
export const list = <T>(item: Field<T>) => field<readonly T[]>('list', { item });
