import type { Finding } from '../schema/problem.js';

/**
 * Why something could not be loaded. network: no connection, or CORS · http: an answer other than 2xx ·
 * protocol: an address that is never asked · content: it came, and could not be read.
 */
export type LoadReason = 'network' | 'http' | 'timeout' | 'size' | 'aborted' | 'protocol' | 'content';

/** A failed request. Its address may hold what is secret: only `explain` shows it, and only so much. */
export class LoadError extends Error {
  readonly finding: Finding;

  /**
   * @param found HTTP status, bytes, or words
   * @param limit seconds, or bytes
   */
  constructor(
    readonly reason: LoadReason,
    address: string,
    found: number | string = '',
    limit = 0,
  ) {
    const code = `load.${reason}`;
    super(code);
    this.finding = { code, level: 'error', pointer: '', say: code, values: [address, found, limit] };
  }
}
