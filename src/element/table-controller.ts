import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Figure } from '../chart/figure.js';
import { whenIdle } from './when-idle.js';

/** More rows than this are written only into a table that is open. */
const LONG_TABLE = 100;

interface Host extends ReactiveControllerHost {
  readonly isConnected: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly figure: Figure | null;
  /** Whether the table must be open: it is being printed. */
  readonly unfolds: boolean;
}

/**
 * Decides when the table is written: at once where it is open, else when the page has time, for it is closed to begin
 * with. A long one waits until it is opened: thousands of cells would burden the page for nothing.
 */
export class TableController implements ReactiveController {
  /** The figure whose table is written; null while none is. */
  shown: Figure | null = null;
  #idle = 0;
  /** Whether the table is open for no reader. */
  #unfolded = false;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostUpdated(): void {
    const { unfolds } = this.host;
    const details = this.#details;
    if (details && (unfolds ? !details.open : this.#unfolded)) details.open = this.#unfolded = unfolds;
    this.look();
  }

  /** A tab stop is where there is something to scroll. */
  #stop(): void {
    const area = this.host.renderRoot.querySelector('.scroll');
    if (!area) return;
    if (area.scrollWidth > area.clientWidth) area.setAttribute('tabindex', '0');
    else area.removeAttribute('tabindex');
  }

  /** Looks whether the table is behind the picture, and fills it in its time. */
  readonly look = (): void => {
    if (this.#isOpen) this.#stop();
    if (this.host.figure === this.shown) return;
    if (this.#isOpen) this.#fill();
    else this.#idle ||= whenIdle(() => this.#fill());
  };

  get #details(): HTMLDetailsElement | null {
    return this.host.renderRoot.querySelector<HTMLDetailsElement>('details[part=data]');
  }

  get #isOpen(): boolean {
    return this.#details?.open ?? false;
  }

  #fill(): void {
    this.#idle = 0;
    const { figure } = this.host;
    const table = figure?.table;
    const long = (table?.count ?? table?.rows.length ?? 0) > LONG_TABLE;
    const shown = long && !this.#isOpen ? null : figure;
    if (shown === this.shown) return;
    this.shown = shown;
    if (this.host.isConnected) this.host.requestUpdate();
  }
}
