import { remembered } from './remembered.js';

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

/** The calendar repeats itself after 400 years, and `Date.UTC` takes years below 100 for those of the twentieth century. */
const [CYCLE_YEARS, CYCLE_DAYS] = [400, 146_097];

/** Day number of the first day of a month, of any number: month 13 is January of the next year. */
export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year + CYCLE_YEARS, month - 1, day) / DAY_IN_MS - CYCLE_DAYS;

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
  const [year, quarter, month, day] = found.slice(1).map(Number) as [number, number, number, number];
  const [kind, from, months] = quarter
    ? (['quarter', quarter * 3 - 2, 3] as const)
    : found[3]
      ? (['month', month, 1] as const)
      : (['year', 1, 12] as const);
  const start = dayNumber(year, from, found[4] ? day : 1);
  // A day that the calendar does not have has become another one.
  if (!quarter && !isoDate(start).startsWith(text)) return null;
  return found[4] ? { kind: 'day', start, end: start + 1 } : { kind, start, end: dayNumber(year, from + months, 1) };
}

/**
 * Reads `2022-03-01`, `2022-03`, `2022-Q1`, `2022` or an interval of two of these, `2022-01-01/2022-06-30`
 * (both ends included).
 *
 * @returns null for anything else, a day that the calendar does not have, or an interval that ends before it starts
 */
export const parsePeriod = remembered((text: string): Period | null => {
  const slash = text.indexOf('/');
  if (slash < 0) return simplePeriod(text);
  const from = simplePeriod(text.slice(0, slash));
  const to = simplePeriod(text.slice(slash + 1));
  return from && to && from.start < to.end ? { kind: 'interval', start: from.start, end: to.end } : null;
});

/** The last day of a period: the day as of which a figure of it speaks. */
export const lastDay = (period: Period): number => period.end - 1;

/** Orders by the end, then by the start: what was known later comes later. */
export const comparePeriods = (a: Period, b: Period): number => a.end - b.end || a.start - b.start;
