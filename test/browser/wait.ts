import { waitUntil as within } from '@open-wc/testing';

/** Waits until something holds; long enough for a busy machine, on which an idle moment is seldom. */
export const waitUntil = (condition: () => unknown, message = 'It did not come about.'): Promise<void> =>
  within(condition as () => boolean, message, { timeout: 10_000 });
