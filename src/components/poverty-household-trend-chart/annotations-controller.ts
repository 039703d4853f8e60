import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parsePeriod } from '../../model/period.js';
import type { Problem } from '../../schema/problem.js';
import type { Annotation } from './series.view.js';

const WATCHED: MutationObserverInit = {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['slot', 'data-period'],
};

/** What is wrong with an event that has no text or no time. */
const unplaced = (text: string, period: string): Problem => ({
  code: 'annotation',
  level: 'warning',
  pointer: '',
  message: {
    vi: `Sự kiện “${text}” không được hiển thị: cần có chữ, và data-period như 2020, 2020-03 hoặc 2020-03-15, nhưng đang là “${period}”.`,
    en: `The event “${text}” is not shown: it needs a text, and a data-period like 2020, 2020-03 or 2020-03-15, but has “${period}”.`,
  },
});

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
    this.problems = events.filter((event) => !isPlaced(event)).map(({ text, period }) => unplaced(text, period));
    this.host.requestUpdate();
  }
}
