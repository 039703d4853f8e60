import { parsePeriod } from '../../model/period.js';
import { standardOf } from '../../model/standard.js';
import { territories } from '../../model/territory.js';
import { nameOf, type TrendContext, type TrendSeries } from './series.view.js';
import { standardName, timeOf } from './writing.view.js';

/** Marks and sentences of the places where lines break for a reason that must be told. */
export function breaksOf(series: readonly TrendSeries[], context: TrendContext) {
  const { document, own } = context;
  const breaks = new Map<string, { readonly at: number; readonly text: string; readonly note: string }>();
  for (const { points } of series) {
    points.forEach((point, index) => {
      const last = points[index - 1];
      if (!last || point.broken === null || point.broken === 'gap') return;
      const standard = standardOf(document, point.row.standard);
      const isStandard = point.broken === 'standard';
      const [old, now] = isStandard
        ? [last, point].map((one) => standardName(one, context) || own.noStandard)
        : [nameOf(context, last.row.territory), nameOf(context, point.row.territory)];
      const later = isStandard ? standard : territories(document).get(point.row.territory);
      const since = point.broken === 'series' ? NaN : (parsePeriod(later?.validFrom ?? '')?.start ?? NaN);
      const overlap = last.at > point.at;
      const [start, end] = overlap ? [point, last] : [last, point];
      // The day of the change itself where it lies between the two figures, or before figures that lie side by side.
      const from = overlap ? points[0]!.at : start.at;
      const at = since >= from && since <= point.at ? since : (start.at + point.at) / 2;
      const times = [timeOf(start, context), timeOf(end, context)] as const;
      const note = overlap
        ? own.overlapNote(...times, old!, now!)
        : own.breakNote(point.broken, own.between(...times), old!, now!);
      breaks.set(note, { at, text: own.breaks[point.broken], note });
    });
  }
  return [...breaks.values()].sort((a, b) => a.at - b.at);
}
