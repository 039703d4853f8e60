import { lastDay } from '../../model/period.js';
import { isChange, isExact, isGross } from '../../model/promise.js';
import { isKept, type Assessment } from '../../model/target.js';
import { decimalsApart } from '../../text/formats.js';
import { among } from '../../text/group.js';
import { capitalised, withStatus } from '../../text/words.js';
import type { TellingContext, Write } from './quantities.view.js';

/**
 * A share of the promise in words, never rounded across what matters: 99,6 % is not 100 %, 0,2 % is not nothing, and a
 * share that is behind `other` does not read the same.
 */
export function shareText(share: number, { formats }: Pick<TellingContext, 'formats'>, other: number | null = null) {
  const percent = share * 100;
  const pairs = [0, 1, other].map((one) => [percent, one === null ? null : one * 100]);
  return formats.percent(percent, decimalsApart(pairs, 0));
}

/** "ít nhất", "không quá", "đúng": before an amount of which a promise is; there is none below zero. */
const boundOf = ({ a, own }: TellingContext, isMost: boolean, amount: number): string =>
  isMost && !amount ? '' : `${own.bounds[isExact(a.target) ? 'exactly' : isMost ? 'atMost' : 'atLeast']} `;

/** An amount after its bound; of a range both ends, the smaller first, with one unit. */
const amountText = (
  { own, q }: TellingContext,
  bound: string,
  low: number,
  high: number | null,
  write: Write,
): string =>
  high === null ? bound + write(low) : own.range(q.number(Math.min(low, high)), write(Math.max(low, high)));

/** Whether a change of nothing is promised: to keep what there is, without an amount. */
const holds = ({ target }: Assessment): boolean =>
  !target.value && (target.valueMax ?? null) === null && isChange(target) && !isGross(target);

/** The promise in words, changes as `change` writes them: "giảm ít nhất 60 hộ". */
export function promiseText(c: TellingContext, change = c.q.plain): string {
  const { a, own, q } = c;
  const { kind, unit, value, valueMax = null } = a.target;
  const isLevel = !isChange(a.target);
  if (holds(a)) return own.hold[kind];
  const isMost = kind === 'reduceToAtMost';
  const bound = boundOf(c, isMost, value);
  const lead = (isLevel && a.promised !== null && a.promised <= 0 ? own.hold : own.kinds)[kind];
  const [near, far] = isLevel ? [a.level, a.levelMax] : [a.promised, a.promisedMax];
  const tell = (bound: string, low: number, high: number | null, write = isLevel ? q.level : change) =>
    amountText(c, bound, low, high, write);
  const share = (bound: string) => own.ofBaseline(tell(bound, value, valueMax, (percent) => `${q.number(percent)}%`));
  const isShare = unit === 'percentOfBaseline';
  if (near !== null) return `${lead} ${tell(bound, near, far)}${isShare ? ` (${share('')})` : ''}`;
  return `${lead} ${isShare ? share(bound) : tell(bound, value, valueMax)}`;
}

/** What a target is about and promises, as a title; a promise that does not say what it counts comes after its measure. */
export function titleOf(c: TellingContext): string {
  const { a, isRate, q } = c;
  const promise = promiseText(c, isRate ? q.plain : q.level);
  const amount = isChange(a.target) ? a.promised : a.level;
  const isShareAlone = a.target.unit === 'percentOfBaseline' && amount === null;
  const isCounted = !isRate && !holds(a) && !isShareAlone;
  return capitalised(isCounted ? among(promise, a.target.group, c) : `${measureOf(c)}: ${promise}`);
}

/** The level that meets the target: "không quá 135 hộ nghèo"; null for a gross target. */
export const levelText = (c: TellingContext): string | null =>
  c.a.level === null
    ? null
    : amountText(c, boundOf(c, c.a.direction < 0, c.a.level), c.a.level, c.a.levelMax, c.q.level);

/** The share of the promise in words; null where none can be told: once a range is reached, nobody knows of which end. */
export function shareOf(c: TellingContext, progress = c.a.progress): string | null {
  const { promised, promisedMax, expectedProgress } = c.a;
  if (progress === null || !(promised! > 0) || (promisedMax !== null && progress > 1)) return null;
  return shareText(progress, c, progress === c.a.progress ? expectedProgress : null);
}

/** The confidence interval of the current value; null where it has none. */
export const intervalText = ({ a, own, q }: TellingContext): string | null =>
  a.current?.interval ? own.range(...(a.current.interval.map(q.short) as [string, string])) : null;

