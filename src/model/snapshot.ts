import type { Measure, Observation, PovertyDocument } from '../schema/document.js';
import { datum } from './observation.js';
import { once } from './once.js';
import { comparePeriods, parsePeriod, type Period } from './period.js';

/** All rows of one period. */
export interface Snapshot {
  readonly period: Period;
  /** The period as the document writes it. */
  readonly iso: string;
  /** The first row of each territory. */
  readonly rows: ReadonlyMap<string, Observation>;
  /** All rows of those territories that have more than one: households and persons are often counted on sheets of their own. */
  readonly several: ReadonlyMap<string, readonly Observation[]>;
}

const holds = (row: Observation, measure: Measure): boolean => datum(row, measure).value !== null;

/** The row of a territory that withholds a measure; else the first that has a figure of it, or a word on it, or is there. */
export function rowAt({ rows, several }: Snapshot, territory: string, measure: Measure): Observation | undefined {
  const all = several.get(territory) ?? [];
  const statusOf = (row: Observation) => datum(row, measure).status;
  return (
    all.find((row) => statusOf(row) === 'Q') ??
    all.find((row) => holds(row, measure)) ??
    all.find((row) => statusOf(row) !== 'O') ??
    rows.get(territory)
  );
}

/** Whether a territory has figures of a measure that contradict each other. */
export const isDisputed = ({ several }: Snapshot, territory: string, measure: Measure): boolean =>
  new Set(several.get(territory)?.flatMap((row) => datum(row, measure).value ?? [])).size > 1;

/** Rows of all households, period by period, in order of time. */
const snapshotsOf = once((document: PovertyDocument): readonly Snapshot[] => {
  const found = new Map<
    string,
    { period: Period; iso: string; rows: Map<string, Observation>; several: Map<string, Observation[]> }
  >();
  for (const row of document.observations ?? []) {
    const period = parsePeriod(row.period);
    if (!period || (row.group ?? 'total') !== 'total') continue;
    const key = `${period.start}/${period.end}`;
    let snapshot = found.get(key);
    if (!snapshot) {
      found.set(key, (snapshot = { period, iso: row.period, rows: new Map(), several: new Map() }));
    }
    const first = snapshot.rows.get(row.territory);
    const several = snapshot.several.get(row.territory);
    if (!first) snapshot.rows.set(row.territory, row);
    else if (several) several.push(row);
    else snapshot.several.set(row.territory, [first, row]);
  }
  return [...found.values()].sort((a, b) => comparePeriods(a.period, b.period));
});

/** The periods for which at least one of some territories has a figure, in order of time. */
export const snapshots = (document: PovertyDocument, measure: Measure, units: readonly string[]): Snapshot[] =>
  snapshotsOf(document).filter((snapshot) =>
    units.some((id) => {
      const row = rowAt(snapshot, id, measure);
      return row !== undefined && holds(row, measure);
    }),
  );
