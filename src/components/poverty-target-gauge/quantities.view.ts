import { unitOfTarget } from '../../model/promise.js';
import type { Assessment } from '../../model/target.js';
import type { CountMeasure, PovertyDocument } from '../../schema/document.js';
import { decimalsApart, decimalsOfChange, type Formats } from '../../text/formats.js';
import type { Words } from '../../text/words.js';
import type { GaugeWords } from './poverty-target-gauge.text.js';

export type Write = (value: number) => string;

/** Numbers of one target as they are written: with the unit of its measure, in one language. */
export interface Quantities {
  /** A level with what is counted: "150 hộ nghèo", "3,49%". */
  readonly level: Write;
  /** A level as short as it is clear, for the picture: "150", "3,49%". */
  readonly short: Write;
  /** A change with its unit alone: "45 hộ", "0,8 điểm phần trăm". */
  readonly plain: Write;
  /** A change as a number alone: "45". */
  readonly number: Write;
  /** What is counted, in the number that `value` asks for: "hộ nghèo". */
  readonly noun: Write;
}

/** What the facts and sentences of one target are written with. */
export interface TellingContext {
  readonly document: PovertyDocument;
  readonly formats: Formats;
  readonly words: Words;
  readonly own: GaugeWords;
  readonly a: Assessment;
  /** Levels are percentages, changes are percentage points. */
  readonly isRate: boolean;
  readonly q: Quantities;
}

/** Fewest decimals, from some on, with which what differs is not written alike, and the change is what a reader subtracts. */
function decimalsFor(a: Assessment, from: number): number {
  const { baseline, current, level, achieved, promised } = a;
  const value = current?.value;
  const apart = [
    [value, level],
    [achieved, promised],
    [achieved, 0],
  ];
  const digits = decimalsApart(apart, from);
  const exact = baseline.value === null || value == null ? digits : decimalsOfChange(baseline.value, value, digits);
  return exact > digits ? decimalsFor(a, exact) : digits;
}

/** How the numbers of a target are written. */
export function quantitiesOf(a: Assessment, formats: Formats, words: Words): Quantities {
  const unit = unitOfTarget(a.target);
  const measure = a.target.measure as CountMeasure;
  // Of counts a tenth, only where a baseline is an average.
  const digits = unit === 'percent' ? decimalsFor(a, 2) : 1;
  const number = (value: number) => formats.decimal(value, digits);
  if (unit === 'percent') {
    const percent = (value: number) => formats.percent(value, digits);
    const plain = (value: number) => words.points(value, number(value));
    return { level: percent, short: percent, plain, number, noun: () => words.measures[measure] };
  }
  return {
    level: (value) => words.counted(value, number(value), measure),
    short: number,
    plain: (value) => words.units(value, number(value), unit),
    number,
    noun: (value) => words.counted(value, '', measure).trim(),
  };
}
