import type { hydrate } from '@lit-labs/ssr-client';

/** Takes a server's picture over instead of drawing it anew; null on a page that has not asked for it. */
export const hydration: { takeOver: typeof hydrate | null } = { takeOver: null };
