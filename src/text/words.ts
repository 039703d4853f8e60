import type { CountMeasure, Measure, NutritionIndicator, StatusLetter } from '../schema/document.js';

/** Files in which a figure is handed over: its table, its picture, its image. */
export type FileFormat = 'csv' | 'svg' | 'png';

/** Words that every figure needs, whatever it shows. A component's own words stand in its `.text.ts`. */
export interface Words {
  /** Frame */
  readonly table: string;
  /** On the buttons that hand the reader a file. */
  readonly files: Readonly<Record<FileFormat, string>>;
  /** A file could not be written. */
  readonly unsaved: string;
  readonly source: string;
  readonly asOf: (date: string) => string;
  readonly labels: Readonly<Record<'provisional' | 'draft' | 'sample', string>>;
  readonly problems: (count: number, text: string) => string;
  /** So many problems more than are listed. */
  readonly more: (text: string) => string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly nothing: string;
  readonly stale: (since: string) => string;
  readonly noSource: string;
  readonly noTerritory: (id: string) => string;
  /** There are no figures of something; `time` where one was asked for, else empty. */
  readonly standard: (name: string) => string;
  readonly noFigures: (what: string, territory: string, time: string) => string;
  /** Reading the picture by keyboard */
  readonly picture: string;
  readonly keys: string;
  /** Column headers */
  readonly status: string;
  /** What an SDMX letter means, in one or two words; empty for A. */
  readonly statuses: Readonly<Record<StatusLetter, string>>;
  /** "tỷ lệ hộ nghèo": a measure as a title, in lower case. */
  readonly measures: Readonly<Record<Measure | NutritionIndicator, string>>;
  /** "45 hộ nghèo": a count with what is counted. */
  readonly counted: (count: number, text: string, measure: CountMeasure) => string;
  /** "45 hộ": a count with its unit alone. */
  readonly units: (count: number, text: string, unit: 'households' | 'persons') => string;
  readonly points: (count: number, text: string) => string;
  /** Known groups of households. */
  readonly groups: ReadonlyMap<string, string>;
  /** "45 hộ nghèo trong nhóm hộ dân tộc thiểu số": what is counted in one group alone. */
  readonly among: (what: string, group: string) => string;
}

/** First letter in capitals: titles are built from lower-case words. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** A figure with its doubt: "195 (sơ bộ)". */
export const withStatus = (text: string, status: StatusLetter, words: Words): string =>
  words.statuses[status] ? `${text} (${words.statuses[status]})` : text;

/** Why there is no figure; that it would be provisional or otherwise doubtful is no reason. */
export const whyAbsent = (status: StatusLetter, words: Words): string =>
  words.statuses['QLM'.includes(status) ? status : 'O'];
