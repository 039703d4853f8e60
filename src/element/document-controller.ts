import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { PovertyDocument } from '../schema/document.js';
import { parse, type ParseResult } from '../schema/parse.js';
import type { Problem } from '../schema/problem.js';
import { PovertyErrorEvent } from './events.js';
import { loadDocument } from './load-document.js';
import { LoadError } from './load-error.js';
import { Refresh } from './refresh.js';

/**
 * idle: no source yet · loading · ready: there is a document · failed: there is none, `problems` says why.
 */
export type DocumentState = 'idle' | 'loading' | 'ready' | 'failed';

/** Where an element takes its document from, in this order. */
export interface DocumentSource extends ReactiveControllerHost, HTMLElement {
  /** A document, its text, or anything that `parse` reads. */
  document: unknown;
  src: string;
  /** Seconds between two looks at `src`; 0 for one look. */
  refresh: number;
  /** Seconds after which a request is given up. */
  timeout: number;
  /** Largest document taken, in bytes. */
  maxBytes: number;
}

const readings = new WeakMap<object, ParseResult>();

/** A document that several figures are given is read once: it is replaced, not changed. */
function readOnce(source: unknown, maxBytes: number): ParseResult {
  if (typeof source !== 'object' || source === null) return parse(source, { maxBytes });
  let reading = readings.get(source);
  if (!reading) readings.set(source, (reading = parse(source)));
  return reading;
}

/**
 * Gets a document from the `document` property, from `src`, or from a child `<script type="application/json">`.
 *
 * The newest source wins, whichever answer comes first; leaving the page aborts, moving within it does not.
 */
export class DocumentController implements ReactiveController {
  state: DocumentState = 'idle';
  document: PovertyDocument | null = null;
  problems: readonly Problem[] = [];
  /** When the figures shown were loaded, in ms; set only while newer ones could not be had. */
  staleSince: number | null = null;

  #abort: AbortController | null = null;
  #loadedAt = 0;
  #loading: Promise<unknown> | null = null;
  #source: unknown = undefined;
  #children: MutationObserver | null = null;
  readonly #refresh: Refresh;

  constructor(private readonly host: DocumentSource) {
    this.#refresh = new Refresh(() => this.#load(host.src, true));
    host.addController(this);
  }

  hostConnected(): void {
    if (this.state === 'loading' && !this.#abort) this.#source = undefined;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#children = null;
    this.#refresh.stop();
    // Moving an element disconnects and connects it in one task: only one that stays away gives its request up.
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#abort?.abort();
      this.#abort = null;
    });
  }

  /** Takes up a source that has changed. The host calls it before every update, on the server too. */
  sync(): void {
    const { document, src } = this.host;
    const remote = document == null && src !== '';
    const source = document ?? (remote ? `src:${src}` : this.#childText());
    if (source !== this.#source) {
      this.#source = source;
      this.#abort?.abort();
      this.#abort = null;
      this.staleSince = null;
      this.document = null;
      if (source === null) this.#settle('idle', null, []);
      else if (remote) this.#loading = this.#load(src, false);
      else this.#take(readOnce(source, this.host.maxBytes));
    }
    this.#refresh.every(remote && this.host.isConnected ? this.host.refresh : 0);
  }

  /** Resolves once there is a document, or none is to be expected any more. */
  async settled(): Promise<void> {
    this.sync();
    const page = this.host.ownerDocument;
    if (this.state === 'idle' && page.readyState === 'loading') {
      await new Promise((read) => page.addEventListener('DOMContentLoaded', read, { once: true }));
      this.sync();
    }
    await this.#loading;
  }

  /** Asks for the source again, past every cache. */
  retry(): void {
    if (this.host.src && this.host.document == null) void this.#load(this.host.src, true);
    else {
      this.#source = undefined;
      this.host.requestUpdate();
    }
  }

  /** @returns whether the document could be had */
  async #load(src: string, fresh: boolean): Promise<boolean> {
    this.#abort?.abort();
    const abort = (this.#abort = new AbortController());
    if (!this.document || !fresh) this.#settle('loading', null, []);
    try {
      const { timeout, maxBytes } = this.host;
      const result = await loadDocument(src, { timeoutSeconds: timeout, maxBytes, signal: abort.signal, fresh });
      if (abort !== this.#abort) return true;
      this.#take(result);
      return this.state === 'ready';
    } catch (error) {
      if (abort !== this.#abort) return true;
      this.#fail([LoadError.from(error).problem]);
      return false;
    } finally {
      if (abort === this.#abort) this.#abort = null;
    }
  }

  #take({ document, problems }: { document: PovertyDocument | null; problems: readonly Problem[] }): void {
    if (!document) return this.#fail(problems);
    this.#loadedAt = Date.now();
    this.staleSince = null;
    this.#settle('ready', document, problems);
  }

  /** A refresh that fails keeps the last good figure and says since when it stands. */
  #fail(problems: readonly Problem[]): void {
    if (this.document) {
      this.staleSince = this.#loadedAt;
      this.host.requestUpdate();
    } else this.#settle('failed', null, problems);
    this.host.dispatchEvent(new PovertyErrorEvent(problems));
  }

  #settle(state: DocumentState, document: PovertyDocument | null, problems: readonly Problem[]): void {
    this.state = state;
    this.document = document;
    this.problems = problems;
    this.host.requestUpdate();
  }

  /** Text of the child script; null while there is none, or while the page is still being read in the midst of it. */
  #childText(): string | null {
    if (!this.host.isConnected) return null;
    this.#watchChildren();
    const script = this.host.querySelector(':scope > script[type="application/json"]');
    const text = script?.textContent?.trim() ? script.textContent : null;
    const page = this.host.ownerDocument;
    if (!script || page.readyState !== 'loading' || script.nextSibling || this.host.nextSibling) return text;
    page.addEventListener('DOMContentLoaded', () => this.host.requestUpdate(), { once: true });
    return null;
  }

  /** The child may come later: the page is still being read, or a script writes it. */
  #watchChildren(): void {
    if (this.#children) return;
    this.#children = new MutationObserver(() => this.host.requestUpdate());
    this.#children.observe(this.host, { childList: true, subtree: true, characterData: true });
  }
}
