import type { PovertyDocument } from './document.js';
import { explain } from './explain.js';
import type { Problem } from './problem.js';
import { read } from './read.js';

export interface ParseOptions {
  /** Longest text that is read, in characters; 20,000,000 when left out. */
  readonly maxBytes?: number;
}

export interface ParseResult {
  /** The valid part of the document; null where its root cannot be used. */
  readonly document: PovertyDocument | null;
  /** Everything that was left out or is doubtful, in the order of the reading. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a document of poverty statistics, tolerantly, and loses nothing in silence.
 *
 * A row that fails a check is left out and listed; the rest is returned. Rows are the input's own objects, not
 * copies. Only a document without a usable root (version, data set, territories) is refused as a whole.
 *
 * @param input the text of a document, or the value that `JSON.parse` made of it
 * @returns the document and its problems; never throws
 */
export function parse(input: unknown, { maxBytes = 20_000_000 }: ParseOptions = {}): ParseResult {
  const { document, findings } = read(input, maxBytes);
  return { document, problems: explain(findings) };
}
