import type { PovertyDocument } from '../../schema/document.js';
import type { MapView } from './poverty-commune-map.view.js';

interface Host {
  territory: string;
  /** Something that the reader has done may take away what has the focus. */
  asked: boolean;
  readonly figure: MapView | null;
  readonly renderRoot: HTMLElement | DocumentFragment;
}

/** A reader's way down to the parts of units, and back. */
export class Trail {
  #from: readonly string[] = [];
  /** Where it has led. */
  #to = '';

  constructor(private readonly host: Host) {}

  /** Shows the parts of a territory, if it has any. */
  down(id: string, { territories }: PovertyDocument): void {
    if (!territories.some(({ parent }) => parent === id)) return;
    this.#from = [...this.#from, this.host.territory || this.host.figure!.figures.whole];
    this.host.territory = this.#to = id;
  }

  /** Leads one step back; null where the reader began. */
  get back(): (() => void) | null {
    const before = this.#from.at(-1);
    if (before === undefined) return null;
    return () => {
      this.#from = this.#from.slice(0, -1);
      this.host.territory = this.#to = before;
      // The button may be gone with the last step; a figure that is empty takes the focus once it is drawn.
      this.host.asked = true;
      this.host.renderRoot.querySelector<HTMLElement>('.figure')?.focus();
    };
  }

  /** Forgets the way where the page has led elsewhere. */
  keep(territory: string): void {
    if (territory !== this.#to) this.#from = [];
    this.#to = territory;
  }
}
