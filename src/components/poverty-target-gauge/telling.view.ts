import { lastDay } from '../../model/period.js';
import { isChange, isExact, isGross, unitOfTarget } from '../../model/promise.js';
import type { Assessment } from '../../model/target.js';
import { decimalsApart, type Formats } from '../../text/formats.js';
import { among } from '../../text/group.js';
import { capitalised, withStatus } from '../../text/words.js';
import type { GaugeWords } from './poverty-target-gauge.text.js';
import type { Quantities, TellingContext } from './quantities.view.js';

/**
 * A share of the promise in words, never rounded across what matters: 99,6 % is not 100 %, 0,2 % is not nothing, and a
 * share that is behind `other` does not read the same.
 */
export function shareText(share: number, formats: Formats, other: number | null = null): string {
  const percent = share * 100;
  const pairs = [0, 1, other].map((one) => [percent, one === null ? null : one * 100]);
  return formats.percent(percent, decimalsApart(pairs, 0));
}

/** The promise in words, changes as `change` writes them: "giảm ít nhất 60 hộ". */
export function promiseText(a: Assessment, q: Quantities, own: GaugeWords, change = q.plain): string {
  const { kind, unit, value, valueMax } = a.target;
  const isNone = value === 0 && valueMax == null;
  if (isNone && isChange(a.target) && !isGross(a.target)) return own.hold[kind];
  const [near, far] = isChange(a.target) ? [a.promised, a.promisedMax] : [a.level, a.levelMax];
  const write = isChange(a.target) ? change : q.level;
  const bound = isExact(a.target) ? 'exactly' : kind === 'reduceToAtMost' ? 'atMost' : 'atLeast';
  const isZero = isNone && kind === 'reduceToAtMost';
  const amount = (low: number, high: number | null | undefined, write: Quantities['level'], bounded = !isZero) =>
    high == null ? (bounded ? `${own.bounds[bound]} ` : '') + write(low) : rangeText(low, high, q, own, write);
  const share = (bounded: boolean) =>
    own.ofBaseline(amount(value, valueMax, (percent) => `${q.number(percent)}%`, bounded));
  const isShare = unit === 'percentOfBaseline';
  const told =
    near === null && isShare ? share(true) : amount(near ?? value, far, write) + (isShare ? ` (${share(false)})` : '');
  const isHeld = !isChange(a.target) && a.promised !== null && a.promised <= 0;
  return `${(isHeld ? own.hold : own.kinds)[kind]} ${told}`;
}

/** Two ends of a range, the smaller first, with one unit. */
const rangeText = (a: number, b: number, q: Quantities, own: GaugeWords, write: Quantities['level']): string =>
  own.range(q.number(Math.min(a, b)), write(Math.max(a, b)));

/** What a target is about and promises, as a title; a promise that does not say what it counts comes after its measure. */
export function titleOf(a: Assessment, context: TellingContext): string {
  const { own, q } = context;
  const promise = promiseText(a, q, own, q.change);
  const isCounted =
    unitOfTarget(a.target) !== 'percent' && (isChange(a.target) ? a.promised || a.promisedMax : a.level !== null);
  return capitalised(isCounted ? among(promise, a.target.group, context) : `${measureOf(a, context)}: ${promise}`);
}

/** The level that meets the target: "không quá 135 hộ nghèo"; null for a gross target. */
export function levelText({ level, levelMax, direction, target }: Assessment, q: Quantities, own: GaugeWords) {
  if (level === null) return null;
  if (levelMax !== null) return rangeText(level, levelMax, q, own, q.level);
  const bound = isExact(target) ? 'exactly' : direction < 0 ? 'atMost' : 'atLeast';
  return `${own.bounds[bound]} ${q.level(level)}`;
}

/** The share of the promise in words; null where none can be told: once a range is reached, nobody knows of which end. */
export const shareOf = (
  { promised, promisedMax, ...a }: Assessment,
  formats: Formats,
  progress = a.progress,
): string | null =>
  progress === null || !(promised! > 0) || (promisedMax !== null && progress > 1)
    ? null
    : shareText(progress, formats, progress === a.progress ? a.expectedProgress : null);

/** What is measured, and of which group. */
const measureOf = ({ target }: Assessment, context: TellingContext): string =>
  among(context.words.measures[target.measure], target.group, context);

/** What happened since the baseline. */
function movedText(a: Assessment, place: string, context: TellingContext): string {
  const { own, q } = context;
  const size = Math.abs(a.achieved!);
  const up = a.achieved! * a.direction > 0;
  const measure = measureOf(a, context);
  const isRate = unitOfTarget(a.target) === 'percent';
  if (isGross(a.target)) return own.left(place, q.change(size), a.direction > 0);
  if (!size) return own.same(place, measure, isRate);
  return isRate
    ? own.movedRate(place, measure, q.change(size), up)
    : own.movedCount(place, q.number(size), among(q.noun(size), a.target.group, context), up);
}

