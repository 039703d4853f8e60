import { LoadError, type LoadReason } from './load-error.js';
import { join, leave, requestFor, type Answer, type Reader } from './request.js';

export interface LoadOptions {
  /** Seconds until the whole body must have come; 30 when left out. */
  readonly timeoutSeconds?: number;
  /** Largest body that is taken, in bytes after decompression; 20,000,000 when left out. */
  readonly maxBytes?: number;
  /** Gives up waiting. The request itself ends when nobody waits for it any more. */
  readonly signal?: AbortSignal;
  /** Asks the server even where page or browser keep an answer. */
  readonly fresh?: boolean;
}

/** Longer times overflow the browser's timers, which then fire at once. */
const LONGEST_SECONDS = 2_147_483;

const positive = (value: number | undefined, otherwise: number): number => (value && value > 0 ? value : otherwise);

/** @throws LoadError for an address that must not be asked: `javascript:`, `data:`, a file from a page of the web */
function allowed(address: string): string {
  let url: URL | null = null;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    // No address at all: refused below.
  }
  const page = location.protocol === 'file:' ? 'file:' : '';
  if (!url || !['http:', 'https:', 'blob:', page].includes(url.protocol)) throw new LoadError('protocol', address);
  url.hash = '';
  return url.href;
}

/**
 * Loads a text and reads it, with one request per URL and page.
 *
 * Every caller has its own timeout, limit and signal; one that gives up does not touch the others. An answer is
 * kept for a minute for those who come soon after; a failure is not kept.
 *
 * @param read made by `once`, an answer is read once for all who come
 * @throws LoadError, and nothing else
 */
export function loadShared<T>(address: string, read: (answer: Answer) => T, options: LoadOptions = {}): Promise<T> {
  const { signal, fresh = false } = options;
  const seconds = Math.min(positive(options.timeoutSeconds, 30), LONGEST_SECONDS);
  const maxBytes = positive(options.maxBytes, 20_000_000);
  return new Promise((resolve, reject) => {
    const url = allowed(address);
    if (signal?.aborted) throw new LoadError('aborted', url);
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      leave(request, reader);
    };
    const fail = (reason: LoadReason, found?: number | string): void => {
      end();
      reject(new LoadError(reason, url, found, reason === 'timeout' ? seconds : maxBytes));
    };
    const take = (answer: Answer): void => {
      end();
      try {
        resolve(read(answer));
      } catch (error) {
        fail('content', String(error));
      }
    };
    const onAbort = (): void => fail('aborted');
    const timer = setTimeout(() => fail('timeout'), seconds * 1000);
    signal?.addEventListener('abort', onAbort);
    const reader: Reader = { maxBytes, take, fail };
    const request = requestFor(url, fresh);
    join(request, reader);
  });
}
