import type { Measure, PovertyDocument, Standard, StatusLetter, Target } from '../schema/document.js';
import { INFLOWS, OUTFLOWS, published, sheetsSince, statusOfTerm, sumOfTerms } from './flow.js';
import { isRate, series, worse, type Datum } from './observation.js';
import { lastDay, parsePeriod, type Period } from './period.js';
import { comparable, standardOf } from './standard.js';

/**
 * Where a target stands.
 *
 * none: no figure yet · wrongWay: moved against the promise · behind / onTrack: against the even pace ·
 * met · exceeded · missed: due and not met, or, of a promise of exactly one value, gone beyond.
 */
export type TargetStatus = 'none' | 'wrongWay' | 'behind' | 'onTrack' | 'met' | 'exceeded' | 'missed';

/** A target held against the figures of its document. Numbers are in the measure's unit, unrounded. */
export interface Assessment {
  readonly target: Target;
  /** −1 where less is better, 1 where more is. */
  readonly direction: -1 | 1;
  readonly baseline: { readonly value: number | null; readonly period: Period };
  readonly due: Period;
  /** The promised change, positive in the promised direction; the upper end too where the promise is a range. */
  readonly promised: number | null;
  readonly promisedMax: number | null;
  /** The level that meets the target, and the far end of a range; null for a gross target, which has no level. */
  readonly level: number | null;
  readonly levelMax: number | null;
  /** Latest figure since the baseline, withheld ones included; null while nothing was published. */
  readonly current: Datum | null;
  /** The figure before it. */
  readonly previous: Datum | null;
  /** Letter of what is judged: of the current figure, or the greatest doubt among the movements of a gross target. */
  readonly doubt: StatusLetter;
  /** The day as of which all this is said; null without a figure. */
  readonly asOf: number | null;
  /** Figures that contradict each other: several for the time of the baseline, or of the current figure. */
  readonly rivals: readonly (readonly Datum[])[];
  /** Figures since the baseline under a standard that cannot be compared. */
  readonly incomparable: readonly Datum[];
  /** Change so far, positive in the promised direction. */
  readonly achieved: number | null;
  /** What is still to go; 0 once met. */
  readonly remaining: number | null;
  /** Share of the promised change, not clamped. See `progress`. */
  readonly progress: number | null;
  /** The same for the confidence limits of the current value, the smaller first. */
  readonly progressInterval: readonly [number, number] | null;
  readonly previousProgress: number | null;
  /** Share of the time that has passed at the as-of date, 0–1. */
  readonly expectedProgress: number | null;
  /** Progress at the due date if the pace so far goes on; null while little time has passed, or with nothing to do. */
  readonly projectedProgress: number | null;
  readonly status: TargetStatus;
}

/** Share of the time after which there is a pace to speak of: one good day does not foretell a year. */
const ENOUGH = 0.1;

/** Float noise is no progress: 0.1 + 0.2 meets a target of 0.3. */
const SLACK = 1e-9;

/**
 * How far a target has come, as a share of the promised change.
 *
 * Net change counts: households that fall into poverty undo households that leave it.
 * The share is not clamped: −0.2 is a fifth of the way in the wrong direction, 1.25 a quarter more than promised.
 *
 * @param achieved change since the baseline, positive in the promised direction; null while nothing was published
 * @param promised the promised change, same unit
 * @returns null without a figure; 1 at a zero target that is held, null at one that is not (no share of nothing)
 */
export function progress(achieved: number | null, promised: number | null): number | null {
  if (achieved === null || promised === null) return null;
  if (promised > 0) return achieved / promised;
  return achieved >= promised - SLACK ? 1 : null;
}

/** Share of the time between baseline and due date that has passed at `day`, 0–1. */
export function expectedProgress(baseline: Period, due: Period, day: number): number | null {
  const from = lastDay(baseline);
  const to = lastDay(due);
  return to > from ? Math.min(1, Math.max(0, (day - from) / (to - from))) : null;
}

const reduces = (target: Target) => target.kind === 'reduceBy' || target.kind === 'reduceToAtMost';
/** Whether a target promises a change from its baseline, not a level. */
export const isChange = (target: Target): boolean => target.kind === 'reduceBy' || target.kind === 'increaseBy';

