/**
 * Periods of ISO 8601 as plain whole days, without clock or time zone.
 *
 * Days are counted from 1970-01-01, so `2022-01-01` is the same day everywhere; `end` is exclusive.
 */
export type PeriodKind = 'day' | 'month' | 'quarter' | 'year' | 'interval';

export interface Period {
  readonly kind: PeriodKind;
  /** First day, counted from 1970-01-01. */
  readonly start: number;
  /** The day after the last one. */
  readonly end: number;
}

export interface PlainDate {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
  /** 1–31 */
  readonly day: number;
}

const DAY_IN_MS = 86_400_000;
const SHAPE = /^(\d{4})(?:-Q([1-4])|-(\d\d)(?:-(\d\d))?)?$/;

/** Day number of a date of the Gregorian calendar; null where the calendar has no such day. */
export function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / DAY_IN_MS : null;
}

/** The date of a day number. */
export function plainDate(day: number): PlainDate {
  const date = new Date(day * DAY_IN_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** `YYYY-MM-DD` of a day number. */
export const isoDate = (day: number): string => new Date(day * DAY_IN_MS).toISOString().slice(0, 10);

function simplePeriod(text: string): Period | null {
  const found = SHAPE.exec(text);
  if (!found) return null;
  const [, yearText, quarterText, monthText, dayText] = found;
  const year = Number(yearText);
  if (dayText) {
    const start = dayNumber(year, Number(monthText), Number(dayText));
    return start === null ? null : { kind: 'day', start, end: start + 1 };
  }
  const kind = quarterText ? 'quarter' : monthText ? 'month' : 'year';
  const month = quarterText ? Number(quarterText) * 3 - 2 : Number(monthText ?? 1);
  const last = month + { year: 12, quarter: 3, month: 1 }[kind];
  const start = dayNumber(year, month, 1);
  const end = last > 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, last, 1);
  return start === null || end === null ? null : { kind, start, end };
}

/**
 * Reads `2022-03-01`, `2022-03`, `2022-Q1`, `2022` or an interval of two of these, `2022-01-01/2022-06-30`
 * (both ends included).
 *
 * @returns null for anything else, a day that the calendar does not have, or an interval that ends before it starts
 */
export function parsePeriod(text: string): Period | null {
  let period = known.get(text);
  if (period === undefined) {
    if (known.size > 5000) known.clear();
    known.set(text, (period = readPeriod(text)));
  }
  return period;
}

/** Periods come in few spellings and many rows. */
const known = new Map<string, Period | null>();

function readPeriod(text: string): Period | null {
  const slash = text.indexOf('/');
  if (slash < 0) return simplePeriod(text);
  const from = simplePeriod(text.slice(0, slash));
  const to = simplePeriod(text.slice(slash + 1));
  return from && to && from.start < to.end ? { kind: 'interval', start: from.start, end: to.end } : null;
}

/** The last day of a period: the day as of which a figure of it speaks. */
export const lastDay = (period: Period): number => period.end - 1;

/** Orders by the end, then by the start: what was known later comes later. */
export const comparePeriods = (a: Period, b: Period): number => a.end - b.end || a.start - b.start;
