/** Does work when the page is at rest. Safari has no idle callback; a short wait lets the first frame through too. */
export const whenIdle = (work: () => void): number =>
  'requestIdleCallback' in globalThis ? requestIdleCallback(work, { timeout: 1000 }) : Number(setTimeout(work, 100));
