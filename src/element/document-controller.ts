import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { once } from '../model/once.js';
import type { PovertyDocument } from '../schema/document.js';
import type { Problem } from '../schema/problem.js';
import { read, type Reading } from '../schema/read.js';
import { PovertyErrorEvent } from './events.js';
import { loadDocument } from './load-document.js';
import type { LoadError } from './load-error.js';
import type { Refresh } from './refresh.js';
import { problemsOf } from './words-for-problems.js';

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

/** A document that several figures are given is read once: it is replaced, not changed. */
const readOnce = once((source: object) => read(source, Infinity));

/**
 * Gets a document from the `document` property, from `src`, or from a child `<script type="application/json">`.
 *
 * The newest source wins, whichever answer comes first; leaving the page aborts, moving within it does not.
 */
export class DocumentController implements ReactiveController {
  state: DocumentState = 'idle';
  document: PovertyDocument | null = null;
  problems: readonly Problem[] = [];
  /** Whether `problems` are all there: a figure does not wait for their sentences. */
  told = false;
  /** When the figures shown were loaded, in ms; set only while newer ones could not be had. */
  staleSince: number | null = null;

  /** The attempt that is under way, until its problems are told; a newer one takes its place. */
  #abort: AbortController | null = null;
  #loadedAt = 0;
  #loading: Promise<unknown> | null = null;
  #source: unknown = undefined;
  #children: MutationObserver | null = null;
  /** It comes with the first interval. */
  #refresh: Refresh | null = null;

  constructor(private readonly host: DocumentSource) {
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.told && !this.#abort) this.#source = undefined;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#children = null;
    this.#refresh?.stop();
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
      this.staleSince = null;
      if (remote) this.#loading = this.#load(src, false);
      else {
        const abort = this.#start();
        this.#settle(source === null ? 'idle' : 'loading', null);
        if (source === null) this.told = true;
        else this.#loading = this.#take(this.#read(source), abort) ?? null;
      }
    }
    this.#every(remote && this.host.isConnected ? this.host.refresh : 0);
  }

  #read(source: unknown): Reading {
    return typeof source === 'object' ? readOnce(source!) : read(source, this.host.maxBytes);
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

  /** Looks at the source again every so many seconds. */
  #every(seconds: number): void {
    if (this.#refresh) this.#refresh.every(seconds);
    else if (seconds > 0)
      void import('./refresh.js').then(({ Refresh }) => {
        this.#refresh ??= new Refresh(() => this.#load(this.host.src, true));
        this.host.requestUpdate();
        // Without it the figure stays as it is; the next update asks for it again.
      }, Boolean);
  }

  /** @returns whether the document could be had */
  async #load(src: string, fresh: boolean): Promise<boolean> {
    const abort = this.#start();
    if (!this.document || !fresh) this.#settle('loading', null);
    const { timeout, maxBytes } = this.host;
    const reading = await loadDocument(src, { timeoutSeconds: timeout, maxBytes, signal: abort.signal, fresh }).catch(
      ({ finding }: LoadError): Reading => ({ document: null, findings: [finding] }),
    );
    if (abort !== this.#abort) return true;
    await this.#take(reading, abort);
    return reading.document !== null;
  }

  /** Begins an attempt, and gives the one before up. */
  #start(): AbortController {
    this.#abort?.abort();
    return (this.#abort = new AbortController());
  }

  /** Shows a document at once, and tells its problems as soon as there are sentences for them. */
  #take({ document, findings }: Reading, abort: AbortController): Promise<void> | undefined {
    if (document) {
      this.#loadedAt = Date.now();
      this.staleSince = null;
      this.#settle('ready', document);
    }
    const problems = problemsOf(findings);
    const tell = (problems: readonly Problem[]): void => {
      if (abort !== this.#abort) return;
      this.#abort = null;
      this.told = true;
      if (document || !this.document) this.problems = problems;
      if (!document) this.#fail(problems);
      this.host.requestUpdate();
    };
    if (problems instanceof Promise) return problems.then(tell);
    tell(problems);
    return undefined;
  }

  /** A refresh that fails keeps the last good figure and says since when it stands. */
  #fail(problems: readonly Problem[]): void {
    if (this.document) this.staleSince = this.#loadedAt;
    else this.state = 'failed';
    this.host.dispatchEvent(new PovertyErrorEvent(problems));
  }

  #settle(state: DocumentState, document: PovertyDocument | null): void {
    this.state = state;
    this.document = document;
    this.problems = [];
    this.told = false;
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
