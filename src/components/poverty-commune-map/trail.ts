import type { PovertyDocument } from '../../schema/document.js';
import type { MapView } from './poverty-commune-map.view.js';

interface Host {
  territory: string;
  readonly figure: MapView | null;
}

/** A reader's way down to the parts of units, and back. */
export class Trail {
  readonly #from: string[] = [];

  constructor(private readonly host: Host) {}

  /** Shows the parts of a territory, if it has any. */
  down(id: string, { territories }: PovertyDocument): void {
    if (!territories.some(({ parent }) => parent === id)) return;
    this.#from.push(this.host.territory || this.host.figure!.figures.whole);
    this.host.territory = id;
  }

  /** Leads one step back; null where the reader began. */
  get back(): (() => void) | null {
    return this.#from.length ? () => (this.host.territory = this.#from.pop()!) : null;
  }
}
