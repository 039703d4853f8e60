import type { LoadReason } from './load-error.js';

/** What came. Plain data: another copy of the library on the page may have asked for it. */
export interface Answer {
  readonly text: string;
}

/** Someone who waits for an answer, with a limit of its own. */
export interface Reader {
  readonly maxBytes: number;
  readonly take: (answer: Answer) => void;
  readonly fail: (reason: LoadReason, found?: number) => void;
}

/** A request under way, or its answer. */
export interface SharedRequest {
  readonly url: string;
  readonly fresh: boolean;
  readonly abort: AbortController;
  readonly readers: Set<Reader>;
  /** As many bytes as the body has at least. */
  bytes: number;
  answer: Answer | null;
  forget: ReturnType<typeof setTimeout> | undefined;
}

/** How long an answer is kept for those who come soon after; then the browser's own cache is asked. */
const KEPT_MS = 60_000;

/** All copies of the library on a page share the requests; the number changes with the shape of what is shared. */
const REQUESTS: unique symbol = Symbol.for('poverty-elements.requests.1') as never;
const page = globalThis as { [REQUESTS]?: Map<string, SharedRequest> };

/** The request that stands for an address: one under way or lately answered, else a new one. */
export function requestFor(url: string, fresh: boolean): SharedRequest {
  const requests = (page[REQUESTS] ??= new Map());
  const known = requests.get(url);
  if (known && !known.abort.signal.aborted && (!fresh || (known.fresh && !known.answer))) return known;
  clearTimeout(known?.forget);
  const abort = new AbortController();
  const request: SharedRequest = {
    url,
    fresh,
    abort,
    readers: new Set(),
    bytes: 0,
    answer: null,
    forget: undefined,
  };
  requests.set(url, request);
  void run(request);
  return request;
}

export function join(request: SharedRequest, reader: Reader): void {
  const { answer, bytes, readers } = request;
  readers.add(reader);
  if (bytes > reader.maxBytes) reader.fail('size', bytes);
  else if (answer) reader.take(answer);
}

/** The last one to leave ends a request that is still under way. */
export function leave({ readers, answer, abort }: SharedRequest, reader: Reader): void {
  if (readers.delete(reader) && !readers.size && !answer) abort.abort();
}

async function run(request: SharedRequest): Promise<void> {
  const { url, fresh, abort, readers } = request;
  const failAll = (reason: LoadReason, found?: number): void => readers.forEach((reader) => reader.fail(reason, found));
  try {
    const response = await fetch(url, { signal: abort.signal, cache: fresh ? 'no-cache' : 'default' });
    if (response.ok) {
      const bytes = await body(request, response);
      abort.signal.throwIfAborted();
      request.bytes = bytes.length;
      const answer = (request.answer = { text: decoded(bytes) });
      request.forget = setTimeout(() => forget(request), KEPT_MS);
      readers.forEach((reader) => reader.take(answer));
    } else failAll('http', response.status);
  } catch {
    failAll('network');
  }
  if (!request.answer) {
    abort.abort();
    forget(request);
  }
}

function forget(request: SharedRequest): void {
  const requests = page[REQUESTS];
  if (requests?.get(request.url) === request) requests.delete(request.url);
}

/** Reads the body; those whose limit it passes leave on the way. */
async function body(request: SharedRequest, response: Response): Promise<Uint8Array> {
  const length = Number(response.headers.get('content-length'));
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const stream = response.body?.getReader();
  for (let received = 0; ;) {
    const bytes = (request.bytes = Math.max(length || 0, received));
    request.readers.forEach((reader) => bytes > reader.maxBytes && reader.fail('size', bytes));
    request.abort.signal.throwIfAborted();
    const part = await stream?.read();
    if (!part || part.done) return new Uint8Array(await new Blob(chunks).arrayBuffer());
    received += part.value.length;
    chunks.push(part.value);
  }
}

/** UTF-8, or UTF-16 where its byte order mark says so. */
function decoded(bytes: Uint8Array): string {
  const mark = bytes[0]! * 256 + bytes[1]!;
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes);
}