/** What is measured, and of which group. */
const measureOf = (c: TellingContext): string => among(c.q.noun(2), c.a.target.group, c);

/** What happened since the baseline. */
function movedText(c: TellingContext, place: string): string {
  const { a, isRate, own, q } = c;
  const size = Math.abs(a.achieved!);
  if (isGross(a.target)) return own.left(place, q.level(size), a.direction > 0);
  const change = size ? q[isRate ? 'plain' : 'number'](size) : '';
  return own.moved(place, measureOf(c), change, a.achieved! * a.direction > 0, isRate);
}

/** Whether an exact promise has been gone beyond, and so is not kept. */
export const isBeyond = ({ target, status, remaining }: Assessment): boolean =>
  isExact(target) && remaining === 0 && (status === 'exceeded' || status === 'missed');

/** What that is of the promise. */
function reachedText(c: TellingContext): string {
  const { a, own } = c;
  const share = shareOf(c);
  const isMore = a.status === 'exceeded' || isBeyond(a);
  const isPart = share && a.progress! >= 0 && (a.remaining || a.status === 'none' || a.status === 'unclear');
  const lead = isMore ? own.exceeded : isPart ? own.part(share) : a.remaining ? own.against : own.met;
  return `, ${lead} ${own.target(promiseText(c))}${isMore && share ? own.shareOf(share) : ''}`;
}

/** What is still to go, after `lead`; nothing once nothing is. */
const openText = ({ a, own, q }: TellingContext, lead: string): string =>
  a.remaining ? lead + own.remaining(q.plain(a.remaining)) : '';

/** The day as of which the figures speak, with the doubt of the current one. */
const asOfText = ({ a, formats, words, own }: TellingContext): string =>
  own.asOf(withStatus(formats.date(a.asOf!), a.doubt, words));

/** A level, its promise, and why no more can be told. */
function levelSentence(c: TellingContext, place: string): string {
  const { a, formats, isRate, own, q, words } = c;
  const { value, period, status } = a.baseline;
  const promise = promiseText(c);
  const has = (level: number) =>
    isRate
      ? own.has(place, q.level(level), measureOf(c))
      : own.has(place, among(q.level(level), a.target.group, c), '');
  if (a.asOf !== null && a.current?.value != null) {
    const stands = isKept(a.target, a.status) ? own.kept(own.statuses[a.status].toLowerCase()) : openText(c, ', ');
    return `${asOfText(c)}${has(a.current.value)}${own.promised(promise, '')}${stands}. ${own.noShare}`;
  }
  const date = withStatus(formats.date(lastDay(period)), status === 'O' ? 'A' : status, words);
  const start = value === null ? own.noBaseline(date, place) : own.asOf(date) + has(value);
  const level = isChange(a.target) && levelText(c);
  const means = level ? own.level(level, a.direction > 0) : '';
  const result = isGross(a.target) ? ` ${own.noMovements}` : a.withheld ? '' : ` ${own.noResult}`;
  return `${start}${own.promised(promise, formats.date(lastDay(a.due)))}${means}.${result}`;
}

/** The sentence of a gauge: where the target stands, in complete prose, and what is withheld since. */
export function sentenceOf(c: TellingContext, place: string): string {
  const { a, formats, own, words } = c;
  const { status, withheld, expectedProgress, projectedProgress } = a;
  const told: string[] = [];
  if (a.asOf === null || a.achieved === null || a.promised === null) told.push(levelSentence(c, place));
  else {
    told.push(`${asOfText(c)}${movedText(c, place)}${reachedText(c)}${openText(c, '; ')}.`);
    if (status === 'behind' || status === 'onTrack') {
      if (expectedProgress !== null)
        told.push(own.pace(own.statuses[status], shareText(expectedProgress, c, a.progress)));
      const share = shareOf(c, projectedProgress);
      if (share && projectedProgress! > 0)
        told.push(own.projection(formats.date(lastDay(a.due)), share, projectedProgress! >= 1));
    }
  }
  if (isBeyond(a)) told.push(own.beyond);
  else if (status === 'missed') told.push(own.missed);
  else if (status === 'unclear') told.push(own.unclear(intervalText(c)!));
  if (withheld)
    told.push(own.withheld(formats.date(lastDay(withheld.period)), words.statuses[withheld.status], a.undecided));
  return told.join(' ');
}
