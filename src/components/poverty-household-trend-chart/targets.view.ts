import { assess } from '../../model/target.js';
import { lastDay, parsePeriod, type Period } from '../../model/period.js';
import type { Measure, Target } from '../../schema/document.js';
import { capitalised } from '../../text/words.js';
import { isShown, written, type TrendContext } from './series.view.js';

/** A promised level in the chart: where it starts, when it is due, and whether it was kept. */
export interface TrendTarget {
  readonly target: Target;
  readonly measure: Measure;
  readonly from: Period;
  readonly due: Period;
  readonly start: number | null;
  readonly level: number;
  readonly verdict: 'reached' | 'missed' | 'open';
  /** "Chỉ tiêu hộ nghèo: ≤ 135, không đạt" */
  readonly label: string;
  /** "≤ 135" */
  readonly short: string;
}

/** The targets of a territory for the measures and the time shown. */
function targetsFor({ document, request }: TrendContext, place: string, measures: readonly Measure[]): Target[] {
  if (request.groups?.length) return [];
  return (document.targets ?? []).filter(
    ({ territory, group = 'total', measure, due }) =>
      territory === place &&
      group === 'total' &&
      measures.includes(measure as Measure) &&
      isShown(parsePeriod(due)!, request),
  );
}

/** Sentences about gross targets: they count movements, have no level, and stay with the gauge. */
export const grossOf = (context: TrendContext, territory: string, measures: readonly Measure[]): string[] =>
  targetsFor(context, territory, measures)
    .filter(({ basis }) => basis === 'gross')
    .map(({ measure, due }) => context.own.grossTarget(context.words.measures[measure], context.formats.period(due)));

/** The targets that have a level. */
export function targetsOf(context: TrendContext, territory: string, measures: readonly Measure[]): TrendTarget[] {
  const { document, own, words, formats } = context;
  return targetsFor(context, territory, measures).flatMap((target): TrendTarget[] => {
    const measure = target.measure as Measure;
    const a = assess(document, target);
    if (a.level === null) return [];
    const kept = a.status === 'met' || a.status === 'exceeded';
    const verdict = kept ? 'reached' : a.status === 'missed' ? 'missed' : 'open';
    const sign = target.comparator === 'exactly' ? '' : a.direction < 0 ? '≤ ' : '≥ ';
    const levels = [a.levelMax, a.level].filter((level) => level !== null).sort((x, y) => x - y);
    const range = levels.map((level) => written(measure, level, context, false)).join('–');
    const level = levels.length > 1 ? range : `${sign}${range}`;
    return [
      {
        target,
        measure,
        from: a.baseline.period,
        due: a.due,
        start: a.baseline.value,
        level: a.level,
        verdict,
        short: level,
        label: capitalised(
          `${own.targetMark(words.measures[measure], level, own.verdicts[verdict])} (${formats.date(lastDay(a.due))})`,
        ),
      },
    ];
  });
}
