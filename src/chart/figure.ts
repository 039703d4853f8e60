/**
 * What every view returns: everything a figure shows, finished.
 *
 * Summary, table, CSV, tooltip and spoken label are fields of one object, so they cannot disagree.
 */
import type { Passage } from '../text/prose.js';
import type { Table } from './table.js';

export interface Figure {
  /** What, where, when. */
  readonly heading: string;
  /** So what: a complete sentence; also the accessible description of the picture. */
  readonly sentence: string;
  /** The picture's own size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Places in the picture that pointer and arrow keys visit, in reading order. */
  readonly marks: readonly Mark[];
  /** The same figures as a table; also the CSV. */
  readonly table: Table;
  /** Remarks that belong to the figures shown, as sentences. */
  readonly notes: readonly string[];
  /** Where the figures come from. */
  readonly sources: readonly Citation[];
  /** Publisher, as-of date, licence: the small print, as sentences. */
  readonly asOf: string | null;
  /** Texts of the document in another language, longest first: in heading, notes, sources, and wherever else they are written. */
  readonly passages?: readonly Passage[];
  /** "Sample data", "provisional", "draft" in words; null for official figures. */
  readonly label: string | null;
  /** Name of a downloaded file, without its ending. */
  readonly fileName: string;
  /** Why there is nothing to draw; null where there is. */
  readonly empty: string | null;
}

/** A place that can be pointed at: what hover shows, focus shows, and a screen reader says. */
export interface Mark {
  /** Anchor of tooltip and focus ring, in the picture's pixels. */
  readonly x: number;
  readonly y: number;
  /** Radius of the focus ring and of the pointer target. */
  readonly radius?: number;
  /** Which of several rows of marks it belongs to: arrows up and down go from row to row. */
  readonly lane?: string;
  /** The whole reading of the mark, status included. */
  readonly label: string;
  /** The figure alone, for places where what it is of stands beside it already. */
  readonly value?: string;
  /** What `poverty-select` tells about the mark. */
  readonly detail: MarkDetail;
}

export interface MarkDetail {
  readonly territory?: string;
  readonly period?: string;
  readonly series?: string;
  readonly measure?: string;
  readonly value?: number | null;
}

export interface Citation {
  readonly text: string;
  /** Only http, https and mailto pass; anything else stays text. */
  readonly url?: string;
}
