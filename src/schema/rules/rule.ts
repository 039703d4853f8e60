import { series } from '../../model/observation.js';
import { parsePeriod, type Period } from '../../model/period.js';
import type { Measure } from '../document.js';
import { isWithheld, type Amount, type Report } from '../report.js';

/** A check of meaning over a document whose rows all have the right structure. */
export type Rule = (report: Report) => void;

/** The period of a text that has passed its check. */
export const periodOf = (text: string): Period => parsePeriod(text)!;

/** One key of several; what is left out is a part of it too. */
export const keyOf = (...parts: readonly unknown[]): string => parts.join('\n');

/** The sum of one property over some rows; null where a row or its figure is missing, for that is no zero, or withheld. */
export const sumOf = <Row extends object>(
  rows: readonly (Row | undefined)[],
  property: keyof Row & string,
): number | null =>
  rows.reduce<number | null>((sum, row) => {
    const value = row?.[property] as number | null | undefined;
    return sum === null || value == null || isWithheld(row!, property) ? null : sum + value;
  }, 0);

/** R14: two rows of one name say the same of what they count. Returns the first of each name. */
export function twins<Row extends object>(
  report: Report,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
  measures: readonly (keyof Row & string)[],
): Map<string, Row> {
  const known = new Map<string, Row>();
  for (const row of rows) {
    const name = nameOf(row);
    const twin = known.get(name);
    if (!twin) known.set(name, row);
    else
      for (const measure of measures)
        report.equal('R14', row, measure, row[measure] as Amount, twin[measure] as Amount, twin);
  }
  return known;
}

interface Wanted {
  readonly territory: string;
  readonly measure: string;
  readonly group?: string | undefined;
  readonly standard?: string | undefined;
}

/**
 * Asks for the figure that was published as of a day (exclusive end of a period), the first one where there are several;
 * each series is read once.
 */
export function published({ document, dropped }: Report) {
  const known = new Map<string, ReadonlyMap<number, number>>();
  return ({ territory, measure, group, standard }: Wanted, end: number): number | undefined => {
    const key = keyOf(territory, measure, group, standard);
    let values = known.get(key);
    if (!values) {
      const figures = series(document, { territory, group, measure: measure as Measure }).filter(
        ({ row, value }) =>
          value !== null && !dropped.has(row) && (row.standard ?? standard) === (standard ?? row.standard),
      );
      known.set(key, (values = new Map(figures.reverse().map(({ period, value }) => [period.end, value!]))));
    }
    return values.get(end);
  };
}
