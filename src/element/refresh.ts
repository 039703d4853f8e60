/** Servers are asked at most this often. */
const SHORTEST_SECONDS = 5;
/** After failures the time between two calls grows to ten intervals, and to an hour at most. */
const LONGEST_FACTOR = 10;
const HOUR_MS = 3_600_000;
/** Eleven days: longer times overflow the browser's timers. */
const LONGEST_SECONDS = 1_000_000;

/**
 * Calls a function again and again: not while the page is hidden, and ever more rarely while it fails.
 *
 * Calls fall on multiples of the interval since the page began, so components with one interval call together and
 * share one request. The first one comes half an interval after the start at the earliest.
 */
export class Refresh {
  #seconds = 0;
  #failures = 0;
  /** When the next call is due, in ms since the page began; 0 while one is running. */
  #due = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Changes with every start and stop, so that a call that is still running cannot go on after them. */
  #round = 0;

  /** @param call returns whether it succeeded; one that throws has failed */
  constructor(private readonly call: () => Promise<boolean>) {}

  /** Calls every so many seconds, 5 at least; 0 or nonsense stops. May be said again and again. */
  every(seconds: number): void {
    const wanted = seconds > 0 ? Math.min(Math.max(SHORTEST_SECONDS, seconds), LONGEST_SECONDS) : 0;
    if (wanted === this.#seconds) return;
    this.stop();
    if (!wanted) return;
    this.#seconds = wanted;
    document.addEventListener('visibilitychange', this.#arm);
    this.#schedule();
  }

  stop(): void {
    if (!this.#seconds) return;
    this.#seconds = this.#failures = 0;
    this.#round++;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#arm);
  }

  #schedule(): void {
    const interval = this.#seconds * 1000;
    const longest = Math.max(interval, Math.min(LONGEST_FACTOR * interval, HOUR_MS));
    const wait = Math.min(interval * 2 ** this.#failures, longest);
    this.#due = Math.ceil((performance.now() + wait) / interval - 0.5) * interval;
    this.#arm();
  }

  /** A page that is shown again after its time calls at once. */
  readonly #arm = (): void => {
    clearTimeout(this.#timer);
    if (this.#due && !document.hidden) this.#timer = setTimeout(this.#run, Math.max(0, this.#due - performance.now()));
  };

  readonly #run = async (): Promise<void> => {
    const round = this.#round;
    this.#due = 0;
    let succeeded = false;
    try {
      succeeded = await this.call();
    } catch {
      // Counted as a failure below; whoever called tells it.
    }
    if (round !== this.#round) return;
    this.#failures = succeeded ? 0 : this.#failures + 1;
    this.#schedule();
  };
}
