import type { PovertyDocument, Target } from '../schema/document.js';
import type { Datum } from './observation.js';
import { lastDay, type Period } from './period.js';
import { isExact, promiseOf, SLACK, type Promised } from './promise.js';
import { resultOf, type Result } from './result.js';

/**
 * Where a target stands.
 *
 * none: no figure yet, the one that decides is withheld, or nothing to judge it by · unclear: more than one of the others holds within
 * the interval of the figure · wrongWay: moved against the promise · behind / onTrack: against the even pace · met · exceeded ·
 * missed: due and not met, or gone beyond an exact promise.
 */
export type TargetStatus = 'none' | 'unclear' | 'wrongWay' | 'behind' | 'onTrack' | 'met' | 'exceeded' | 'missed';

/** How far a target has come. Numbers are in the measure's unit, unrounded. */
interface Progress {
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
}

/** What must be known of a target's course to judge it. */
interface Course extends Pick<Result, 'due' | 'asOf' | 'moved'> {
  readonly baseline: Pick<Result['baseline'], 'value' | 'period'>;
  readonly current: Pick<Datum, 'value' | 'interval'> | null;
  readonly previous: Pick<Datum, 'value'> | null;
  readonly withheld: Pick<Datum, 'period'> | null;
}

interface Judgement extends Promised, Progress {
  /** The figure that decides is withheld: what came before it is told, and judges nothing. */
  readonly undecided: boolean;
  readonly status: TargetStatus;
}

/** A target held against the figures of its document. */
export interface Assessment extends Result, Judgement {
  readonly target: Target;
}

/** Share of the time after which there is a pace to speak of: one good day does not foretell a year. */
const ENOUGH = 0.1;

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

/** How far the published figures have come. */
function progressOf({ promised, level, direction }: Promised, course: Course): Progress {
  const { baseline, due, current, previous, asOf, moved } = course;
  const isNet = moved === undefined;
  const changeTo = (value: number | null | undefined) =>
    value == null || baseline.value === null ? null : direction * (value - baseline.value);
  const shareAt = (value: number | null | undefined) => (isNet ? progress(changeTo(value), promised) : null);
  const achieved = isNet ? changeTo(current?.value) : moved;
  const toLevel = current?.value != null && level !== null ? direction * (level - current.value) : null;
  const left = achieved !== null && promised !== null ? promised - achieved : toLevel;
  const share = progress(achieved, promised);
  const limits = current?.interval?.map(shareAt).sort((a, b) => a! - b!);
  const expected = asOf === null ? null : expectedProgress(baseline.period, due, asOf);
  // No more can be gone than there was.
  const most = isNet && direction < 0 ? baseline.value! / promised! : Infinity;
  return {
    achieved,
    remaining: left === null ? null : Math.max(0, left),
    progress: share,
    progressInterval: limits?.every((limit) => limit !== null) ? (limits as [number, number]) : null,
    previousProgress: shareAt(previous?.value),
    expectedProgress: expected,
    projectedProgress:
      share !== null && promised! > 0 && expected && expected >= ENOUGH && expected < 1
        ? Math.min(share / expected, most)
        : null,
  };
}

function statusOf(target: Target, a: Promised & Course & Progress): TargetStatus {
  const { achieved, promised, promisedMax, level, levelMax, current, direction, asOf } = a;
  const beyond = (value: number | null | undefined) =>
    value == null || level === null ? null : direction * (value - level);
  // Without a baseline what counts is how far the figure is beyond the level.
  const isShare = achieved !== null && promised !== null;
  const change = isShare ? achieved : beyond(current?.value);
  const goal = isShare ? promised : 0;
  const top = (isShare ? promisedMax : beyond(levelMax)) ?? goal;
  if (asOf === null || change === null) return 'none';
  const isDue = asOf >= lastDay(a.due);
  if (change > top + SLACK) {
    if (isShare && goal <= 0 && !isExact(target)) return 'met';
    return isDue && isExact(target) ? 'missed' : 'exceeded';
  }
  if (change >= goal - SLACK) return 'met';
  if (isDue) return 'missed';
  // There is no pace from nowhere.
  if (!isShare) return 'none';
  if (change < -SLACK) return 'wrongWay';
  return (a.progress ?? 0) >= (a.expectedProgress ?? 0) - SLACK ? 'onTrack' : 'behind';
}

/** Whether a status keeps the promise, or would: an exact one is not kept by going beyond it. */
export const isKept = (target: Target, status: TargetStatus): boolean =>
  status === 'met' || (status === 'exceeded' && !isExact(target));

/** The status on which several agree, of which the first is that of the figure itself and the others lie in its interval. */
export function agreed(target: Target, statuses: readonly TargetStatus[]): TargetStatus {
  const [first] = statuses as [TargetStatus];
  const are = (...some: TargetStatus[]) => statuses.every((status) => some.includes(status));
  const areKept = (besides?: TargetStatus) => statuses.every((status) => status === besides || isKept(target, status));
  if (are(first) || areKept()) return first;
  return areKept('onTrack') ? 'onTrack' : are('wrongWay', 'behind') ? 'behind' : 'unclear';
}

/** Judges a target by what is known of its course. */
export function judge(target: Target, course: Course): Judgement {
  const { withheld, due, baseline, current, moved } = course;
  const promised = promiseOf(target, baseline.value);
  const known = { ...promised, ...progressOf(promised, course) };
  const undecided = withheld !== null && withheld.period.end >= due.end;
  if (undecided) return { ...known, projectedProgress: null, undecided, status: 'none' };
  const statusAt = (value: number) => {
    const held = { ...course, current: { value, interval: null } };
    return statusOf(target, { ...held, ...promised, ...progressOf(promised, held) });
  };
  const [low, high] = (moved === undefined && current?.interval) || [];
  // Both ends may lie beside an exact level that is between them.
  const within = low === undefined ? [] : [low, high!, Math.min(Math.max(low, promised.level ?? low), high!)];
  const statuses = [statusOf(target, { ...course, ...known }), ...within.map(statusAt)];
  return { ...known, undecided, status: agreed(target, statuses) };
}

/**
 * Holds a target of an observation measure against the figures of its document.
 *
 * It is judged by the last published figure, as of its own date: that a later one is withheld does not undo what was
 * said before. Only the figure of the due date decides, and once that is withheld nobody can say how the target ended.
 */
export function assess(document: PovertyDocument, target: Target): Assessment {
  const result = resultOf(document, target);
  return { target, ...result, ...judge(target, result) };
}
