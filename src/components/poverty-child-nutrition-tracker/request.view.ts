import { SMALL_NUMBERS, type SmallNumbers } from '../../model/nutrition.js';
import type { PovertyDocument } from '../../schema/document.js';
import { formatsFor, type Formats, type Language } from '../../text/formats.js';
import type { Words } from '../../text/words.js';
import { wordsFor } from '../../text/words-for.js';
import { trackerWordsFor, type Dimension, type TrackerWords } from './poverty-child-nutrition-tracker.text.js';

/** What is drawn, and how: the properties of the element, as they were set. */
export interface TrackerRequest {
  /** Key of a territory; the first one with figures when empty. With `by="territory"` its parts are shown. */
  readonly territory: string;
  /** The first one of the document when empty. */
  readonly indicator: string;
  /** One or two dimensions, the rows first. */
  readonly by: string;
  readonly variant: string;
  /** ISO period; the latest when empty. */
  readonly period: string;
  /** Age in completed months, from and to before; the widest band where it is none. */
  readonly fromMonths: number;
  readonly toMonths: number;
  readonly sex: string;
  readonly households: string;
  readonly suppressBelow: number;
  readonly reliableFrom: number;
}

/** For whom it is drawn. */
export interface TrackerReader {
  readonly language: Language;
  /** Room for the picture, in CSS pixels. */
  readonly width: number;
}

export interface TrackerContext {
  readonly document: PovertyDocument;
  readonly request: TrackerRequest;
  readonly width: number;
  readonly limits: SmallNumbers;
  readonly by: readonly Dimension[];
  /** Levels of the targets that are told beside the figures, in percent. */
  readonly levels: readonly number[];
  readonly formats: Formats;
  readonly words: Words;
  readonly own: TrackerWords;
}

/** A slip of the pen must not publish what is to be withheld: nothing but a number is one, an empty attribute is none. */
const limit = (value: unknown, standard: number): number =>
  /^\d+(\.\d+)?$/.test(String(value).trim()) ? Math.ceil(Number(value)) : standard;

const DIMENSIONS: readonly Dimension[] = ['time', 'age', 'status', 'sex', 'territory'];

/** Reads `age status`; what is unknown is left out, and no more than two are crossed. */
export function dimensionsOf(asked: unknown): Dimension[] {
  const text = String(asked);
  const found = DIMENSIONS.filter((dimension) => text.includes(dimension));
  const sorted = found.sort((a, b) => text.indexOf(a) - text.indexOf(b)).slice(0, 2);
  return sorted.length ? sorted : ['age', 'status'];
}

export const contextOf = (
  document: PovertyDocument,
  request: TrackerRequest,
  { language, width }: TrackerReader,
): TrackerContext => ({
  document,
  request,
  width,
  limits: {
    suppressBelow: limit(request.suppressBelow, SMALL_NUMBERS.suppressBelow),
    reliableFrom: limit(request.reliableFrom, SMALL_NUMBERS.reliableFrom),
  },
  by: dimensionsOf(request.by),
  levels: [],
  formats: formatsFor(language),
  words: wordsFor(language),
  own: trackerWordsFor(language),
});
