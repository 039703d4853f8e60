import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Figure, Mark } from '../chart/figure.js';
import type { FocusOrder } from '../chart/focus-order.js';

/** Farthest that a pointer may be from a mark and still mean it, in CSS pixels. */
const REACH = 40;

/** The mark that a pointer at (x, y) means; −1 for none. */
export function nearestMark(marks: readonly Mark[], x: number, y: number): number {
  let nearest = -1;
  let least = REACH;
  marks.forEach((mark, index) => {
    const distance = Math.hypot(mark.x - x, mark.y - y);
    if (distance < least) [nearest, least] = [index, distance];
  });
  return nearest;
}

/** What the controller needs from its element. */
export interface PointingHost extends ReactiveControllerHost, HTMLElement {
  readonly figure: Figure | null;
  /** Keyboard order of the marks. */
  readonly focusOrder: FocusOrder;
  /** The mark that a pointer means, in the picture's pixels. */
  markAt(x: number, y: number): number;
  choose(index: number): void;
}

/** What tells a mark from the others of its figure, in every language and width; in some figures the time alone does. */
const nameOf = ({ detail: { series, territory, measure } }: Mark): string => [series, territory, measure].join('\n');

/**
 * Moves an index over the marks of a figure by pointer and keyboard. The view is never computed for it.
 *
 * `spoken` is set only where the keyboard moved: a live region says it, hover stays silent.
 */
export class PointingController implements ReactiveController {
  active = -1;
  spoken = '';
  /** The document listened to: that of the host may be another one by now. */
  #page!: Document;

  constructor(private readonly host: PointingHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#move(-1, '');
  }

  /**
   * Stays with the same mark in a new figure, and says it anew where it was said; with none where it is gone. A figure of
   * another time has the same marks where each stands for a place.
   */
  follow(before: Figure | null): void {
    // The marks of a figure are made when they are asked for.
    if (this.active < 0) return;
    const active = before?.marks[this.active];
    if (!active) return;
    const marks = this.host.figure?.marks ?? [];
    const alike = marks.filter((mark) => nameOf(mark) === nameOf(active));
    const same = alike.length > 1 ? alike.find(({ detail }) => detail.period === active.detail.period) : alike[0];
    const index = same ? marks.indexOf(same) : -1;
    this.#move(index, this.spoken && (marks[index]?.label ?? ''));
  }

  /** Points at a mark; −1 points at none. */
  point(index: number, speak = false): void {
    const mark = this.host.figure?.marks[index];
    const active = mark ? index : -1;
    const spoken = speak && mark ? mark.label : '';
    if (active === this.active && spoken === this.spoken) return;
    this.#move(active, spoken);
    this.host.requestUpdate();
  }

  #move(active: number, spoken: string): void {
    const change = active < 0 ? 'removeEventListener' : 'addEventListener';
    if (active < 0 !== this.active < 0) {
      if (active >= 0) this.#page = this.host.ownerDocument;
      this.#page[change]('keydown', this.#onPageKey as EventListener);
      this.#page[change]('scroll', this.#onScroll, { capture: true, passive: true });
    }
    this.active = active;
    this.spoken = spoken;
  }

  /** What hover has brought goes by Escape, wherever the focus is. */
  readonly #onPageKey = ({ key }: KeyboardEvent): void => {
    if (key === 'Escape') this.point(-1);
  };

  /** The tooltip is placed anew beside its mark. */
  readonly #onScroll = (): void => this.host.requestUpdate();

  readonly onKey = (event: KeyboardEvent): void => {
    const marks = this.host.figure?.marks ?? [];
    if (!marks.length || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') {
      if (this.active >= 0) event.preventDefault();
      this.point(-1);
      return;
    }
    const next = this.host.focusOrder(marks, this.active, event.key);
    if (next !== null) {
      event.preventDefault();
      this.point(next, true);
    } else if ((event.key === 'Enter' || event.key === ' ') && this.active >= 0) {
      event.preventDefault();
      this.host.choose(this.active);
    }
  };

  readonly onPointer = (event: PointerEvent): void => this.point(this.#under(event));

  readonly onClick = (event: MouseEvent): void => {
    const index = this.#under(event);
    this.point(index);
    if (index >= 0) this.host.choose(index);
  };

  readonly onLeave = (event: PointerEvent): void => {
    // A finger leaves when it is lifted: what it touched stays, until it touches elsewhere.
    if (event.pointerType !== 'touch') this.point(-1);
  };

  /** The focus is gone, or the finger scrolls the page. */
  readonly onBlur = (): void => this.point(-1);

  #under(event: MouseEvent): number {
    // The tooltip itself can be pointed at: its mark stays.
    if ((event.target as Element).closest('.tooltip')) return this.active;
    const figure = this.host.figure;
    const box = (event.currentTarget as Element).querySelector('svg, canvas')?.getBoundingClientRect();
    if (!figure || !box?.width) return -1;
    const scale = figure.width / box.width;
    return this.host.markAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
  }
}
