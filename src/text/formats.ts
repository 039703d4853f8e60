import { lastDay, parsePeriod, plainDate } from '../model/period.js';
import { remembered } from '../model/remembered.js';
import type { Text } from '../schema/field.js';

/** Languages with words of their own. */
export type Language = 'vi' | 'en';

/** How numbers, dates and names are written in one language. */
export interface Formats {
  readonly language: Language;
  /** 5.589 · 5,589 */
  count(value: number): string;
  /** At most `digits` decimals, no grouping lost: 3,49 · 3.49 */
  decimal(value: number, digits?: number): string;
  /** A share of 100: 3,49% · 3.49% */
  percent(value: number, digits?: number): string;
  /** With its sign, a true minus: +5 · −5 */
  signed(value: number, digits?: number): string;
  /** A day number: 01/03/2022 · 1 March 2022 */
  date(day: number): string;
  /** A day number, as short as it stays clear: 01/03/2022 · 1 Mar 2022 */
  shortDate(day: number): string;
  /** The year of a day number. */
  year(day: number): string;
  /** A moment of the reader's own clock, in ms: 14:05 01/03/2022 · 1 March 2022 at 14:05 */
  moment(ms: number): string;
  /** An ISO period in words: "năm 2022", "quý I/2022", "01/01/2022". */
  period(iso: string): string;
  /** a, b và c · a, b and c */
  list(items: readonly string[]): string;
  /** The text in this language, else in the next best one. */
  text(text: Text): string;
  /** The tag of that text; undefined for a plain string. */
  tag(text: Text): string | undefined;
  /** Order of names: Đ after D. */
  readonly compare: (a: string, b: string) => number;
}

const LOCALES: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const MINUS = '−';
const ROMAN = ['I', 'II', 'III', 'IV'];

const trueMinus = (text: string) => text.replace('-', MINUS);

/** Characters that turn the direction of what follows them: a name that ends in one would turn the figures beside it. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** Whether a text with a tag needs no other voice in a language: `en-GB` is English. */
export const isIn = (language: Language, tag: string): boolean => tag.split('-')[0] === language;

function tagIn(language: Language, text: Text): string | undefined {
  if (typeof text === 'string') return undefined;
  const tags = Object.keys(text);
  const find = (language: Language) => tags.find((tag) => isIn(language, tag));
  return find(language) ?? find('vi') ?? find('en') ?? tags[0];
}

function periodIn(formats: Formats, iso: string): string {
  const period = parsePeriod(iso);
  if (!period) return iso;
  const { year, month } = plainDate(period.start);
  const vi = formats.language === 'vi';
  switch (period.kind) {
    case 'day':
      return formats.date(period.start);
    case 'month':
      return vi ? `tháng ${String(month).padStart(2, '0')}/${year}` : monthOf(year, month);
    case 'quarter':
      return vi ? `quý ${ROMAN[(month - 1) / 3]}/${year}` : `Q${(month + 2) / 3} ${year}`;
    case 'year':
      return vi ? `năm ${year}` : String(year);
    case 'interval':
      return `${formats.shortDate(period.start)}–${formats.shortDate(lastDay(period))}`;
  }
}

const monthFormat = new Intl.DateTimeFormat(LOCALES.en, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const monthOf = (year: number, month: number) => monthFormat.format(Date.UTC(year, month - 1, 1));

function makeFormats(language: Language): Formats {
  const locale = LOCALES[language];
  // Intl is dear, and what is written is often written again.
  const decimals = remembered((digits: number) => {
    const { format } = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
    return remembered((value: number) => trueMinus(format(value)));
  });
  const separator = language === 'vi' ? '.' : ',';
  const decimal = (value: number, digits = 2) => {
    // Counts are most of what is written: 22826 is 22.826.
    if (Number.isSafeInteger(value)) {
      return trueMinus(String(value === 0 ? 0 : value).replace(/\B(?=(\d{3})+$)/g, separator));
    }
    // A rounded −0 is 0.
    return decimals(digits)(Math.abs(value) < 0.5 / 10 ** digits ? 0 : value);
  };
  const dates = (month: 'long' | 'short', options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, {
      day: language === 'vi' ? '2-digit' : 'numeric',
      month: language === 'vi' ? '2-digit' : month,
      year: 'numeric',
      ...options,
    });
  const dateFormat = (month: 'long' | 'short') => {
    const { format } = dates(month, { timeZone: 'UTC' });
    return remembered((day: number) => format(day * 86_400_000));
  };
  const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });
  const formats: Formats = {
    language,
    decimal,
    count: (value) => decimal(value, 0),
    percent: (value, digits = 2) => `${decimal(value, digits)}%`,
    signed: (value, digits = 2) => {
      const text = decimal(value, digits);
      return value > 0 && text !== '0' ? `+${text}` : text;
    },
    date: dateFormat('long'),
    shortDate: dateFormat('short'),
    year: (day) => String(plainDate(day).year),
    moment: (ms) => dates('long', { hour: '2-digit', minute: '2-digit' }).format(ms),
    period: remembered((iso: string): string => periodIn(formats, iso)),
    list: (items) => conjunction.format(items),
    text: (text) => (typeof text === 'string' ? text : (text[formats.tag(text)!] ?? '')).replace(TURNING, ''),
    tag: (text) => tagIn(language, text),
    compare: new Intl.Collator(locale).compare,
  };
  return formats;
}

/** The formats of a language; made once, for Intl objects are dear. */
export const formatsFor = remembered(makeFormats);

/** A number with so many decimals, as it is written. */
const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Fewest decimals, from some on, with which no two numbers of a pair that differ are written alike. */
export function decimalsApart(pairs: readonly (readonly (number | null | undefined)[])[], from: number): number {
  const alike = ([a, b]: readonly (number | null | undefined)[]) =>
    a != null && b != null && Math.abs(a - b) > 1e-9 && rounded(a, from) === rounded(b, from);
  return from < 6 && pairs.some(alike) ? decimalsApart(pairs, from + 1) : from;
}

/** Fewest decimals, from some on, with which a change is what a reader subtracts: 3,97 − 3,07 is not 0,91. */
export function decimalsOfChange(start: number, end: number, from: number): number {
  const off = rounded(end, from) - rounded(start, from) - rounded(end - start, from);
  return from < 6 && Math.abs(off) > 1e-9 ? decimalsOfChange(start, end, from + 1) : from;
}

/** The language to write in for a BCP 47 tag: `en-GB` is `en`; anything unknown is Vietnamese. */
export const languageOf = (tag: string | null | undefined): Language => (/^en\b/i.test(tag ?? '') ? 'en' : 'vi');
