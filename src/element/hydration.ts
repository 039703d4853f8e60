import type { RenderOptions } from 'lit';

/** Takes a server's picture over: binds a template to the nodes that stand in the container already. */
export type TakeOver = (template: unknown, container: ShadowRoot, options: Partial<RenderOptions>) => void;

/** How a server's picture is taken over instead of drawn anew; null on a page that has not asked for it. */
export const hydration: { takeOver: TakeOver | null } = { takeOver: null };
