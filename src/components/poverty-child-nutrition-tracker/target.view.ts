import { differenceOf, type NutritionFigure } from '../../model/nutrition.js';
import { lastDay, parsePeriod, type Period } from '../../model/period.js';
import type { Target } from '../../schema/document.js';
import { namesOf, type Selection, type TrackerContext } from './select.view.js';

/** A promised prevalence: where it starts, when it is due, and how far it has come. */
export interface TrackerTarget {
  readonly from: Period;
  readonly due: Period;
  /** Percent; null where neither the target nor a figure tells the baseline. */
  readonly start: number | null;
  readonly level: number;
  readonly state: 'met' | 'missed' | 'ahead' | 'behind' | 'open' | 'unclear';
  /** "≤ 20%" */
  readonly short: string;
  /** The target in words: children, level, due date, state. */
  readonly text: string;
}

/** Which children a target means must be those of the figure, in every respect. */
const means = (target: Target, figure: NutritionFigure): boolean =>
  target.territory === figure.territory &&
  target.measure === figure.indicator &&
  (target.householdStatus ?? 'all') === figure.households &&
  (target.sex ?? 'all') === figure.sex &&
  (!target.ageBand || (target.ageBand.fromMonths === figure.from && target.ageBand.toMonths === figure.to));

/** The level that meets a target, in percent; null where it promises a change and nothing tells from where. */
function levelOf({ kind, unit, value }: Target, start: number | null): number | null {
  if (kind === 'reduceToAtMost' || kind === 'reachAtLeast') return value;
  if (start === null) return null;
  const change = unit === 'percentOfBaseline' ? (start * value) / 100 : value;
  return kind === 'reduceBy' ? start - change : start + change;
}

/** What the latest figure says of a target, as far as its interval allows. */
function stateOf(
  target: Target,
  latest: NutritionFigure | undefined,
  { from, due, start, level }: Pick<TrackerTarget, 'from' | 'due' | 'start' | 'level'>,
): TrackerTarget['state'] {
  if (!latest || latest.prevalence === null || latest.period.end <= from.end) return 'open';
  const passed = (lastDay(latest.period) - lastDay(from)) / (lastDay(due) - lastDay(from));
  const isDue = passed >= 1;
  const required = isDue ? level : start === null ? null : start + (level - start) * passed;
  const sign = /^reduce/.test(target.kind) ? 1 : -1;
  // Held against a level that is no estimate and has no interval.
  const against = (value: number) => {
    const exact = { ...latest, prevalence: value, interval: [value, value] as const, status: 'A' as const };
    const { points, isProven } = differenceOf(latest, exact)!;
    return isProven || Math.abs(points) < 1e-9 ? points * sign <= 1e-9 : null;
  };
  if (against(level)) return 'met';
  if (required === null) return 'open';
  const kept = against(required);
  return kept === null ? 'unclear' : isDue ? 'missed' : kept ? 'ahead' : 'behind';
}

/** The targets for the children of each series, with the figures that hold against them. */
export function targetsOf(context: TrackerContext, { rows }: Selection): TrackerTarget[] {
  const { document, own, formats } = context;
  const figures = rows.flat();
  return (document.targets ?? []).flatMap((target): TrackerTarget[] => {
    const meant = figures.filter((figure) => means(target, figure));
    if (!meant.length) return [];
    const from = parsePeriod(target.baseline.period)!;
    const due = parsePeriod(target.due)!;
    const first = meant.find(({ period }) => period.end === from.end);
    const start = target.baseline.value ?? first?.prevalence ?? null;
    const level = levelOf(target, start);
    if (level === null) return [];
    const place = { from, due, start, level };
    const latest = meant.findLast(({ period, prevalence }) => period.end <= due.end && prevalence !== null);
    const state = stateOf(target, latest, place);
    const sign = target.comparator === 'exactly' ? '' : /^reduce/.test(target.kind) ? '≤\u00a0' : '≥\u00a0';
    const short = `${sign}${formats.percent(level, 1)}`;
    const words = own.target(namesOf(context, meant[0]!), short, formats.date(lastDay(due)));
    const told = state === 'unclear' ? own.unclear : state === 'open' ? '' : own.states[state];
    return [{ ...place, state, short, text: `${words}${told && ` (${told})`}.` }];
  });
}
