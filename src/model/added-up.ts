import type { CountMeasure, Observation, PovertyDocument, StatusLetter } from '../schema/document.js';
import { datum, RATES, worse, type Dated } from './observation.js';
import { standardOf } from './standard.js';

/** The counts of which shares are made. */
const COUNTS: ReadonlySet<CountMeasure> = new Set([...RATES.values()].flat());

/** What the rows of one unit say about a count; nothing where they contradict each other. */
function saidOf(rows: readonly Observation[], measure: CountMeasure) {
  const said = rows.map((row) => datum(row, measure));
  const known = said.filter(({ value }) => value !== null);
  const values = new Set(known.map(({ value }) => value));
  if (!said.length || values.size > 1) return { value: null, status: 'O' as const };
  const status = (known.length ? known : said).map((one) => one.status).reduce(worse);
  return { value: known[0]?.value ?? null, status };
}

/** The rows of one time and standard as one row. */
function sumOf(units: readonly (readonly Observation[])[], territory: string): Observation {
  const { period, standard, group } = units.flat()[0]!;
  const counts: Partial<Record<CountMeasure, number | null>> = {};
  const status: Partial<Record<CountMeasure, StatusLetter>> = {};
  for (const measure of COUNTS) {
    if (!units.some((rows) => rows.some((row) => row[measure] !== undefined || row.status?.[measure]))) continue;
    const said = units.map((rows) => saidOf(rows, measure));
    const isWhole = said.every(({ value }) => value !== null);
    counts[measure] = isWhole ? said.reduce((sum, { value }) => sum + value!, 0) : null;
    status[measure] = said.map((one) => one.status).reduce(worse);
  }
  return { territory, period, standard, group, ...counts, status };
}

/** A row that is the sum of others. */
export interface Sum extends Dated {
  readonly parts: readonly Observation[];
}

/**
 * Several units counted as one, time by time and standard by standard, from the time on when all of them have rows.
 *
 * A count that one of them does not have is missing, one that is withheld is withheld, and the most doubtful one gives the
 * sum its status.
 *
 * @param units the rows of each unit, in order of time
 * @param territory the unit that they became
 */
export function addedUp(
  document: PovertyDocument,
  units: readonly (readonly Dated[])[],
  territory: string,
): readonly Sum[] {
  const from = Math.max(...units.map(([first]) => first?.period.start ?? Infinity));
  const times = new Map<string, { readonly period: Dated['period']; readonly rows: Observation[][] }>();
  for (const [index, dated] of units.entries())
    for (const { row, period } of dated) {
      if (period.start < from) continue;
      const key = [period.start, period.end, standardOf(document, row.standard)?.id].join();
      if (!times.has(key)) times.set(key, { period, rows: units.map(() => []) });
      times.get(key)!.rows[index]!.push(row);
    }
  return [...times.values()].map(({ period, rows }) => ({
    period,
    row: sumOf(rows, territory),
    parts: rows.flat(),
  }));
}
