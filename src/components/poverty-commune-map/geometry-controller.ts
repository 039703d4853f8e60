import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { PovertyErrorEvent } from '../../element/events.js';
import { loadShared, type Answer, type LoadError } from '../../element/load-document.js';
import { problemsOf } from '../../element/words-for-problems.js';
import { once } from '../../model/once.js';
import type { Finding, Problem } from '../../schema/problem.js';
import type { Prepared, Wanted } from './boundary-tools.js';
import type { PlannedGeometry } from './places.view.js';

/** Work is done for so long at a time, in ms; then the page has its turn. */
const SLICE_MS = 24;

interface Host extends ReactiveControllerHost, HTMLElement, Wanted {
  geometry: string | object | null;
  timeout: number;
  maxBytes: number;
}

/**
 * What a map of boundaries needs and one of tiles does not: readers, projection, canvas, zoom. It comes when the first
 * boundaries are asked for; a server has it at once.
 */
export const tools: { current: typeof import('./boundary-tools.js') | null } = { current: null };

/** Runs work to its end: at once where it is short or nobody waits for the page, else with rests between. */
function inSlices<T>(work: Generator<void, T>): T | Promise<T> {
  const end = isServer ? Infinity : performance.now() + SLICE_MS;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() > end) return new Promise((rest) => setTimeout(rest)).then(() => inSlices(work));
  }
}

/** What was prepared from a value, by how it was asked for: several maps of a page share it. */
const prepared = new WeakMap<object, Map<string, Prepared | Promise<Prepared>>>();

function prepare(value: object, wanted: Wanted): Prepared | Promise<Prepared> {
  const { geometryObject, geometryKey, profile, insets } = wanted;
  const key = JSON.stringify([geometryObject, geometryKey, profile, insets]);
  let known = prepared.get(value);
  if (!known) prepared.set(value, (known = new Map()));
  let result = known.get(key);
  if (!result) {
    known.set(key, (result = inSlices(tools.current!.preparing(value, wanted))));
    if (result instanceof Promise)
      result.then(
        (done) => known.set(key, done),
        () => known.delete(key),
      );
  }
  return result;
}

/** What is wrong may show at once or later: it is taken the same way. */
function attempt<T>(work: () => T): T | Promise<never> {
  try {
    return work();
  } catch (error) {
    return Promise.reject(error as Error);
  }
}

/** The same text gives the same value, so that what was prepared from it is found again. */
const readJson = once(({ text }: Answer): unknown => JSON.parse(text));

/** Gets boundaries from an address or a value, reads and projects them without holding the page up. */
export class GeometryController implements ReactiveController {
  geometry: PlannedGeometry | null = null;
  problems: readonly Problem[] = [];
  /** Boundaries are asked for and not there yet. */
  pending = false;
  #wanted: readonly unknown[] = [];
  #abort: AbortController | null = null;
  #loading: Promise<void> | null = null;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostDisconnected(): void {
    queueMicrotask(() => {
      if (this.host.isConnected) return;
      this.#abort?.abort();
      // What was given up is asked for again when the map comes back.
      if (this.pending) this.#wanted = [];
    });
  }

  /** Resolves once boundaries are there, or none are to be expected any more. */
  async settled(): Promise<void> {
    this.sync();
    await this.#loading;
  }

  /** Takes up boundaries that have changed. The host calls it before every update, on the server too. */
  sync(): void {
    const { geometry, geometryObject, geometryKey, profile, insets } = this.host;
    const wanted = [geometry, geometryObject, geometryKey, profile, insets];
    if (this.#wanted.length && wanted.every((value, index) => value === this.#wanted[index])) return;
    this.#wanted = wanted;
    this.#abort?.abort();
    this.pending = true;
    // A server waits for nothing: boundaries that it has not been given come in the page.
    if (isServer && typeof geometry === 'string') return;
    const how = { geometryObject, geometryKey, profile, insets };
    const result = !geometry
      ? { geometry: null, problems: [] }
      : typeof geometry === 'object' && tools.current
        ? attempt(() => prepare(geometry, how))
        : this.#load(geometry).then((value) => prepare(value, how));
    if (!(result instanceof Promise)) return this.#take(result);
    const settle = (done: Prepared): void => {
      if (wanted !== this.#wanted) return;
      this.#take(done);
      this.host.requestUpdate();
    };
    const refuse = async (error: Partial<LoadError>): Promise<void> => {
      const values = ['geometry', String(error)];
      const fault: Finding = { code: 'geometry.fault', level: 'error', pointer: '', say: 'load.content', values };
      settle({ geometry: null, problems: await problemsOf([error.finding ?? fault]) });
    };
    this.#loading = result.then(settle, refuse);
  }

  async #load(geometry: string | object): Promise<object> {
    const { timeout, maxBytes } = this.host;
    const { signal } = (this.#abort = new AbortController());
    const value: Promise<unknown> =
      typeof geometry === 'string'
        ? loadShared(geometry, readJson, { timeoutSeconds: timeout, maxBytes, signal })
        : Promise.resolve<unknown>(geometry);
    // Both at once: an address that fails before the tools are there must not be an error that nobody takes.
    const [found, loaded] = await Promise.all([value, tools.current ?? import('./boundary-tools.js')]);
    tools.current = loaded;
    return typeof found === 'object' && found !== null ? found : {};
  }

  #take({ geometry, problems }: Prepared): void {
    this.pending = false;
    this.geometry = geometry;
    this.problems = problems;
    if (problems.some(({ level }) => level === 'error')) this.host.dispatchEvent(new PovertyErrorEvent(problems));
  }
}
