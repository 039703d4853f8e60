import { datum, isRate, RATES } from '../../model/observation.js';
import { standardOf } from '../../model/standard.js';
import type { TrendPoint } from '../../model/trend.js';
import type { Measure, RateMeasure } from '../../schema/document.js';
import type { TrendContext } from './series.view.js';

/** When a figure speaks of, in words: "31/12/2022", "năm 2022". */
export const timeOf = ({ row }: TrendPoint, { formats }: TrendContext): string => formats.period(row.period);

/** The standard of a figure; empty where it is not known. */
export function standardName({ row }: TrendPoint, { document, formats }: TrendContext): string {
  const standard = standardOf(document, row.standard);
  return standard ? formats.text(standard.name) : '';
}

/** A figure as it is written: with its unit, in full or as short as it is clear; rates with some decimals at most. */
export function written(
  measure: Measure,
  value: number,
  { formats, words }: TrendContext,
  full = true,
  digits = 2,
): string {
  if (isRate(measure)) return formats.percent(value, digits);
  return full ? words.counted(value, formats.count(value), measure as never) : formats.count(value);
}

/** A change without its sign: "45 hộ", "0,81 điểm phần trăm". */
export function writtenChange(
  measure: Measure,
  value: number,
  { formats, words }: TrendContext,
  digits: number,
): string {
  const size = Math.abs(value);
  if (isRate(measure)) return words.points(Number(size.toFixed(digits)), formats.decimal(size, digits));
  return words.units(size, formats.count(size), measure.endsWith('Persons') ? 'persons' : 'households');
}

const RATE_OF: ReadonlyMap<Measure, RateMeasure> = new Map([...RATES].map(([rate, [part]]) => [part, rate]));

/** The share that a count is of its whole, in percent; null where the row does not tell. */
export function shareOf(point: TrendPoint, measure: Measure): number | null {
  const rate = RATE_OF.get(measure);
  // As a figure: what is withheld of it must not come out in a share.
  return rate ? datum(point.row, rate).value : null;
}

/** A title within a sentence. */
export const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The first few of several, as a list in words. */
export const few = (items: readonly string[], { formats }: TrendContext): string =>
  formats.list(items.length > 5 ? [...items.slice(0, 5), '…'] : items);

/** "khoảng tin cậy 4,3% đến 6%"; nothing where no limits are published. */
export const limitsOf = ({ interval, value }: TrendPoint, measure: Measure, context: TrendContext): string[] =>
  interval && value !== null
    ? [
        `${context.own.interval} ${interval.map((limit) => written(measure, limit, context, false)).join(context.own.to)}`,
      ]
    : [];
