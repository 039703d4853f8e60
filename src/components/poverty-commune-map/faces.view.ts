import { classOf, rounded } from '../../chart/classes.js';
import { datum, worse } from '../../model/observation.js';
import { rowAt, type Snapshot } from '../../model/snapshot.js';
import { comparable, standardOf } from '../../model/standard.js';
import { pastOf } from '../../model/trend.js';
import type { Measure, Observation, PovertyDocument, StatusLetter } from '../../schema/document.js';
import type { Unit } from './join.view.js';

/** What a unit shows at one time. `apart`: it has two figures that cannot be compared, by standard or by area. */
export interface Face {
  readonly kind: 'value' | 'none' | 'withheld' | 'apart';
  readonly value: number | null;
  /** The value as it is written: what looks the same has the same class and rank, and is no change. */
  readonly shown: number | null;
  readonly status: StatusLetter;
  /** Class from 0; −1 without one. */
  readonly step: number;
  /** 1 for the highest value; 0 without one. */
  readonly rank: number;
}

/** Whether a value is there that is not sure: provisional, estimated, unreliable. */
export const isDoubtful = ({ value, status }: Face): boolean => value !== null && status !== 'A';

export type Raw = Pick<Face, 'kind' | 'value' | 'status'>;
const NOTHING: Raw = { kind: 'none', value: null, status: 'O' };
const WITHHELD: Raw = { kind: 'withheld', value: null, status: 'Q' };
const APART: Raw = { kind: 'apart', value: null, status: 'B' };

/** What a row says of a measure. */
export function rawOf(row: Observation | undefined, measure: Measure): Raw {
  if (!row) return NOTHING;
  const { value, status } = datum(row, measure);
  if (value !== null) return { kind: 'value', value, status };
  // A share of no households has normal counts and is none.
  return status === 'Q' ? WITHHELD : status === 'A' ? NOTHING : { ...NOTHING, status };
}

/** What a territory's figure is made of, or the figure itself: of the row that the figure is of, else of one that has it. */
export function sourceOf(snapshot: Snapshot | null, territory: string, measure: Measure, source: Measure): Raw {
  const [own, other] = [measure, source].map((one) =>
    rawOf(snapshot ? rowAt(snapshot, territory, one) : undefined, source),
  ) as [Raw, Raw];
  return own.kind === 'none' ? other : own;
}

/** The figures of two rows as one change, with the more doubtful status of both. */
function changeOf(document: PovertyDocument, before: Observation, now: Observation, measure: Measure): Raw {
  const [a, b] = [rawOf(before, measure), rawOf(now, measure)];
  if (a.value === null || b.value === null) return a.kind === 'withheld' || b.kind === 'withheld' ? WITHHELD : NOTHING;
  if (!comparable(standardOf(document, before.standard), standardOf(document, now.standard))) return APART;
  // 3.1 − 3 is 0.10000000000000009.
  return { kind: 'value', value: rounded(b.value - a.value, 10), status: worse(a.status, b.status) };
}

/** What every unit shows at one time. */
export const rawsAt = (snapshot: Snapshot | null, units: readonly Unit[], measure: Measure): Raw[] =>
  units.map(({ territory }) =>
    rawOf((territory && snapshot && rowAt(snapshot, territory.id, measure)) ?? undefined, measure),
  );

/** What changed in a unit that has no figure of its own at the earlier time: that of a former one, where it is the same area. */
function changeOfFormer(document: PovertyDocument, before: Snapshot, now: Observation, measure: Measure): Raw {
  const { eras, merged } = pastOf(document, now.territory);
  for (const [id, handedOnInPart] of eras) {
    const row = rowAt(before, id, measure);
    if (row) return handedOnInPart ? APART : changeOf(document, row, now, measure);
  }
  return merged.length ? APART : NOTHING;
}

/**
 * What changed in every unit between two times.
 *
 * A unit that took another one over whole is compared with it; one that came out of parts covers another area.
 */
export function rawsBetween(
  document: PovertyDocument,
  [before, now]: readonly [Snapshot, Snapshot],
  { units, measure }: { readonly units: readonly Unit[]; readonly measure: Measure },
): Raw[] {
  const later = new Set(document.territories.flatMap(({ successors = [] }) => successors.map(({ id }) => id)));
  return units.map(({ territory }) => {
    const row = territory && rowAt(now, territory.id, measure);
    if (!row) return NOTHING;
    const own = rowAt(before, territory.id, measure);
    if (own) return changeOf(document, own, row, measure);
    return later.has(territory.id) ? changeOfFormer(document, before, row, measure) : NOTHING;
  });
}

/** Ranks from the highest value; values that are written alike share a rank. */
export function ranked(raws: readonly Raw[], breaks: readonly number[], digits: number): Face[] {
  const written = raws.map(({ value }) => (value === null ? null : rounded(value, digits)));
  // An array of nothing but numbers is sorted many times faster than one that asks a function.
  const sorted = Float64Array.from(written.filter((value) => value !== null)).sort();
  const ranks = new Map<number, number>();
  sorted.forEach((value, index) => ranks.set(value, sorted.length - index));
  return raws.map(({ kind, value, status }, index) => {
    const shown = written[index]!;
    const [rank, step] = shown === null ? [0, -1] : [ranks.get(shown)!, classOf(shown, breaks)];
    return { kind, value, shown, status, rank, step };
  });
}