/** Whether an exact promise has been gone beyond, and so is not kept. */
export const isBeyond = ({ target, status, remaining }: Assessment): boolean =>
  isExact(target) && remaining === 0 && (status === 'exceeded' || status === 'missed');

/** What that is of the promise. */
function reachedText(a: Assessment, { formats, own, q }: TellingContext): string {
  const share = shareOf(a, formats);
  const { reached } = own;
  const isOpen = a.status === 'none' || a.status === 'unclear';
  const isMore = a.status === 'exceeded' || isBeyond(a);
  const lead = isMore
    ? reached.exceeded
    : share && a.progress! >= 0 && (a.remaining || isOpen)
      ? reached.part(share)
      : reached[a.remaining ? 'against' : 'met'];
  return `, ${lead} ${own.target(promiseText(a, q, own))}${isMore && share ? own.shareOf(share) : ''}`;
}

/** What is still to go, after `lead`; nothing once nothing is. */
const openText = ({ remaining }: Assessment, { own, q }: TellingContext, lead: string): string =>
  remaining ? lead + own.remaining(q.plain(remaining)) : '';

/** The day as of which the figures speak, with the doubt of the current one. */
const asOfText = ({ asOf, doubt }: Assessment, { formats, words }: TellingContext): string =>
  withStatus(formats.date(asOf!), doubt, words);

/** A level, its promise, and why no more can be told. */
function levelSentence(a: Assessment, place: string, context: TellingContext): string {
  const { formats, own, q, words } = context;
  const { value, period, status } = a.baseline;
  const { current } = a;
  const promise = promiseText(a, q, own);
  const has = (level: number) =>
    unitOfTarget(a.target) === 'percent'
      ? own.has(place, q.level(level), measureOf(a, context))
      : own.has(place, among(q.level(level), a.target.group, context), null);
  if (a.asOf !== null && current?.value != null) {
    const met = (a.status === 'met' || a.status === 'exceeded') && !isBeyond(a);
    const promised = own.promised(promise, '') + (met ? own.isMet : openText(a, context, ', '));
    return `${own.sentence(asOfText(a, context), has(current.value), promised)} ${own.noShare}`;
  }
  const date = withStatus(formats.date(lastDay(period)), status === 'O' ? 'A' : status, words);
  const level = isChange(a.target) ? levelText(a, q, own) : null;
  const result = isGross(a.target) ? ` ${own.noMovements}` : a.withheld ? '' : ` ${own.noResult}`;
  return `${value === null ? own.noBaseline(date, place) : own.at(date, has(value))}${own.promised(
    promise,
    formats.date(lastDay(a.due)),
  )}${level ? own.level(level, a.direction > 0) : ''}.${result}`;
}

/** Why an end is none, or no verdict is given. */
function verdictText(a: Assessment, { own, q }: TellingContext): string[] {
  if (isBeyond(a)) return [own.beyond];
  if (a.status === 'unclear') return [own.unclear(intervalText(a, q, own)!)];
  return a.status === 'missed' ? [own.missed] : [];
}

/** The confidence interval of the current value; null where it has none. */
export const intervalText = ({ current }: Assessment, q: Quantities, own: GaugeWords): string | null =>
  current?.interval ? own.range(q.short(current.interval[0]), q.short(current.interval[1])) : null;

/** The sentence of a gauge: where the target stands, in complete prose, and what is withheld since. */
export function sentenceOf(a: Assessment, place: string, context: TellingContext): string {
  const { formats, own, words } = context;
  const { withheld, undecided } = a;
  const told =
    a.asOf === null || a.achieved === null || a.promised === null
      ? [levelSentence(a, place, context)]
      : courseOf(a, place, context);
  told.push(...verdictText(a, context));
  if (withheld) {
    told.push(own.withheld(formats.date(lastDay(withheld.period)), words.statuses[withheld.status], undecided));
  }
  return told.join(' ');
}

/** What happened since the baseline, what that is of the promise, and what it lets expect. */
function courseOf(a: Assessment, place: string, context: TellingContext): string[] {
  const { formats, own } = context;
  const told = [
    own.sentence(
      asOfText(a, context),
      movedText(a, place, context),
      reachedText(a, context) + openText(a, context, '; '),
    ),
  ];
  if (a.status === 'behind' || a.status === 'onTrack') {
    if (a.expectedProgress !== null)
      told.push(own.pace(own.statuses[a.status], shareText(a.expectedProgress, formats, a.progress)));
    const share = shareOf(a, formats, a.projectedProgress);
    if (share && a.projectedProgress! > 0)
      told.push(own.projection(formats.date(lastDay(a.due)), share, a.projectedProgress! >= 1));
  }
  return told;
}
