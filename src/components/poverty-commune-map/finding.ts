import type { FocusOrder } from '../../chart/focus-order.js';
import type { PointingController } from '../../element/pointing-controller.js';
import { markAfter, marksNamed } from './pointing.view.js';
import type { MapWords } from './poverty-commune-map.text.js';
import type { MapView } from './poverty-commune-map.view.js';

/** A letter that comes later begins a new word, in ms. */
const TYPING_MS = 900;
const ZOOM_STEP = 1.6;
/** Keys that zoom, and by what; 0 shows the whole map. */
const ZOOM_KEYS: ReadonlyMap<string, number> = new Map([
  ['+', ZOOM_STEP],
  ['=', ZOOM_STEP],
  ['-', 1 / ZOOM_STEP],
  ['0', 0],
]);

interface Host {
  readonly figure: MapView | null;
  /** Whether the map can be zoomed. */
  readonly zooms: boolean;
  zoomBy(factor: number): void;
}

/** Leads a reader to units: by arrows and ranks, by letters that are typed, by the search box. */
export class Finding {
  #typed = '';
  #typedAt = 0;

  constructor(
    private readonly host: Host,
    private readonly pointing: PointingController,
  ) {}

  readonly order: FocusOrder = (_, index, key) => {
    const { figure, zooms } = this.host;
    if (!figure) return null;
    const factor = ZOOM_KEYS.get(key);
    if (factor !== undefined && zooms) {
      this.host.zoomBy(factor);
      return index;
    }
    // A space belongs to a name only while one is typed: else it chooses.
    const typing = performance.now() - this.#typedAt < TYPING_MS;
    if (key.length !== 1 || (key === ' ' && !typing)) return markAfter(figure, index, key);
    this.#typed = typing ? this.#typed + key : key;
    this.#typedAt = performance.now();
    return marksNamed(figure, this.#typed)[0] ?? index;
  };

  /** Points at the first unit of some name, and says how many there are. */
  search(name: string, own: MapWords): void {
    const found = marksNamed(this.host.figure!, name);
    this.pointing.point(found[0] ?? -1, true);
    this.pointing.spoken = [own.found(found.length), this.pointing.spoken].filter(Boolean).join(': ');
  }
}
