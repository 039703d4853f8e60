import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MapView } from './poverty-commune-map.view.js';

/** How long a time is shown while the times play. */
const PLAY_MS = 1200;

interface Host extends ReactiveControllerHost {
  readonly figure: MapView | null;
}

/** Goes through the times of a map, by a reader's hand or by itself. */
export class TimeController implements ReactiveController {
  /** The time that the reader chose; empty while it is the page's. */
  iso = '';
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  readonly seek = (index: number): void => {
    this.iso = this.host.figure?.times[index]?.iso ?? '';
    this.host.requestUpdate();
  };

  /** From the time shown to the last one; from the first one again where the last is shown. Once more stops it. */
  readonly play = (): void => {
    if (this.playing) return this.#stop();
    const { time = 0, times = [] } = this.host.figure ?? {};
    if (time === times.length - 1) this.seek(0);
    this.#timer = setInterval(() => this.#next(), PLAY_MS);
    this.host.requestUpdate();
  };

  #next(): void {
    const { time = 0, times = [] } = this.host.figure ?? {};
    if (time < times.length - 1) this.seek(time + 1);
    else this.#stop();
  }

  #stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.host.requestUpdate();
  }
}
