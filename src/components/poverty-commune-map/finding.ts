import type { ReactiveControllerHost } from 'lit';
import type { FocusOrder } from '../../chart/focus-order.js';
import type { PointingController } from '../../element/pointing-controller.js';
import { markAfter, unitsNamed } from './pointing.view.js';
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

interface Host extends Pick<ReactiveControllerHost, 'requestUpdate'> {
  readonly figure: MapView | null;
  readonly words: MapWords;
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
    // What belongs to a name only while one is typed: digits, a sign, a space, which else chooses.
    const typing = performance.now() - this.#typedAt < TYPING_MS;
    const factor = ZOOM_KEYS.get(key);
    if (factor !== undefined && zooms && !typing) {
      this.host.zoomBy(factor);
      return index;
    }
    if (key.length !== 1 || (key === ' ' && !typing)) return markAfter(figure, index, key);
    this.#typed = typing ? this.#typed + key : key;
    this.#typedAt = performance.now();
    const { mark, label } = this.#named(this.#typed);
    if (mark >= 0) return mark;
    // The reader stays where the name was typed, and is told once the key has been taken.
    queueMicrotask(() => this.#say(label || this.host.words.found(0)));
    return index;
  };

  /** Points at the first unit of some name, and says how many there are. */
  search(name: string): void {
    const { mark, label, count } = this.#named(name);
    this.pointing.point(mark, true);
    this.#say(name && [this.host.words.found(count), label].filter(Boolean).join(': '));
  }

  /** The first unit of some name: its mark in the panel that the reader is in, −1 where it is not in the picture. */
  #named(name: string): { readonly mark: number; readonly label: string; readonly count: number } {
    const { figures, marks, plan } = this.host.figure!;
    const [first, ...others] = unitsNamed(this.host.figure!, name);
    if (first === undefined) return { mark: -1, label: '', count: 0 };
    const { length } = figures.units;
    const mark = Math.max(0, Math.floor(this.pointing.active / length)) * length + first;
    return { mark: plan.spots[first] ? mark : -1, label: marks[mark]!.label, count: others.length + 1 };
  }

  #say(text: string): void {
    this.pointing.spoken = text;
    this.host.requestUpdate();
  }
}
