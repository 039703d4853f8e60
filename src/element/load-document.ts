import { once } from '../model/once.js';
import { read, type Reading } from '../schema/read.js';
import { loadShared, type LoadOptions } from './load-shared.js';
import type { Answer } from './request.js';

export { LoadError, type LoadReason } from './load-error.js';
export type { Answer } from './request.js';
export { loadShared, type LoadOptions } from './load-shared.js';

/** The size was checked in bytes on the way here. */
const readDocument = once(({ text }: Answer): Reading => read(text, Infinity));

/**
 * Loads a document; all components on a page that name one address share one request and one reading.
 *
 * @param url http, https or blob, relative to the page
 * @throws LoadError for what could not be loaded; what could not be read is told by the findings
 */
export const loadDocument = (url: string, options?: LoadOptions): Promise<Reading> =>
  loadShared(url, readDocument, options);
