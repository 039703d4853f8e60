import { lastDay } from '../../model/period.js';
import { isChange, isExact, unitOfTarget } from '../../model/promise.js';
import type { Assessment } from '../../model/target.js';
import type { CountMeasure, PovertyDocument } from '../../schema/document.js';
import { decimalsApart, type Formats } from '../../text/formats.js';
import { among } from '../../text/group.js';
import { withStatus, type Words } from '../../text/words.js';
import type { GaugeWords } from './poverty-target-gauge.text.js';

/** Numbers of one target as they are written: with the unit of its measure, in one language. */
export interface Quantities {
  /** A level with what is counted: "150 hộ nghèo", "3,49%". */
  level(value: number): string;
  /** A level as short as it is clear, for the picture: "150", "3,49%". */
  short(value: number): string;
  /** A change with what is counted: "45 hộ nghèo", "0,8 điểm phần trăm". */
  change(value: number): string;
  /** A change with its unit alone: "45 hộ". */
  plain(value: number): string;
  /** A change as a number alone: "45". */
  number(value: number): string;
  /** What is counted, in the number that `value` asks for: "hộ nghèo". */
  noun(value: number): string;
}

/** What the facts and sentences of one target are written with. */
export interface TellingContext {
  readonly document: PovertyDocument;
  readonly formats: Formats;
  readonly words: Words;
  readonly own: GaugeWords;
  readonly q: Quantities;
}

/** How the numbers of a target are written. */
export function quantitiesOf(a: Assessment, formats: Formats, words: Words): Quantities {
  const unit = unitOfTarget(a.target);
  const measure = a.target.measure as CountMeasure;
  if (unit === 'percent') {
    const { current, level, achieved, promised } = a;
    const digits = decimalsApart(
      [
        [current?.value, level],
        [achieved, promised],
        [achieved, 0],
      ],
      2,
    );
    const number = (value: number) => formats.decimal(value, digits);
    const points = (value: number) => words.points(value, number(value));
    const percent = (value: number) => formats.percent(value, digits);
    return {
      level: percent,
      short: percent,
      change: points,
      plain: points,
      number,
      noun: () => words.measures[measure],
    };
  }
  // A tenth only where a baseline is an average.
  const text = (value: number) => formats.decimal(value, 1);
  return {
    level: (value) => words.counted(value, text(value), measure),
    short: text,
    change: (value) => words.counted(value, text(value), measure),
    plain: (value) => words.units(value, text(value), unit),
    number: text,
    noun: (value) => words.counted(value, '', measure).trim(),
  };
}

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
  const { kind, comparator = 'atLeast', unit, value, valueMax } = a.target;
  const isNone = value === 0 && valueMax == null;
  if (isNone && isChange(a.target)) return own.hold[kind]!;
  const [low, high] = isChange(a.target) ? [a.promised, a.promisedMax] : [a.level, a.levelMax];
  const write = isChange(a.target) ? change : q.level;
  const bound = kind === 'reduceToAtMost' && comparator === 'atLeast' ? 'atMost' : comparator;
  const amount =
    high !== null
      ? own.from + own.range(q.number(low ?? value), write(high))
      : // A relative promise without a baseline stays what it was: a share.
        (isNone && kind === 'reduceToAtMost' ? '' : `${own.bounds[bound]} `) +
        (low === null && unit === 'percentOfBaseline' ? `${q.number(value)}%` : write(low ?? value));
  return `${own.kinds[kind]} ${amount}`;
}

/** The level that meets the target: "không quá 135 hộ nghèo"; null for a gross target. */
export function levelText({ level, levelMax, direction, target }: Assessment, q: Quantities, own: GaugeWords) {
  if (level === null) return null;
  if (levelMax !== null) return own.range(q.number(level), q.level(levelMax));
  const bound = target.comparator === 'exactly' ? 'exactly' : direction < 0 ? 'atMost' : 'atLeast';
  return `${own.bounds[bound]} ${q.level(level)}`;
}

/** The share of the promise in words; null where none can be told. */
export const shareOf = ({ progress, promised, expectedProgress }: Assessment, formats: Formats): string | null =>
  progress === null || !promised ? null : shareText(progress, formats, expectedProgress);

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
  if (a.target.basis === 'gross') return own.left(place, q.change(size), a.direction > 0);
  if (!size) return own.same(place, measure, isRate);
  return isRate
    ? own.movedRate(place, measure, q.change(size), up)
    : own.movedCount(place, q.number(size), among(q.noun(size), a.target.group, context), up);
}

/** Whether a promise of exactly one value has been gone beyond, and so is not kept. */
export const isBeyond = ({ target, status, remaining }: Assessment): boolean =>
  isExact(target) && remaining === 0 && status !== 'met';

/** What that is of the promise. */
function reachedText(a: Assessment, { formats, own, q }: TellingContext): string {
  const share = shareOf(a, formats);
  const { reached } = own;
  const done = a.status === 'met' ? 'met' : a.status === 'exceeded' || isBeyond(a) ? 'exceeded' : null;
  const lead = done ? reached[done] : share && a.progress! >= 0 ? reached.part(share) : reached.against;
  return `, ${lead} ${own.target(promiseText(a, q, own))}${done === 'exceeded' && share ? own.shareOf(share) : ''}`;
}

/** What is still to go, after `lead`; nothing once nothing is. */
const openText = ({ remaining }: Assessment, { own, q }: TellingContext, lead: string): string =>
  remaining ? lead + own.remaining(q.plain(remaining)) : '';

/** The day as of which the figures speak, with the doubt of the current one. */
const asOfText = ({ asOf, doubt }: Assessment, { formats, words }: TellingContext): string =>
  withStatus(formats.date(asOf!), doubt, words);

/** A level, its promise, and why no more can be told. */
function levelSentence(a: Assessment, place: string, context: TellingContext): string {
  const { formats, own, q } = context;
  const { value, period } = a.baseline;
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
  const date = formats.date(lastDay(period));
  const level = isChange(a.target) ? levelText(a, q, own) : null;
  const result = a.target.basis === 'gross' ? ` ${own.noMovements}` : a.withheld ? '' : ` ${own.noResult}`;
  return `${value === null ? own.noBaseline(date, place) : own.at(date, has(value))}${own.promised(
    promise,
    formats.date(lastDay(a.due)),
  )}${level ? own.level(level) : ''}.${result}`;
}

/** The sentence of a gauge: where the target stands, in complete prose, and what is withheld since. */
export function sentenceOf(a: Assessment, place: string, context: TellingContext): string {
  const { formats, own, words } = context;
  const { withheld, undecided } = a;
  const told =
    a.asOf === null || a.achieved === null ? [levelSentence(a, place, context)] : courseOf(a, place, context);
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
  if (isBeyond(a)) told.push(own.beyond);
  else if (a.status === 'missed') told.push(own.missed);
  if (a.status === 'behind' || a.status === 'onTrack') {
    if (a.expectedProgress !== null)
      told.push(own.pace(own.statuses[a.status], shareText(a.expectedProgress, formats, a.progress)));
    if (a.projectedProgress !== null && a.projectedProgress > 0) {
      const due = formats.date(lastDay(a.due));
      told.push(own.projection(due, shareText(a.projectedProgress, formats), a.projectedProgress >= 1));
    }
  }
  return told;
}
