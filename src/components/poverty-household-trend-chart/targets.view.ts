import { linePath, type Point } from '../../chart/path.js';
import { isGross } from '../../model/promise.js';
import { assess, isKept } from '../../model/target.js';
import { lastDay, parsePeriod, type Period } from '../../model/period.js';
import { middle } from '../../model/trend.js';
import type { Measure, Target } from '../../schema/document.js';
import { among } from '../../text/group.js';
import type { Scales } from './lines.view.js';
import { isShown, nameOf, type TrendContext, type TrendSeries } from './series.view.js';
import { written } from './writing.view.js';

/** A promised level in the chart: where it starts, when it is due, and whether it was kept. */
export interface TrendTarget {
  readonly target: Target;
  readonly measure: Measure;
  readonly from: Period;
  readonly due: Period;
  readonly start: number | null;
  readonly level: number;
  readonly verdict: 'reached' | 'missed' | 'unclear' | 'open';
  /** "Chỉ tiêu hộ nghèo: ≤ 135, không đạt" */
  readonly label: string;
  /** "≤ 135" */
  readonly short: string;
}

export interface PlacedTarget extends Point {
  readonly target: TrendTarget;
  /** The level in words; empty where there is no room, and the notes tell it. */
  readonly text: string;
  /** Baseline of the text: below the mark, above it where the axis is near. */
  readonly labelY: number;
  /** From baseline to target. */
  readonly path: string;
}

/** The targets of a territory, and of the parts that are shown of it, for the measures, groups and time shown. */
function targetsFor({ document, request }: TrendContext, whole: string, all: readonly TrendSeries[]): Target[] {
  const places = new Set([whole, ...all.map(({ territory }) => territory)]);
  return (document.targets ?? []).filter(
    ({ territory, group = 'total', measure, due }) =>
      places.has(territory) &&
      all.some((one) => one.measure === measure && one.group === group) &&
      isShown(parsePeriod(due)!, request),
  );
}

/** What a target is about: its measure, and the group of households that it is of. */
const whatOf = ({ measure, group }: Target, context: TrendContext): string =>
  among(context.words.measures[measure], group, context);

/** A sentence about a target, with the part that it is of. */
const saidOf = ({ territory }: Target, whole: string, text: string, context: TrendContext): string =>
  territory === whole ? text : `${nameOf(context, territory)}: ${text}`;

/** Sentences about targets without a level: gross ones count movements and stay with the gauge, others lack a baseline. */
export const undrawnOf = (context: TrendContext, whole: string, all: readonly TrendSeries[]): string[] =>
  targetsFor(context, whole, all)
    .filter((target) => assess(context.document, target).level === null)
    .map((target) => {
      const tell = context.own[isGross(target) ? 'grossTarget' : 'noLevel'];
      const text = tell(whatOf(target, context), context.formats.period(target.due));
      return saidOf(target, whole, text, context);
    });

/** The targets that have a level. */
export function targetsOf(context: TrendContext, whole: string, all: readonly TrendSeries[]): TrendTarget[] {
  const { document, own, formats } = context;
  return targetsFor(context, whole, all).flatMap((target): TrendTarget[] => {
    const measure = target.measure as Measure;
    const a = assess(document, target);
    if (a.level === null) return [];
    const { status } = a;
    const verdict = isKept(target, status) ? 'reached' : status === 'missed' || status === 'unclear' ? status : 'open';
    const sign = target.comparator === 'exactly' ? '' : a.direction < 0 ? '≤ ' : '≥ ';
    const levels = [a.levelMax, a.level].filter((level) => level !== null).sort((x, y) => x - y);
    const range = levels.map((level) => written(measure, level, context, false)).join('–');
    const level = levels.length > 1 ? range : `${sign}${range}`;
    const told = own.targetMark(whatOf(target, context), level, own.verdicts[verdict]);
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
        label: saidOf(target, whole, `${told} (${formats.date(lastDay(a.due))})`, context),
      },
    ];
  });
}

/** A target at its due date, and the way to it; one that began before the picture comes in at its edge. */
export function placeTarget(target: TrendTarget, edge: number, { x, y, box }: Scales): PlacedTarget {
  const [since, until] = [middle(target.from), middle(target.due)];
  const end = { x: x(until), y: y(target.level) };
  const from = Math.max(since, edge);
  const passed = (from - since) / (until - since);
  const start =
    target.start === null ? null : { x: x(from), y: y(target.start + passed * (target.level - target.start)) };
  const low = end.y + 26 > box.y + box.height;
  return {
    target,
    ...end,
    text: box.width < 360 ? '' : target.short,
    labelY: end.y + (low ? -13 : 22),
    path: start ? linePath([start, end]) : '',
  };
}
