import { unitOfTarget } from '../../model/promise.js';
import type { Assessment } from '../../model/target.js';
import type { CountMeasure, PovertyDocument } from '../../schema/document.js';
import { decimalsApart, type Formats } from '../../text/formats.js';
import type { Words } from '../../text/words.js';
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

/** Fewest decimals, from some on, with which what differs is not written alike, and what a reader subtracts is what is written. */
function decimalsFor(a: Assessment, from: number): number {
  const { baseline, current, level, achieved, promised } = a;
  const value = current?.value;
  const left = a.remaining || null;
  const apart = [
    [value, level],
    [achieved, promised],
    [achieved, 0],
  ];
  const differences = [
    [baseline.value, value, level === null ? null : achieved],
    [baseline.value, level, promised],
    [value, level, left],
    [promised, achieved, left],
  ];
  const digits = decimalsApart(apart, from);
  const agree = (numbers: readonly (number | null | undefined)[]) => {
    const [whole, part, rest] = numbers.map((number) => Number(number?.toFixed(digits)));
    return !(Math.abs(Math.abs(whole! - part!) - Math.abs(rest!)) > 1e-9);
  };
  return digits > 5 || differences.every(agree) ? digits : decimalsFor(a, digits + 1);
}

/** How the numbers of a target are written. */
export function quantitiesOf(a: Assessment, formats: Formats, words: Words): Quantities {
  const unit = unitOfTarget(a.target);
  const measure = a.target.measure as CountMeasure;
  if (unit === 'percent') {
    const digits = decimalsFor(a, 2);
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
