import type { RenderOptions, TemplateResult } from 'lit';

/** What a server and the page that takes its pictures over agree on; a page that has not asked for it has none. */
export interface Hydration {
  /** Tells two contents apart by all that they say. */
  stamp: (contents: TemplateResult) => string;
  /** Binds a template to the nodes that stand in the container already. */
  takeOver: (template: unknown, container: ShadowRoot, options: Partial<RenderOptions>) => void;
}
export const hydration: Partial<Hydration> = {};

/**
 * Takes over what the server drew where it says the same as our contents; else empties the root, for ours to be drawn anew.
 *
 * Taking over leaves texts and attributes as they stand: one that differs would never be mended.
 */
export function replaceServed(
  root: ShadowRoot,
  contents: () => TemplateResult,
  render: () => TemplateResult,
  options: RenderOptions,
): void {
  const { stamp, takeOver } = hydration;
  const served = root.querySelector<HTMLElement>('.wrapper')?.dataset['stamp'];
  if (takeOver && served === stamp!(contents())) {
    try {
      takeOver(render(), root, options);
      return;
    } catch {
      // Another version of the library drew it: ours is drawn anew.
    }
  }
  root.replaceChildren();
  delete (root as { ['_$litPart$']?: unknown })['_$litPart$'];
}
