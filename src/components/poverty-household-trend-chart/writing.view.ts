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

/** A figure as it is written: with its unit, in full or as short as it is clear. */
export function written(measure: Measure, value: number, { formats, words }: TrendContext, full = true): string {
  if (isRate(measure)) return formats.percent(value);
  return full ? words.counted(value, formats.count(value), measure as never) : formats.count(value);
}

/** A change without its sign: "45 hộ", "0,81 điểm phần trăm". */
export function writtenChange(measure: Measure, value: number, { formats, words }: TrendContext): string {
  const size = Math.abs(value);
  if (isRate(measure)) return words.points(Number(size.toFixed(2)), formats.decimal(size));
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

/** The first few of several figures for one time. */
export function valuesOf(points: readonly TrendPoint[], measure: Measure, context: TrendContext, full = true): string {
  const values = points.slice(0, 5).map(({ value }) => written(measure, value!, context, full));
  return context.formats.list(points.length > 5 ? [...values, '…'] : values);
}
