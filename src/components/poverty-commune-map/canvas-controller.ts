import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { tools } from './geometry-controller.js';
import type { PictureState } from './map-picture.js';
import type { MapView } from './poverty-commune-map.view.js';

/** More areas than this are painted on a canvas. */
const MOST_SVG = 700;

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly figure: MapView | null;
  readonly pictureState: PictureState;
  readonly texture: boolean;
  /** Draws without waiting. */
  drawNow(): void;
}

/** Decides whether the areas are painted or drawn, and paints them when something that is seen has changed. */
export class CanvasController implements ReactiveController {
  /** Paper and files, and pages that may have no script, get shapes instead of a canvas; a file gets the legend too. */
  medium: 'page' | 'paper' | 'file' = isServer ? 'paper' : 'page';
  #painted: readonly unknown[] = [];

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  get wanted(): boolean {
    const { plan, figures, panels } = this.host.figure!;
    return this.medium === 'page' && !plan.tiles && figures.units.length * panels.length > MOST_SVG;
  }

  hostConnected(): void {
    for (const type of ['beforeprint', 'afterprint']) addEventListener(type, this.#onPrint);
    this.host.renderRoot.addEventListener('transitionend', this.#repaint);
  }

  hostDisconnected(): void {
    for (const type of ['beforeprint', 'afterprint']) removeEventListener(type, this.#onPrint);
  }

  hostUpdated(): void {
    const { figure, renderRoot, texture } = this.host;
    const canvas = renderRoot.querySelector('canvas');
    const state = canvas && figure && this.host.pictureState;
    const depends = [canvas, figure, state?.zoom, state?.chosen, texture];
    if (depends.every((value, index) => value === this.#painted[index])) return;
    this.#painted = depends;
    if (state) tools.current!.paint(canvas, figure, { ...state, texture });
  }

  /** The palette has other colours: by the theme, the system, or the page's own tokens. */
  readonly #repaint = ({ target }: Event): void => {
    if (!(target as Element).closest('.palette')) return;
    this.#painted = [];
    this.host.requestUpdate();
  };

  /** Has the map drawn for a file while it is saved. */
  async whileSaving(save: () => Promise<void> | void): Promise<void> {
    this.#draw('file');
    try {
      await save();
    } finally {
      this.#draw('page');
    }
  }

  #draw(medium: CanvasController['medium']): void {
    this.medium = medium;
    this.host.drawNow();
  }

  readonly #onPrint = ({ type }: Event): void => this.#draw(type === 'beforeprint' ? 'paper' : 'page');
}
