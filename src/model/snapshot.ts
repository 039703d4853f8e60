import type { Measure, Observation, PovertyDocument } from '../schema/document.js';
import { datum } from './observation.js';
import { once } from './once.js';
import { comparePeriods, parsePeriod, type Period } from './period.js';

/** All rows of one period, by territory. Of several rows of one territory the first counts. */
export interface Snapshot {
  readonly period: Period;
  /** The period as the document writes it. */
  readonly iso: string;
  readonly rows: ReadonlyMap<string, Observation>;
  /** Territories that have more than one row. */
  readonly doubles: ReadonlySet<string>;
}

/** Rows of all households, period by period, in order of time. */
const snapshotsOf = once((document: PovertyDocument): readonly Snapshot[] => {
  const found = new Map<string, Snapshot & { rows: Map<string, Observation>; doubles: Set<string> }>();
  for (const row of document.observations ?? []) {
    const period = parsePeriod(row.period);
    if (!period || (row.group ?? 'total') !== 'total') continue;
    const key = `${period.start}/${period.end}`;
    let snapshot = found.get(key);
    if (!snapshot) {
      found.set(key, (snapshot = { period, iso: row.period, rows: new Map(), doubles: new Set() }));
    }
    if (snapshot.rows.has(row.territory)) snapshot.doubles.add(row.territory);
    else snapshot.rows.set(row.territory, row);
  }
  return [...found.values()].sort((a, b) => comparePeriods(a.period, b.period));
});

/** The periods for which at least one of some territories has a figure, in order of time. */
export const snapshots = (document: PovertyDocument, measure: Measure, units: readonly string[]): Snapshot[] =>
  snapshotsOf(document).filter(({ rows }) =>
    units.some((id) => {
      const row = rows.get(id);
      return row !== undefined && datum(row, measure).value !== null;
    }),
  );
