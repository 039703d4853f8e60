import '../setup.js';
import { expect } from '@open-wc/testing';
import { LoadError, loadDocument, loadShared } from '../../../src/element/load-document.js';
import { once } from '../../../src/model/once.js';
import { requestFor, type Answer } from '../../../src/element/request.js';
import { explain } from '../../../src/schema/explain.js';

interface Asked {
  readonly url: string;
  readonly cache: RequestCache | undefined;
  readonly signal: AbortSignal;
  readonly answer: (body: BodyInit | null, init?: ResponseInit) => void;
  readonly refuse: () => void;
}

const page = globalThis.fetch;
let asked: Asked[] = [];
let address = '';
let number = 0;

/** A server of which the test decides when and what it answers; it honours an abort as a browser does. */
function server(input: RequestInfo | URL, { cache, signal }: RequestInit = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    signal!.addEventListener('abort', () => reject(signal!.reason));
    asked.push({
      url: String(input),
      cache,
      signal: signal!,
      answer: (body, init) => resolve(new Response(body, init)),
      refuse: () => reject(new TypeError('Failed to fetch')),
    });
  });
}

/** The error that a promise is rejected with. */
const failure = (promise: Promise<unknown>): Promise<LoadError> =>
  promise.then(
    () => expect.fail('It was loaded.') as never,
    (error) => error as LoadError,
  );

/** The problem that a failed request is told as. */
const problemOf = ({ finding }: LoadError) => explain([finding])[0]!;

/** A body that never ends by itself. */
function stream(signal: AbortSignal): { body: ReadableStream<Uint8Array>; send: (bytes: number) => void } {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const body = new ReadableStream<Uint8Array>({ start: (started) => void (controller = started) });
  signal.addEventListener('abort', () => controller.error(signal.reason));
  return { body, send: (bytes) => controller.enqueue(new Uint8Array(bytes).fill(32)) };
}

const length = ({ text }: Answer): number => text.length;
const whole = ({ text }: Answer): string => text;

beforeEach(() => {
  asked = [];
  address = `/figures/${++number}.json`;
  globalThis.fetch = server;
});

afterEach(() => {
  globalThis.fetch = page;
});

describe('one request', () => {
  it('serves all who ask for one address, and is read once for them', async () => {
    let read = 0;
    const reading = once(({ text }: Answer): object => ({ text, read: ++read }));
    const both = Promise.all([loadShared(address, reading), loadShared(`${address}#part`, reading)]);
    asked[0]!.answer('1');
    const [first, second] = await both;
    expect(asked.length).to.equal(1);
    expect(first).to.equal(second);
    expect(read).to.equal(1);
  });

  it('asks for an absolute address', () => {
    void failure(loadShared('a/../b.json?year=2022', whole));
    expect(asked[0]!.url).to.equal(new URL('b.json?year=2022', document.baseURI).href);
    asked[0]!.refuse();
  });

  it('serves those who come after the answer', async () => {
    const first = loadShared(address, length);
    asked[0]!.answer('four');
    await first;
    expect(await loadShared(address, length)).to.equal(4);
    expect(asked.length).to.equal(1);
  });

  it('is read once by each way of reading', async () => {
    const both = Promise.all([loadShared(address, length), loadShared(address, whole)]);
    asked[0]!.answer('four');
    expect(await both).to.deep.equal([4, 'four']);
    expect(asked.length).to.equal(1);
  });

  it('is shared by two copies of the library', async () => {
    const copyUrl = new URL('../../../src/element/request.ts?copy', import.meta.url).href;
    const copy = (await import(copyUrl)) as typeof import('../../../src/element/request.js');
    expect(copy.requestFor).not.to.equal(requestFor);
    const mine = loadShared(address, whole);
    const theirs = new Promise((take) => {
      const fail = (): void => expect.fail();
      const url = new URL(address, document.baseURI).href;
      copy.join(copy.requestFor(url, false), { maxBytes: 4, take: ({ text }) => take(text), fail });
    });
    asked[0]!.answer('four');
    expect(await Promise.all([mine, theirs])).to.deep.equal(['four', 'four']);
    expect(asked.length).to.equal(1);
  });

  it('is asked again, past the cache, for those who want it fresh, and once for all of them', async () => {
    const first = loadShared(address, whole);
    asked[0]!.answer('old');
    await first;
    const both = Promise.all([
      loadShared(address, whole, { fresh: true }),
      loadShared(address, whole, { fresh: true }),
    ]);
    expect(asked.map(({ cache }) => cache)).to.deep.equal(['default', 'no-cache']);
    asked[1]!.answer('new');
    expect(await both).to.deep.equal(['new', 'new']);
    expect(await loadShared(address, whole)).to.equal('new');
  });

  it('is asked again after a failure', async () => {
    const first = failure(loadShared(address, whole));
    asked[0]!.refuse();
    await first;
    const second = loadShared(address, whole);
    asked[1]!.answer('there');
    expect(await second).to.equal('there');
  });
});

