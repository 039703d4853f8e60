import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Box, Place } from '../../chart/shapes.js';
import { WHOLE, zoomedPlace, type Zoom } from '../../chart/zoom.js';
import { resized, revealing, withinBox, zoomed } from '../../chart/zooming.js';
import { panelAt } from './pointing.view.js';
import type { MapView } from './poverty-commune-map.view.js';

/** A pointer that moved farther than this drags; it does not choose. */
const DRAG_PX = 5;
/** Zoom of a wheel, in powers of two for each pixel; a line is about 16 pixels. */
const WHEEL = 0.004;
const LINE_PX = 16;

interface Host extends ReactiveControllerHost {
  readonly renderRoot: HTMLElement | DocumentFragment;
  readonly figure: MapView | null;
  /** Where the unit stands that the keyboard has led to; null for one that does not move. */
  readonly focused: Place | null;
}

/** Pan and zoom by pointer, pinch and wheel: a pure transform, kept within the picture. */
export class ZoomController implements ReactiveController {
  zoom: Zoom = WHOLE;
  /** Where fingers or the mouse are, in the window. */
  readonly #fingers = new Map<number, Place>();
  #moved = 0;
  /** The box that the zoom is of. */
  #shown: Box | null = null;
  #watched: HTMLElement | null = null;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  hostUpdate(): void {
    const [from, to] = [this.#shown, this.#box];
    if (from === to) return;
    this.#shown = to;
    // Tiles are not zoomed.
    this.zoom = from && to ? resized(this.zoom, from, to) : WHOLE;
  }

  hostUpdated(): void {
    const { focused, renderRoot } = this.host;
    if (focused) this.#reveal(focused);
    const figure = renderRoot.querySelector<HTMLElement>('.figure');
    figure?.classList.toggle('zoomed', this.zoom.k > 1);
    if (!figure || figure === this.#watched) return;
    this.#watched = figure;
    figure.addEventListener('wheel', this.#onWheel, { passive: false });
    figure.addEventListener('pointerdown', this.#onDown);
    figure.addEventListener('pointermove', this.#onMove);
    for (const end of ['pointerup', 'pointercancel', 'lostpointercapture'] as const)
      figure.addEventListener(end, this.#onUp);
    figure.addEventListener('click', this.#onClick, { capture: true });
  }

  /** What is zoomed, in the picture's pixels; null for a map of tiles. */
  get #box(): Box | null {
    return this.host.figure?.plan.frames[0]?.box ?? null;
  }

  /** A place of the window in the pixels of the panel that holds it, or that holds another place. */
  #inPanel(place: Place, beside: Place = place): Place {
    const { figure, renderRoot } = this.host;
    const box = renderRoot.querySelector('.figure svg')!.getBoundingClientRect();
    const scale = figure!.width / box.width || 1;
    const inPicture = ([x, y]: Place): Place => [(x - box.left) * scale, (y - box.top) * scale];
    const panel = figure!.panels[panelAt(figure!, inPicture(beside))]!;
    const [x, y] = inPicture(place);
    return [x - panel.x, y - panel.y];
  }

  /** Zooms about the middle, or shows everything for a factor of 0. */
  by(factor: number): void {
    const box = this.#box;
    if (!factor) this.#set(WHOLE);
    else if (box) this.#set(zoomed(this.zoom, factor, this.#middle(box), box));
  }

  /** The middle of what is shown; where it holds no unit, the nearest one: a winding coast would be lost from sight. */
  #middle({ x, y, width, height }: Box): Place {
    const view = this.host.figure!;
    const middle: Place = [x + width / 2, y + height / 2];
    if (view.plan.unitAt(view, middle, this.zoom) >= 0) return middle;
    let [found, least] = [middle, Infinity];
    for (const spot of view.plan.spots) {
      if (!spot?.moves) continue;
      const place = zoomedPlace(this.zoom, [spot.x, spot.y]);
      const far = Math.hypot(place[0] - middle[0], place[1] - middle[1]);
      if (far < least) [found, least] = [place, far];
    }
    return found;
  }

  /** Moves a place of the map into view, if it is not. */
  #reveal(place: Place): void {
    const box = this.#box;
    if (box && this.zoom.k > 1) this.#set(revealing(this.zoom, place, box));
  }

  #set(zoom: Zoom): void {
    if (zoom.k === this.zoom.k && zoom.x === this.zoom.x && zoom.y === this.zoom.y) return;
    this.zoom = zoom;
    this.host.requestUpdate();
  }

  /** With a modifier only: the wheel alone scrolls the page. A pinch on a touchpad comes as a wheel with Control. */
  readonly #onWheel = (event: WheelEvent): void => {
    const box = this.#box;
    if (!box || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const factor = 2 ** (-event.deltaY * (event.deltaMode ? LINE_PX : 1) * WHEEL);
    this.#set(zoomed(this.zoom, factor, this.#inPanel([event.clientX, event.clientY]), box));
  };

  readonly #onDown = ({ pointerId, button, clientX, clientY }: PointerEvent): void => {
    if (!this.#box || button > 0) return;
    this.#fingers.set(pointerId, [clientX, clientY]);
    this.#moved = 0;
  };

  readonly #onMove = ({ pointerId, buttons, clientX, clientY }: PointerEvent): void => {
    const box = this.#box;
    // A button may be let go outside of the window.
    if (!buttons) this.#fingers.clear();
    const last = this.#fingers.get(pointerId);
    if (!box || !last) return;
    const now: Place = [clientX, clientY];
    const other = [...this.#fingers].find(([id]) => id !== pointerId)?.[1];
    this.#fingers.set(pointerId, now);
    this.#moved += Math.hypot(now[0] - last[0], now[1] - last[1]);
    if (this.#moved > DRAG_PX) this.#capture(pointerId);
    const [from, to] = [this.#inPanel(last), this.#inPanel(now, last)];
    if (other) {
      const [ox, oy] = this.#inPanel(other, last);
      const apart = ([x, y]: Place) => Math.hypot(x - ox, y - oy) || 1;
      // What lies under the other finger stays there, and so what lies under this one moves with it.
      this.#set(zoomed(this.zoom, apart(to) / apart(from), [ox, oy], box));
    } else if (this.zoom.k > 1 && this.#moved > DRAG_PX) {
      const { k, x, y } = this.zoom;
      this.#set(withinBox({ k, x: x + to[0] - from[0], y: y + to[1] - from[1] }, box));
    }
  };

  /** A drag goes on beyond the picture. */
  #capture(pointerId: number): void {
    try {
      this.#watched!.setPointerCapture(pointerId);
    } catch {
      // The pointer has left in the meantime; what it did still counts.
    }
  }

  readonly #onUp = ({ pointerId }: PointerEvent): void => {
    this.#fingers.delete(pointerId);
  };

  readonly #onClick = (event: MouseEvent): void => {
    if (this.#moved > DRAG_PX) event.stopPropagation();
    this.#moved = 0;
  };
}