function promisedChange(target: Target, value: number | undefined | null, baseline: number | null) {
  if (value == null) return null;
  const amount = target.unit === 'percentOfBaseline' ? (baseline === null ? null : (baseline * value) / 100) : value;
  if (amount === null || isChange(target)) return amount;
  return baseline === null ? null : (reduces(target) ? -1 : 1) * (amount - baseline);
}

/**
 * The promised change; of a range, the end that is easier to meet first. Households are whole: a tenth of 195 is
 * promised, 20 meet it.
 */
function promisedRange(target: Target, baseline: number | null): [number | null, number | null] {
  const changes = [target.value, target.valueMax].map((value) => promisedChange(target, value, baseline));
  const [least, most] = changes.sort((a, b) => (a ?? Infinity) - (b ?? Infinity)) as [number | null, number | null];
  if (least === null || unitOfTarget(target) === 'percent') return [least, most];
  const whole = Math.ceil(least - SLACK);
  return [whole, most && Math.max(whole, Math.floor(most + SLACK))];
}

const COUNTED_BY_FLOWS = /^(poor|nearPoor)(Households|Persons)$/;

/**
 * Change by movements alone, however many came the other way: the measure of a gross target. Movements are counted for
 * all households, so they say nothing about a group or a rate.
 */
function grossChange(document: PovertyDocument, target: Target, baseline: Period, due: Period) {
  const [, category, unit] = COUNTED_BY_FLOWS.exec(target.measure) ?? [];
  const none = { achieved: null, asOf: null, doubt: 'O' as const };
  if (!category || (target.group ?? 'total') !== 'total') return none;
  const key = {
    territory: target.territory,
    category: category as 'poor' | 'nearPoor',
    unit: unit!.toLowerCase() as 'households' | 'persons',
  };
  const sheets = sheetsSince(document, key, lastDay(baseline), lastDay(due));
  const terms = reduces(target) ? OUTFLOWS : INFLOWS;
  const achieved = sumOfTerms(
    sheets.map(({ flow }) => published(flow)),
    terms,
  );
  if (achieved === null) return none;
  const doubt = sheets.flatMap(({ flow }) => terms.map((term) => statusOfTerm(flow, term))).reduce(worse);
  return { achieved, asOf: lastDay(sheets.at(-1)!.period), doubt };
}

/** Whether a promise names one value, neither a least one nor a range. */
export const isExact = (target: Target): boolean => target.comparator === 'exactly' && target.valueMax == null;

function statusOf(target: Target, a: Omit<Assessment, 'status' | 'target'>): TargetStatus {
  const { achieved, promised, promisedMax, level, current, direction, asOf } = a;
  if (asOf === null) return 'none';
  const change = achieved ?? (current?.value != null && level !== null ? direction * (current.value - level) : null);
  if (change === null) return 'none';
  const goal = achieved === null ? 0 : (promised ?? 0);
  const top = achieved === null ? 0 : (promisedMax ?? goal);
  const isDue = asOf >= lastDay(a.due);
  if (change > top + SLACK) {
    if (goal <= 0 && achieved !== null) return 'met';
    return isDue && isExact(target) ? 'missed' : 'exceeded';
  }
  if (change >= goal - SLACK) return 'met';
  if (isDue) return 'missed';
  if (change < -SLACK && achieved !== null) return 'wrongWay';
  return (a.progress ?? 0) >= (a.expectedProgress ?? 0) - SLACK ? 'onTrack' : 'behind';
}

/**
 * Figures since the baseline, up to the due date, apart by whether their standard can be compared with the
 * baseline's. A figure after the due date says nothing about a promise for that date, but the opening count of the
 * next day is the closing count of that date where none was published. A row that is waiting for its figure is no
 * result either; one whose figure is withheld is.
 */
function figuresSince(
  document: PovertyDocument,
  target: Target,
  standard: Standard | null | undefined,
  periods: [Period, Period],
) {
  const [baseline, due] = periods;
  const key = { territory: target.territory, measure: target.measure as Measure, group: target.group };
  const since = series(document, key).filter(
    ({ period, status }) => period.end > baseline.end && period.end <= due.end + 1 && status !== 'O',
  );
  const [fitting, incomparable]: [Datum[], Datum[]] = [[], []];
  for (const figure of since)
    (comparable(standard, standardOf(document, figure.row.standard)) ? fitting : incomparable).push(figure);
  const closed = fitting.filter(({ period }) => period.end <= due.end);
  return {
    comparable: closed.at(-1)?.period.end === due.end ? closed : fitting,
    incomparable,
  };
}