describe('giving up', () => {
  it('does not touch the others', async () => {
    const mine = new AbortController();
    const first = failure(loadShared(address, whole, { signal: mine.signal }));
    const second = loadShared(address, whole);
    mine.abort();
    expect((await first).reason).to.equal('aborted');
    expect(asked[0]!.signal.aborted).to.equal(false);
    asked[0]!.answer('there');
    expect(await second).to.equal('there');
  });

  it('ends the request with the last one who waits, and the next one asks anew', async () => {
    const [mine, yours] = [new AbortController(), new AbortController()];
    const first = failure(loadShared(address, whole, { signal: mine.signal }));
    const second = failure(loadShared(address, whole, { signal: yours.signal }));
    mine.abort();
    yours.abort();
    expect(asked[0]!.signal.aborted).to.equal(true);
    const third = loadShared(address, whole);
    await Promise.all([first, second]);
    asked[1]!.answer('there');
    expect(await third).to.equal('there');
  });

  it('asks nobody where the signal has already said so', async () => {
    const error = await failure(loadShared(address, whole, { signal: AbortSignal.abort() }));
    expect(error.reason).to.equal('aborted');
    expect(asked.length).to.equal(0);
  });

  it('leaves no listener and no timer behind', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const { setTimeout: start, clearTimeout: stop } = window;
    const timers = new Set<unknown>();
    signal.addEventListener = () => void listeners++;
    signal.removeEventListener = () => void listeners--;
    window.setTimeout = ((run: () => void, ms: number) => {
      const timer = start(run, ms);
      timers.add(timer);
      return timer;
    }) as typeof window.setTimeout;
    window.clearTimeout = (timer) => {
      timers.delete(timer);
      stop(timer);
    };
    try {
      const refused = failure(loadShared(address, whole, { signal }));
      expect([listeners, timers.size]).to.deep.equal([1, 1]);
      asked[0]!.refuse();
      await refused;
      expect([listeners, timers.size]).to.deep.equal([0, 0]);
      const taken = loadShared(address, whole, { signal });
      asked[1]!.answer('there');
      await taken;
      // One timer is left: the one that forgets the answer.
      expect([listeners, timers.size]).to.deep.equal([0, 1]);
    } finally {
      Object.assign(window, { setTimeout: start, clearTimeout: stop });
    }
  });
});

describe('the limits', () => {
  it('end a request that is not answered in time', async () => {
    const error = await failure(loadShared(address, whole, { timeoutSeconds: 0.01 }));
    expect(error.reason).to.equal('timeout');
    expect(problemOf(error).message.en).to.contain('0.01 s');
    expect(asked[0]!.signal.aborted).to.equal(true);
  });

  it('end a body that does not come whole in time', async () => {
    const promise = failure(loadShared(address, whole, { timeoutSeconds: 0.05 }));
    const { body, send } = stream(asked[0]!.signal);
    asked[0]!.answer(body);
    send(3);
    expect((await promise).reason).to.equal('timeout');
    expect(asked[0]!.signal.aborted).to.equal(true);
  });

  it('refuse a body that says it is too large, with both sizes', async () => {
    const promise = failure(loadShared(address, whole));
    asked[0]!.answer(stream(asked[0]!.signal).body, { headers: { 'content-length': '25000000' } });
    const error = await promise;
    const problem = problemOf(error);
    expect(error.reason).to.equal('size');
    expect(problem.message.vi).to.contain('25.000.000').and.contain('20.000.000');
    expect(problem.message.en).to.contain('25,000,000').and.contain('20,000,000');
    expect(asked[0]!.signal.aborted).to.equal(true);
  });

  it('stop a body on its way at the first byte too many', async () => {
    const promise = failure(loadShared(address, whole, { maxBytes: 10 }));
    const { body, send } = stream(asked[0]!.signal);
    asked[0]!.answer(body);
    send(10);
    send(1);
    expect(problemOf(await promise).message.en).to.contain('at least 11 bytes, the limit is 10 bytes');
    expect(asked[0]!.signal.aborted).to.equal(true);
  });

  it('take a body of exactly the allowed size', async () => {
    const promise = loadShared(address, length, { maxBytes: 10 });
    asked[0]!.answer('0123456789');
    expect(await promise).to.equal(10);
  });

  it('are each caller’s own', async () => {
    const small = failure(loadShared(address, whole, { maxBytes: 3 }));
    const large = loadShared(address, whole);
    asked[0]!.answer('four');
    expect((await small).reason).to.equal('size');
    expect(await large).to.equal('four');
    expect((await failure(loadShared(address, whole, { maxBytes: 3 }))).reason).to.equal('size');
    expect(asked.length).to.equal(1);
  });

  it('stand at their defaults where an attribute says nonsense', async () => {
    const promise = loadShared(address, whole, { timeoutSeconds: NaN, maxBytes: -1 });
    asked[0]!.answer('there');
    expect(await promise).to.equal('there');
  });

  it('of more days than a timer can count do not fire at once', async () => {
    const promise = loadShared(address, whole, { timeoutSeconds: Infinity });
    asked[0]!.answer('there');
    expect(await promise).to.equal('there');
  });
});

