import type { RenderOptions, TemplateResult } from 'lit';

/** Takes a server's picture over: binds a template to the nodes that stand in the container already. */
export type TakeOver = (template: unknown, container: ShadowRoot, options: Partial<RenderOptions>) => void;

/** How a server's picture is taken over instead of drawn anew; null on a page that has not asked for it. */
export const hydration: { takeOver: TakeOver | null } = { takeOver: null };

/**
 * Takes over what the server drew where it says the same as our picture; else empties the root, for ours to be drawn anew.
 *
 * @param language that of our picture
 * @param sentence its sentence; nothing where there is no figure
 */
export function replaceServed(
  root: ShadowRoot,
  { language, sentence }: { readonly language: string; readonly sentence: string | undefined },
  render: () => TemplateResult,
  options: RenderOptions,
): void {
  const wrapper = root.querySelector('.wrapper');
  const served = wrapper?.querySelector('[part=sentence]')?.textContent?.replaceAll('\u2060', '');
  const same = wrapper?.getAttribute('lang') === language && served === sentence;
  if (same && hydration.takeOver) {
    try {
      hydration.takeOver(render(), root, options);
      return;
    } catch {
      // Another version of the library drew it: ours is drawn anew.
    }
  }
  root.replaceChildren();
  delete (root as { ['_$litPart$']?: unknown })['_$litPart$'];
}
