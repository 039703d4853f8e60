import { dayNumber, plainDate } from '../model/period.js';

/** A year on a time axis: its boundary, and the middle of its label. */
export interface YearTick {
  readonly year: number;
  /** Its first day, or the start of the axis where that is later. */
  readonly start: number;
  /** The middle of what is seen of it: where its name stands. */
  readonly middle: number;
  readonly labelled: boolean;
}

const firstDay = (year: number): number => dayNumber(year, 1, 1);

/**
 * The years between two days, labelled as often as there is room.
 *
 * A year's name stands in the middle of the year and not at its first day: a count as of 31 December 2022 belongs to
 * 2022, at its end.
 *
 * @param span first and last day of the axis
 * @param last the last day with something to name: a year that only gives room after it stays without a name
 * @param room how many labels fit
 * @param oldest the first day with something to name: its year is named even where little of it is seen, and none before
 */
export function yearTicks(
  [from, to]: readonly [number, number],
  last: number,
  room: number,
  oldest?: number,
): YearTick[] {
  const first = plainDate(Math.floor(from)).year;
  const since = oldest === undefined ? first : plainDate(Math.floor(oldest)).year;
  const end = plainDate(Math.ceil(to) - 1).year;
  const named = plainDate(Math.floor(last)).year;
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500];
  const step = steps.find((each) => (named - since + 1) / each <= Math.max(1, room)) ?? 1000;
  // From the last year, which matters most; over decades in round years.
  const counted = step < 5 || named - since < 4 * step ? named : 0;
  const startOf = (year: number) => Math.max(from, firstDay(year));
  const middleOf = (year: number) => (startOf(year) + Math.min(to, firstDay(year + 1))) / 2;
  const free = middleOf(since) + ((to - from) / Math.max(1, room)) * 0.8;
  const namesOldest = oldest !== undefined && free <= middleOf(named);
  return Array.from({ length: end - first + 1 }, (_, index) => {
    const year = first + index;
    const middle = middleOf(year);
    const inStep = year >= since && year <= named && (counted - year) % step === 0;
    const labelled = namesOldest ? year === since || (inStep && middle >= free) : inStep;
    return { year, start: startOf(year), middle, labelled };
  });
}
