import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost {
  /** Draws without waiting. */
  drawNow(): void;
}

/** Has a map drawn for paper and files, which show no more and no less than their heading tells of. */
export class PaperController implements ReactiveController {
  /** Paper and files, and pages that may have no script, get shapes instead of a canvas; a file gets the legend too. */
  medium: 'page' | 'paper' | 'file' = isServer ? 'paper' : 'page';

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#onPrint);
  }

  hostDisconnected(): void {
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this.#onPrint);
  }

  /** Has the map drawn for a file while it is saved. */
  async whileSaving(save: () => Promise<void> | void): Promise<void> {
    this.#draw('file');
    try {
      await save();
    } finally {
      this.#draw('page');
    }
  }

  #draw(medium: PaperController['medium']): void {
    this.medium = medium;
    this.host.drawNow();
  }

  readonly #onPrint = ({ type }: Event): void => this.#draw(type === 'beforeprint' ? 'paper' : 'page');
}
