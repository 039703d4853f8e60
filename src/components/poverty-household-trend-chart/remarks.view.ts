import { noteOf } from '../../model/note.js';
import type { TrendPoint } from '../../model/trend.js';
import type { Observation } from '../../schema/document.js';
import { groupName } from '../../text/group.js';
import { around, plain, proseOf, type Prose } from '../../text/prose.js';
import { nameOf, type TrendContext } from './series.view.js';

/**
 * Remarks of the row of a figure, or of those that it was added up from; each with whom it speaks of where that is not every
 * household of a place.
 */
export const remarksOn = ({ row, parts }: TrendPoint, place: string, context: TrendContext): Prose[] =>
  (parts.length ? parts : [row]).flatMap(({ notes = [], territory, group = 'total' }) =>
    notes.map(noteOf).map(({ text, territory: whose = territory }) => {
      const of = whose === place ? [] : [nameOf(context, whose)];
      if (group !== 'total') of.push(groupName(group, context));
      return around(proseOf(text, context.formats, context.document), (text) => [...of, text].join(': '));
    }),
  );

/** All that must be said of a figure besides its doubt: what breaks before it, that it is a sum of ours, and its remarks. */
export const saidOn = (point: TrendPoint, place: string, context: TrendContext): string[] => [
  ...(point.broken === 'standard' || point.broken === 'geography' ? [context.own.breaks[point.broken]] : []),
  ...(point.parts.length ? [context.own.summed(namesOf(point.parts, context))] : []),
  ...remarksOn(point, place, context).map(plain),
];

/** The territories of some rows. */
export const namesOf = (rows: readonly Observation[], context: TrendContext): string =>
  context.formats.list([...new Set(rows.map(({ territory }) => nameOf(context, territory)))]);