/** Holds a target of an observation measure against the figures of its document. */
export function assess(document: PovertyDocument, target: Target): Assessment {
  const direction = reduces(target) ? -1 : 1;
  const baselinePeriod = parsePeriod(target.baseline.period)!;
  const due = parsePeriod(target.due)!;
  const key = { territory: target.territory, measure: target.measure as Measure, group: target.group };
  const starts = series(document, key).filter(
    ({ period, row }) =>
      period.end === baselinePeriod.end && (target.standard === undefined || row.standard === target.standard),
  );
  const published = starts[0];
  const baseline = target.baseline.value ?? published?.value ?? null;
  const standard = standardOf(document, target.standard ?? published?.row.standard);
  const figures = figuresSince(document, target, standard, [baselinePeriod, due]);
  const current = figures.comparable.at(-1) ?? null;
  // Two figures for one period are no course of time.
  const previous = figures.comparable.findLast(({ period }) => period.end < current!.period.end) ?? null;

  const ofCurrent = figures.comparable.filter(({ period }) => period.end === current?.period.end);

  const [promised, promisedMax] = promisedRange(target, baseline);
  const gross = target.basis === 'gross' ? grossChange(document, target, baselinePeriod, due) : null;
  const levelOf = (change: number | null) =>
    change === null || baseline === null ? null : baseline + direction * change;
  const isShare = isChange(target) || target.unit === 'percentOfBaseline';
  const level = gross ? null : (levelOf(promised) ?? (isShare ? null : target.value));
  const levelMax = gross ? null : levelOf(promisedMax);

  const changeTo = (value: number | null | undefined) =>
    value == null || baseline === null ? null : direction * (value - baseline);
  const achieved = gross ? gross.achieved : changeTo(current?.value);
  const asOf = gross ? gross.asOf : current ? lastDay(current.period) : null;
  const share = progress(achieved, promised);
  const expected = asOf === null ? null : expectedProgress(baselinePeriod, due, asOf);
  const limits = gross ? null : (current?.interval ?? null);
  const limitShares = limits?.map((limit) => progress(changeTo(limit), promised)).sort((a, b) => a! - b!);
  const assessment = {
    direction: direction as -1 | 1,
    baseline: { value: baseline, period: baselinePeriod },
    due,
    promised,
    promisedMax,
    level,
    levelMax,
    current,
    previous,
    doubt: gross?.doubt ?? current?.status ?? 'O',
    asOf,
    rivals: [starts, ofCurrent].filter((several) => new Set(several.map(({ value }) => value)).size > 1),
    incomparable: figures.incomparable,
    achieved,
    remaining: remainingOf(achieved, promised, current?.value ?? null, level, direction),
    progress: share,
    progressInterval:
      limitShares && limitShares.every((limit) => limit !== null) ? (limitShares as [number, number]) : null,
    previousProgress: gross ? null : progress(changeTo(previous?.value), promised),
    expectedProgress: expected,
    projectedProgress:
      share !== null && promised! > 0 && expected && expected >= ENOUGH && expected < 1 ? share / expected : null,
  };
  return { target, ...assessment, status: statusOf(target, assessment) };
}

function remainingOf(
  achieved: number | null,
  promised: number | null,
  current: number | null,
  level: number | null,
  direction: number,
): number | null {
  if (achieved !== null && promised !== null) return Math.max(0, promised - achieved);
  return current !== null && level !== null ? Math.max(0, direction * (level - current)) : null;
}

/** The units in which the value of a target can be given. */
export function unitsFor(target: Target): readonly string[] {
  const unit = unitOfTarget(target);
  return [unit === 'percent' && isChange(target) ? 'percentagePoints' : unit, 'percentOfBaseline'];
}

const COUNTS = /(ouseholds|Persons|population)$/;

/** Whether a target is about children: these are counted by age, in rows of their own, and `assess` knows none of them. */
export const isOfNutrition = ({ measure }: Target): boolean => !isRate(measure) && !COUNTS.test(measure);

/** Unit of a target's numbers: what its level and its changes are counted in. */
export function unitOfTarget({ measure }: Target): 'households' | 'persons' | 'percent' {
  if (!COUNTS.test(measure)) return 'percent';
  return measure.endsWith('ouseholds') ? 'households' : 'persons';
}
