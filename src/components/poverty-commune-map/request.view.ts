import type { Boundaries } from '../../chart/boundaries.js';
import type { Classification } from '../../chart/classes.js';
import type { Plane } from '../../chart/projection.js';
import type { Measure, PovertyDocument } from '../../schema/document.js';
import { COUNT_MEASURES, RATE_MEASURES } from '../../schema/sections.js';
import { formatsFor, type Formats, type Language } from '../../text/formats.js';
import type { Words } from '../../text/words.js';
import { wordsFor } from '../../text/words-for.js';
import type { Joined, Joining } from './joining.view.js';
import { mapWordsFor, type MapWords } from './poverty-commune-map.text.js';

export type MapEncoding = 'auto' | 'choropleth' | 'symbols';
export type MapComparison = 'change' | 'maps';

/** Boundaries, their projection, and how they are joined. */
export interface Geometry {
  readonly boundaries: Boundaries;
  /** The main plane, then one for each inset. */
  readonly planes: readonly Plane[];
  /** Names of the insets, in their order; null for the archipelagos of the Vietnam profile. */
  readonly names: readonly (string | null)[];
  join(document: PovertyDocument, boundaries: Boundaries, joining: Joining): Joined;
}

/** What a page or a reader asks for. */
export interface MapOptions {
  /** Key of the territory whose parts are shown. */
  readonly territory: string;
  readonly measure: Measure;
  readonly encoding: MapEncoding;
  readonly classification: Classification;
  readonly classes: number;
  /** Lower ends of all classes but the first, separated by spaces. */
  readonly breaks: string;
  /** `mean` of the whole territory, its `target`, or a number. */
  readonly pivot: string;
  /** ISO period; the latest with figures when empty. */
  readonly period: string;
  /** Another period to compare with; none when empty. */
  readonly compare: string;
  readonly comparison: MapComparison;
  /** Whether the reader goes through the periods: classes are then the same in all of them. */
  readonly timeline: boolean;
  readonly join: 'code' | 'name';
}

/** What is drawn, how, and for whom. */
export interface MapRequest extends MapOptions {
  /** Null for a tile map. */
  readonly geometry: Geometry | null;
  readonly language: Language;
  /** Room for the picture, in CSS pixels. */
  readonly width: number;
}

export interface MapContext {
  readonly document: PovertyDocument;
  readonly request: MapRequest;
  readonly formats: Formats;
  readonly words: Words;
  readonly own: MapWords;
}

const MEASURES: readonly Measure[] = [...RATE_MEASURES, ...COUNT_MEASURES];
const ENCODINGS: readonly MapEncoding[] = ['auto', 'choropleth', 'symbols'];
const METHODS: readonly Classification[] = ['quantile', 'equal', 'natural', 'diverging', 'breaks'];

/** An attribute may hold anything: what is not known is as if it were left out. */
const known = <T>(value: T, values: readonly T[]): T => (values.includes(value) ? value : values[0]!);

export const contextOf = (document: PovertyDocument, request: MapRequest): MapContext => ({
  document,
  request: {
    ...request,
    measure: known(request.measure, MEASURES),
    encoding: known(request.encoding, ENCODINGS),
    classification: known(request.classification, METHODS),
  },
  formats: formatsFor(request.language),
  words: wordsFor(request.language),
  own: mapWordsFor(request.language),
});