describe('a failure', () => {
  const refused = ['javascript:alert(1)', 'data:application/json,{}', 'ftp://example.org/a.json', 'http://:x'];
  for (const bad of refused)
    it(`refuses ${bad} without asking`, async () => {
      const error = await failure(loadShared(bad, whole));
      expect(error.reason).to.equal('protocol');
      expect(asked.length).to.equal(0);
    });

  it('names the status of the server, and where to look', async () => {
    const promise = failure(loadShared(address, whole));
    asked[0]!.answer('<h1>Not found</h1>', { status: 404 });
    const error = await promise;
    const problem = problemOf(error);
    expect(error.reason).to.equal('http');
    expect(problem).to.include({ code: 'load.http', level: 'error', pointer: '' });
    expect(problem.message.vi).to.contain(`${address}: máy chủ trả lời HTTP 404. Hãy kiểm tra địa chỉ`);
    expect(problem.message.en).to.contain('the server answered HTTP 404. Check the address');
    expect(asked[0]!.signal.aborted).to.equal(true);
  });

  it('hints at the network and at CORS', async () => {
    const promise = failure(loadShared(address, whole));
    asked[0]!.refuse();
    const error = await promise;
    const problem = problemOf(error);
    expect(error.reason).to.equal('network');
    expect(problem.message.vi).to.contain('CORS');
  });

  it('shows no credentials and no query', async () => {
    const promise = failure(loadShared('https://thu:mat-khau@example.org/a.json?token=abc#part', whole));
    asked[0]!.refuse();
    const { message } = problemOf(await promise);
    expect(message.en).to.match(/^https:\/\/example\.org\/a\.json: /);
    expect(message.vi).not.to.match(/mat-khau|token|abc/);
  });

  it('shortens a long address and keeps its end', async () => {
    const promise = failure(loadShared(`/${'x'.repeat(500)}/ba-che.json`, whole));
    asked[0]!.refuse();
    const { message } = problemOf(await promise);
    expect(message.en.length).to.be.below(250);
    expect(message.en).to.contain('…').and.contain('ba-che.json: ');
  });

  it('of the reader is told, not thrown at the page', async () => {
    const promise = failure(
      loadShared(address, () => {
        throw new Error('bad arcs');
      }),
    );
    asked[0]!.answer('{}');
    const error = await promise;
    const problem = problemOf(error);
    expect(error.reason).to.equal('content');
    expect(problem.message.en).to.contain('bad arcs');
  });
});

describe('a text', () => {
  const name = 'Đồn Đạc – Ề Ỗ';
  const utf16 = (littleEndian: boolean): ArrayBuffer => {
    const view = new DataView(new ArrayBuffer(2 + 2 * name.length));
    [...`\uFEFF${name}`].forEach((letter, index) => view.setUint16(2 * index, letter.charCodeAt(0), littleEndian));
    return view.buffer;
  };
  const bodies: [string, BodyInit][] = [
    ['UTF-8', name],
    ['UTF-8 with a byte order mark', `\uFEFF${name}`],
    ['UTF-16, little end first', utf16(true)],
    ['UTF-16, big end first', utf16(false)],
  ];
  for (const [encoding, body] of bodies)
    it(`is read as ${encoding}`, async () => {
      const promise = loadShared(address, whole);
      asked[0]!.answer(body);
      expect(await promise).to.equal(name);
    });

  it('is empty where there is no body', async () => {
    const promise = loadShared(address, whole);
    asked[0]!.answer(null, { status: 204 });
    expect(await promise).to.equal('');
  });

  it('comes from a blob of the page, with the browser’s own fetch', async () => {
    globalThis.fetch = page;
    const url = URL.createObjectURL(new Blob([name]));
    expect(await loadShared(url, whole)).to.equal(name);
    URL.revokeObjectURL(url);
  });
});

describe('a document', () => {
  it('is the same object for all who ask, findings included', async () => {
    const both = Promise.all([loadDocument(address), loadDocument(address)]);
    asked[0]!.answer('<!doctype html><title>Login</title>');
    const [first, second] = await both;
    expect(first.document).to.equal(null);
    expect(first.findings.length).to.be.above(0);
    expect(first).to.equal(second);
  });
});
