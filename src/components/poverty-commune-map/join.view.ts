import { remembering } from '../../chart/remembering.js';
import { once } from '../../model/once.js';
import { parsePeriod } from '../../model/period.js';
import type { Snapshot } from '../../model/snapshot.js';
import type { PovertyDocument, Territory } from '../../schema/document.js';
import type { Joined } from './joining.view.js';
import type { MapContext } from './request.view.js';

/** The territory whose parts are shown: the one asked for, else the first whose parts have figures and no parts. */
export const wholeOf = (document: PovertyDocument, asked: string): string => asked || firstWhole(document);

const firstWhole = once(({ territories, observations = [] }: PovertyDocument): string => {
  const counted = new Set(observations.map(({ territory }) => territory));
  const wholes = new Set(territories.map(({ parent }) => parent));
  const part = territories.find(({ id, parent }) => parent !== undefined && counted.has(id) && !wholes.has(id));
  return part?.parent ?? territories[0]?.id ?? '';
});

/** Whether a territory is there on the last day of a time. */
const stands = ({ validFrom = '', validTo = '' }: Territory, { period: { end } }: Snapshot): boolean =>
  (parsePeriod(validFrom)?.start ?? -Infinity) < end && (parsePeriod(validTo)?.end ?? end) >= end;

/** The parts of a territory at some times: those that were there, and those that have figures all the same. */
export const partsAt = ({ territories }: PovertyDocument, whole: string, times: readonly Snapshot[]): Territory[] =>
  territories.filter(
    (one) =>
      one.parent === whole && (!times.length || times.some((time) => stands(one, time) || time.rows.has(one.id))),
  );

/** The last joins of each document: another period or measure has the same units, but where some end or begin. */
const joins = remembering<Joined>();

/** The parts of a territory at some times with their boundaries; without boundaries, as they are. */
export function joined(
  { document, request }: Pick<MapContext, 'document' | 'request'>,
  whole: string,
  times: readonly Snapshot[],
): Joined {
  const { geometry } = request;
  const parts = partsAt(document, whole, times);
  const last = times.at(-1);
  const there = parts.filter((part) => !last || stands(part, last));
  // A code may have been given anew: it belongs first to the unit that is there at the time.
  const order = [...new Set([...there, ...parts])];
  const byName = request.join === 'name';
  return joins(document, [geometry?.boundaries, byName, parts.length, ...parts, ...order], () =>
    geometry
      ? geometry.join(document, geometry.boundaries, { whole, byName, parts, order })
      : {
          units: parts.map((territory) => ({ territory, boundary: -1 })),
          shared: [],
          repaired: 0,
          named: 0,
          beyond: 0,
        },
  );
}
