import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parsePeriod } from '../../model/period.js';
import { problemsOf } from '../../element/words-for-problems.js';
import type { Finding, Problem } from '../../schema/problem.js';
import type { Annotation } from './series.view.js';

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['slot', 'data-period'],
};

/**
 * Reads the events that a page writes into the chart: `<p slot="annotations" data-period="2020-03">…</p>`.
 *
 * Only their text is taken. A change of text or period fires no event of a slot, so that the children are watched. They are
 * read after the first update: a server has not seen them, and its picture is to be taken over first.
 */
export class AnnotationsController implements ReactiveController {
  annotations: readonly Annotation[] = [];
  problems: readonly Problem[] = [];
  #observer: MutationObserver | null = null;

  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    if (this.#observer || !this.host.isConnected) return;
    this.#observer = new MutationObserver(() => this.#read());
    this.#observer.observe(this.host, WATCHED);
    this.#read();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = null;
  }

  #read(): void {
    const slotted = [...this.host.children].filter(({ slot }) => slot === 'annotations');
    if (!slotted.length && !this.annotations.length && !this.problems.length) return;
    const events = slotted.map((child) => ({
      period: child.getAttribute('data-period') ?? '',
      text: (child.textContent ?? '').replace(/\s+/g, ' ').trim(),
    }));
    const isPlaced = ({ period, text }: Annotation) => text !== '' && parsePeriod(period) !== null;
    this.annotations = events.filter(isPlaced);
    this.host.requestUpdate();
    const findings = events
      .filter((event) => !isPlaced(event))
      .map(({ text, period }): Finding => ({
        code: 'annotation',
        level: 'warning',
        pointer: '',
        say: 'annotation',
        values: [text, period],
      }));
    void Promise.resolve(problemsOf(findings)).then((problems) => {
      this.problems = problems;
      this.host.requestUpdate();
    });
  }
}
