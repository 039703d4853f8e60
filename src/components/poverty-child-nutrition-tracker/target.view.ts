import { isSound, type NutritionFigure } from '../../model/nutrition.js';
import { lastDay, parsePeriod, type Period } from '../../model/period.js';
import { isChange, promiseOf, reduces } from '../../model/promise.js';
import { agreed, isKept, judge } from '../../model/target.js';
import type { Target } from '../../schema/document.js';
import { decimalsApart } from '../../text/formats.js';
import type { TargetState } from './poverty-child-nutrition-tracker.text.js';
import { namesOf } from './names.view.js';
import type { TrackerContext } from './request.view.js';
import type { Selection } from './select.view.js';

/** A promised prevalence, and what the figures say of it. */
export interface TrackerTarget {
  readonly from: Period;
  readonly until: Period;
  /** Percent; null where neither the target nor a figure tells the baseline. */
  readonly start: number | null;
  /** Percent; null where the target promises a change, and it is not told from where. */
  readonly level: number | null;
  /** One of the figures that it is held against. */
  readonly figure: NutritionFigure;
  /** ISO period. */
  readonly period: string;
  /** "≤ 20%" */
  readonly short: string;
  /** "31/12/2025" */
  readonly due: string;
  /** "không đạt", or why nothing can be said; empty where there is nothing to say yet. */
  readonly state: string;
  /** The target in words: children, level, due date, state. */
  readonly text: string;
}

/** The figures shown of the children that a target means; without an age it means all for whom there are figures. */
function meantBy(target: Target, { rows, all }: Selection): NutritionFigure[] {
  const { territory, measure, householdStatus = 'all', sex = 'all', ageBand } = target;
  const fits = (figure: NutritionFigure) =>
    figure.territory === territory &&
    figure.indicator === measure &&
    figure.households === householdStatus &&
    figure.sex === sex;
  const shown = rows.flat().filter(fits);
  const bands = !shown.length || ageBand ? [] : all.filter(fits);
  const from = ageBand?.fromMonths ?? Math.min(...bands.map((figure) => figure.from));
  const to = ageBand?.toMonths ?? Math.max(...bands.map((figure) => figure.to));
  return shown.filter((figure) => figure.from === from && figure.to === to);
}

/** Letters that say why there is no figure, and that none will come. */
const SILENT = 'QLM';

/** What the figures say of a target: what holds at every limit of each of them. */
function stateOf(target: Target, meant: readonly NutritionFigure[], starts: readonly (number | null)[]): TargetState {
  const [baseline, due] = [parsePeriod(target.baseline.period)!, parsePeriod(target.due)!];
  const since = meant.filter(
    ({ period, prevalence, status }) =>
      period.end > baseline.end && period.end <= due.end && (prevalence !== null || SILENT.includes(status)),
  );
  const told = since.filter(({ prevalence }) => prevalence !== null);
  const end = told.at(-1)?.period.end;
  const current = told.filter(({ period }) => period.end === end);
  // The figure that decides is withheld.
  if (end !== due.end && since.some(({ period }) => period.end === due.end)) return 'unclear';
  if (!end) return 'none';
  if (!current.every(isSound)) return 'unclear';
  const course = { due, previous: null, withheld: null, asOf: end - 1, moved: undefined };
  const values = current.flatMap(({ prevalence, interval }) => [prevalence, ...(interval ?? [])]);
  const statuses = starts.flatMap((start) =>
    values.map((value) => {
      const held = { ...course, baseline: { value: start, period: baseline }, current: { value, interval: null } };
      return judge(target, held).status;
    }),
  );
  const status = agreed(target, statuses);
  if (isKept(target, status)) return 'met';
  if (status === 'exceeded') return 'beyond';
  // There is no pace from nowhere.
  return status !== 'missed' && starts.includes(null) && end < due.end ? 'none' : status;
}

const signOf = ({ comparator, valueMax }: Target, isMost: boolean): string =>
  comparator === 'exactly' || valueMax != null ? '' : isMost ? '≤\u00a0' : '≥\u00a0';

/** What is promised where it cannot be told as a level: "giảm ≥ 3 điểm phần trăm". */
function promiseWithoutLevel(target: Target, { own, words, formats }: TrackerContext): string {
  const { kind, unit, value, valueMax } = target;
  const amounts = [value, valueMax].flatMap((one) => (one == null ? [] : formats.decimal(one, 1)));
  const amount = signOf(target, kind === 'reduceToAtMost') + amounts.join('–');
  const told = unit === 'percentOfBaseline' ? own.ofBaseline(`${amount}%`) : words.points(valueMax ?? value, amount);
  return isChange(target) ? `${own.changes[reduces(target) ? 0 : 1]} ${told}` : told;
}

/** The targets for the children of each series, with what the figures say of them. */
export function targetsOf(context: TrackerContext, selection: Selection): TrackerTarget[] {
  const { document, own, formats, words } = context;
  return (document.targets ?? []).flatMap((target): TrackerTarget[] => {
    const meant = meantBy(target, selection);
    if (!meant.length) return [];
    const { baseline, due: period } = target;
    const [figure, from, until] = [meant[0]!, parsePeriod(baseline.period)!, parsePeriod(period)!];
    const due = formats.date(lastDay(until));
    const first = meant.filter(({ period }) => period.end === from.end);
    const found = first.flatMap(({ prevalence }) => prevalence ?? []);
    // A figure that is withheld is not told by a target that starts from it.
    const hidden = first.find(({ status }) => status === 'Q');
    const starts = hidden ? [] : baseline.value == null ? found : [baseline.value];
    const start = starts[0] ?? null;
    const { level, levelMax, direction } = promiseOf(target, start);
    const judged = stateOf(target, meant, starts.length ? starts : [null]);
    const latest = meant.findLast(({ prevalence }) => prevalence !== null);
    const digits = decimalsApart([[latest?.prevalence, level]], 1);
    const levels = [levelMax, level].flatMap((one) => (one === null ? [] : formats.percent(one, digits)));
    const short =
      level === null ? promiseWithoutLevel(target, context) : signOf(target, direction < 0) + levels.join('–');
    const why = words.statuses[hidden ? 'Q' : 'O'];
    const state =
      level === null && start === null ? own.baseline(formats.period(baseline.period), why) : own.states[judged];
    const text = [`${own.target(namesOf(context, figure), short, due)}${state && ` (${state})`}.`];
    if (start !== null && found.some((value) => Math.abs(value - start) > 0.05)) {
      const percents = [start, ...found].map((value) => formats.percent(value, 1));
      text.push(own.otherBaseline(percents[0]!, formats.list(percents.slice(1))));
    }
    return [{ from, until, start, level, figure, period, short, due, state, text: text.join(' ') }];
  });
}

/** A target with a level to draw. */
export type DrawnTarget = TrackerTarget & { readonly level: number };
export const hasLevel = (target: TrackerTarget): target is DrawnTarget => target.level !== null;
