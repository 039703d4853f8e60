import type { Target } from '../schema/document.js';
import { isRate } from './observation.js';

/** What a target promises, in the measure's unit, unrounded. */
export interface Promised {
  /** −1 where less is better, 1 where more is. */
  readonly direction: -1 | 1;
  /** The promised change, positive in the promised direction; the upper end too where the promise is a range. */
  readonly promised: number | null;
  readonly promisedMax: number | null;
  /** The level that meets the target, and the far end of a range; null for a gross target, which has no level. */
  readonly level: number | null;
  readonly levelMax: number | null;
}

/** Float noise is no progress: 0.1 + 0.2 meets a target of 0.3. */
export const SLACK = 1e-9;

/** Whether less is better. */
export const reduces = ({ kind }: Target): boolean => kind === 'reduceBy' || kind === 'reduceToAtMost';

/** Whether a target promises a change from its baseline, not a level. */
export const isChange = ({ kind }: Target): boolean => kind === 'reduceBy' || kind === 'increaseBy';

/** Whether to go beyond what is promised does not keep it; a promise of no change for the worse is kept by any for the better. */
export const isExact = (target: Target): boolean =>
  target.comparator === 'exactly' && !(isChange(target) && !target.value && !target.valueMax);

/**
 * Whether a target counts those who left, or came, alone. A level is what is there in the end, whoever came and went: what
 * it says of its basis is nothing.
 */
export const isGross = (target: Target): boolean => target.basis === 'gross' && isChange(target);

const COUNTS = /(ouseholds|Persons|population)$/;

/** Whether a target is about children: these are counted by age, in rows of their own, and `assess` knows none of them. */
export const isOfNutrition = ({ measure }: Target): boolean => !isRate(measure) && !COUNTS.test(measure);

/** Unit of a target's numbers: what its level and its changes are counted in. */
export function unitOfTarget({ measure }: Target): 'households' | 'persons' | 'percent' {
  if (!COUNTS.test(measure)) return 'percent';
  return measure.endsWith('ouseholds') ? 'households' : 'persons';
}

/** The units in which the value of a target can be given. */
export function unitsFor(target: Target): readonly string[] {
  const unit = unitOfTarget(target);
  return [unit === 'percent' && isChange(target) ? 'percentagePoints' : unit, 'percentOfBaseline'];
}

function changeOf(target: Target, value: number | undefined | null, baseline: number | null) {
  if (value == null) return null;
  const amount = target.unit === 'percentOfBaseline' ? (baseline === null ? null : (baseline * value) / 100) : value;
  if (amount === null || isChange(target)) return amount;
  return baseline === null ? null : (reduces(target) ? -1 : 1) * (amount - baseline);
}

/**
 * The promised change; of a range, the end that is easier to meet first. Households are whole: a tenth of 195 is
 * promised, 20 meet it.
 */
function rangeOf(target: Target, baseline: number | null): [number | null, number | null] {
  const changes = [target.value, target.valueMax].map((value) => changeOf(target, value, baseline));
  const [least, most] = changes.sort((a, b) => (a ?? Infinity) - (b ?? Infinity)) as [number | null, number | null];
  if (least === null || unitOfTarget(target) === 'percent') return [least, most];
  const whole = Math.ceil(least - SLACK);
  return [whole, most && Math.max(whole, Math.floor(most + SLACK))];
}

/**
 * What a target promises.
 *
 * @param baseline value at its start; null where none is known, which leaves a level without a change
 */
export function promiseOf(target: Target, baseline: number | null): Promised {
  const direction = reduces(target) ? -1 : 1;
  const [promised, promisedMax] = rangeOf(target, baseline);
  const levelOf = (change: number | null) =>
    isGross(target) || change === null || baseline === null ? null : baseline + direction * change;
  let [level, levelMax] = [levelOf(promised), levelOf(promisedMax)];
  if (promised === null && !isChange(target) && target.unit !== 'percentOfBaseline') {
    const { value, valueMax } = target;
    [level, levelMax] =
      valueMax == null ? [value, null] : ([value, valueMax].sort((a, b) => direction * (a - b)) as [number, number]);
  }
  return { direction, promised, promisedMax, level, levelMax };
}
