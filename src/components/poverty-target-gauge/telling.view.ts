import type { Assessment } from '../../model/target.js';
import { unitOfTarget } from '../../model/target.js';
import { lastDay } from '../../model/period.js';
import type { CountMeasure } from '../../schema/document.js';
import type { Formats } from '../../text/formats.js';
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
    const points = (value: number) => words.points(value, formats.decimal(value));
    return {
      level: (value) => formats.percent(value),
      short: (value) => formats.percent(value),
      change: points,
      plain: points,
      number: (value) => formats.decimal(value),
      noun: () => words.measures[measure],
    };
  }
  // A tenth only where a relative promise asks for one: "10 % of 195" is 19,5 households.
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
 * A share of the promise in words, never rounded across what matters.
 *
 * 99,96 % is not 100 %, 100,4 % is more than 100 %, and 0,2 % is not nothing: where whole percents would say so,
 * one decimal is shown, cut off and not rounded.
 */
export function shareText(share: number, formats: Formats): string {
  const percent = share * 100;
  const whole = Math.round(percent);
  const hidesSomething = Math.abs(percent - whole) > 1e-9 && (whole === 100 || whole === 0);
  if (!hidesSomething) return formats.percent(whole, 0);
  const cut = percent > 100 ? Math.ceil(percent * 10 - 1e-9) / 10 : Math.trunc(percent * 10 + 1e-9) / 10;
  return formats.percent(cut === 0 ? Math.sign(percent) * 0.1 : cut, 1);
}

/** The promise in words: "giảm ít nhất 60 hộ". */
export function promiseText(a: Assessment, q: Quantities, words: GaugeWords): string {
  const { target } = a;
  const change = target.kind === 'reduceBy' || target.kind === 'increaseBy';
  const [low, high] = change ? [a.promised, a.promisedMax] : [a.level ?? target.value, a.levelMax];
  if (target.value === 0 && target.valueMax == null) return words.promiseOfZero(target.kind, q.level(0));
  const write = change ? q.plain : q.level;
  // A relative promise without a baseline stays what it was: a share.
  const least =
    low === null && target.unit === 'percentOfBaseline' ? `${q.number(target.value)}%` : write(low ?? target.value);
  return high === null
    ? words.promise(target.kind, target.comparator ?? 'atLeast', least, null)
    : words.promise(target.kind, 'atLeast', q.number(low ?? target.value), write(high));
}

/** The sentence of a gauge: where the target stands, in complete prose. */
export function sentenceOf(
  a: Assessment,
  { formats, words, own, territory }: { formats: Formats; words: Words; own: GaugeWords; territory: string },
): string {
  const q = quantitiesOf(a, formats, words);
  const promise = promiseText(a, q, own);
  const isRate = unitOfTarget(a.target) === 'percent';
  const measure = words.measures[a.target.measure];
  const due = formats.date(lastDay(a.due));
  const common = { territory, promise, measure, isRate };
  const { current } = a;
  const value = current?.value ?? null;

  if (a.asOf === null || (a.achieved === null && value === null)) {
    return own.sentenceWithoutResult({
      ...common,
      baseline: a.baseline.value === null ? null : q.level(a.baseline.value),
      baselineDate: formats.date(lastDay(a.baseline.period)),
      due,
      level:
        a.level === null || a.target.kind === 'reduceToAtMost' || a.target.kind === 'reachAtLeast'
          ? null
          : levelText(a, q, own),
      withheld:
        current && value === null
          ? { date: formats.date(lastDay(current.period)), why: words.statuses[current.status] || words.missing }
          : null,
    });
  }
  const date = formats.date(a.asOf);
  const achieved = a.achieved ?? 0;
  const telling = {
    ...common,
    asOf: current && a.target.basis !== 'gross' ? withStatus(date, current.status, words) : date,
    change: q.change(Math.abs(achieved)),
    changeNumber: q.number(Math.abs(achieved)),
    changeNoun: q.noun(Math.abs(achieved)),
    moved: Math.sign(achieved * a.direction) as -1 | 0 | 1,
    share: a.progress === null || !a.promised ? null : shareText(a.progress, formats),
    remaining: a.remaining === null ? '' : q.plain(a.remaining),
    status: a.status,
    gross: a.target.basis === 'gross',
  };
  if (a.achieved === null) return own.sentenceWithoutBaseline({ ...telling, value: q.level(value!) });
  const expected = a.expectedProgress === null ? null : shareText(a.expectedProgress, formats);
  const sentences = [own.sentence(telling), own.verdict(a.status, expected)];
  if (a.projectedProgress !== null && a.projectedProgress > 0 && (a.status === 'behind' || a.status === 'onTrack')) {
    sentences.push(own.projection(due, shareText(a.projectedProgress, formats), a.projectedProgress >= 1));
  }
  return sentences.filter(Boolean).join(' ');
}

/** The level that meets the target: "không quá 135 hộ nghèo"; null for a gross target. */
export function levelText(a: Assessment, q: Quantities, words: GaugeWords): string | null {
  if (a.level === null) return null;
  if (a.levelMax !== null) return words.range(q.number(a.level), q.level(a.levelMax));
  return words.level(a.direction, a.target.comparator ?? 'atLeast', q.level(a.level));
}
