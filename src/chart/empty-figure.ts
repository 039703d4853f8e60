import type { PovertyDocument } from '../schema/document.js';
import { proseOf } from '../text/prose.js';
import { wordsAround, type Writing } from './citation.js';
import type { Figure } from './figure.js';

/** The figure of a document that has nothing to draw, with the sentence that says why. */
export const emptyFigure = (document: PovertyDocument, writing: Writing, empty: string): Figure => ({
  sentence: empty,
  empty,
  width: 0,
  height: 0,
  marks: [],
  table: { caption: '', columns: [], rows: [] },
  ...wordsAround(document, writing, {
    heading: proseOf(document.dataset.title, writing.formats, document),
    notes: [],
    sourceIds: [],
    asOf: null,
  }),
  fileName: document.dataset.id,
});
