import type { PovertyDocument } from '../schema/document.js';
import { smallPrint, type Writing } from './citation.js';
import type { Figure } from './figure.js';

/** The figure of a document that has nothing to draw, with the sentence that says why. */
export const emptyFigure = (document: PovertyDocument, writing: Writing, empty: string): Figure => ({
  heading: writing.formats.text(document.dataset.title),
  sentence: empty,
  empty,
  width: 0,
  height: 0,
  marks: [],
  table: { caption: '', columns: [], rows: [] },
  notes: [],
  ...smallPrint(document, writing, { sourceIds: [], asOf: null }),
  fileName: document.dataset.id,
});
