import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { paint } from './map-canvas.js';
import type { PictureState } from './map-picture.js';
import type { MapView } from './poverty-commune-map.view.js';

/** More areas than this are painted on a canvas. */
const MOST_SVG = 700;

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly figure: MapView | null;
  readonly pictureState: PictureState;
  readonly texture: boolean;
}

/** Decides whether the areas are painted or drawn, and paints them when something that is seen has changed. */
export class CanvasController implements ReactiveController {
  #painted: readonly unknown[] = [];

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  get wanted(): boolean {
    const { plan, figures, panels } = this.host.figure!;
    return !plan.tiles && figures.units.length * panels.length > MOST_SVG;
  }

  hostConnected(): void {
    this.host.renderRoot.addEventListener('transitionend', this.#repaint);
  }

  hostUpdated(): void {
    const { figure, renderRoot, texture } = this.host;
    const canvas = renderRoot.querySelector('canvas');
    const state = canvas && figure && this.host.pictureState;
    const depends = [canvas, figure, state?.zoom, state?.chosen, texture];
    if (depends.every((value, index) => value === this.#painted[index])) return;
    this.#painted = depends;
    if (state) paint(canvas, figure, { ...state, texture });
  }

  /** The palette has other colours: by the theme, the system, or the page's own tokens. */
  readonly #repaint = ({ target }: Event): void => {
    if (!(target as Element).closest('.palette')) return;
    this.#painted = [];
    this.host.requestUpdate();
  };
}
