/** What every bench page shares: frames, timing, and contestants by name. */

/** Resolves after the next frame has been painted. */
export const frame = (): Promise<void> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

export interface Contestant {
  /** Puts `count` figures into a box; resolves when all of them are drawn. */
  readonly mount: (box: HTMLElement, count: number) => Promise<void>;
  /** Gives all figures of the box other data; resolves when they are drawn. */
  readonly update?: (box: HTMLElement) => Promise<void>;
  readonly unmount?: (box: HTMLElement) => void;
}

const boxOf = (): HTMLElement => document.querySelector<HTMLElement>('#box')!;

/** Offers contestants to the driver of the page. */
export function offer(contestants: ReadonlyMap<string, Contestant>, more: object = {}): void {
  const clear = (name: string) => {
    contestants.get(name)!.unmount?.(boxOf());
    boxOf().replaceChildren();
  };
  /** Time from the first element to the frame in which all are drawn, in ms: layout and paint belong to the price. */
  const mountTime = async (name: string, count: number): Promise<number> => {
    await frame();
    const start = performance.now();
    await contestants.get(name)!.mount(boxOf(), count);
    await frame();
    const time = performance.now() - start;
    clear(name);
    await frame();
    return time;
  };
  /** The same for new data in figures that are there. */
  const updateTime = async (name: string, count: number): Promise<number> => {
    await contestants.get(name)!.mount(boxOf(), count);
    // What waits for a quiet page has its turn: an update comes to a page at rest.
    for (let turn = 0; turn < 5; turn++) await new Promise((done) => requestIdleCallback(done));
    await frame();
    const start = performance.now();
    await contestants.get(name)!.update!(boxOf());
    await frame();
    const time = performance.now() - start;
    clear(name);
    await frame();
    return time;
  };
  Object.assign(globalThis, {
    bench: {
      names: [...contestants.keys()],
      updatable: [...contestants].filter(([, { update }]) => update).map(([name]) => name),
      mountTime,
      updateTime,
      ...more,
    },
  });
}

/** Elements of ours, all drawn. */
export async function mountFigures<E extends HTMLElement>(box: HTMLElement, figures: readonly E[]): Promise<void> {
  const drawn = figures.map(
    (figure) => new Promise((ready) => figure.addEventListener('poverty-ready', ready, { once: true })),
  );
  box.append(...figures);
  await Promise.all(drawn);
}
