import type { Figure, Mark } from '../chart/figure.js';

const GAP = 12;

/**
 * The tooltip of a figure: in the top layer, so that no `overflow` or `transform` of the page can clip it.
 *
 * It is made when first needed and shows the mark's own label; where the browser has no popover it stays in the flow
 * of fixed elements.
 */
export class Tooltip {
  #element: HTMLElement | null = null;

  /** Shows the label of a mark beside it, or hides where there is none. */
  show(root: ParentNode, figure: Figure | null, mark: Mark | undefined): void {
    const picture = mark && root.querySelector('.figure svg, .figure canvas');
    const element = (this.#element ??= picture ? made() : null);
    if (!element) return;
    if (mark && figure && picture) {
      const parent = picture.closest('.figure')!;
      if (element.parentNode !== parent) parent.append(element);
      element.textContent = mark.label;
      element.hidden = false;
      if (element.isConnected) element.togglePopover?.(true);
      const box = picture.getBoundingClientRect();
      const scale = box.width / figure.width || 1;
      const radius = (mark.radius ?? 4) * scale;
      place(element, { x: box.left + mark.x * scale, y: box.top + mark.y * scale, radius, box });
    } else if (!element.hidden) {
      if (element.isConnected) element.togglePopover?.(false);
      element.hidden = true;
    }
  }
}

function made(): HTMLElement {
  const element = document.createElement('div');
  element.className = 'tooltip';
  element.setAttribute('part', 'tooltip');
  element.setAttribute('aria-hidden', 'true');
  element.popover = 'manual';
  return element;
}

interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** The picture: what stands beside it explains it and is not covered. */
  readonly box: DOMRect;
}

/** The nearest to a place between two limits; the lower one where they leave no room. */
const between = (least: number, place: number, most: number): number => Math.max(least, Math.min(place, most));

/** Above the mark where there is room, else below it; over the picture where it is wide enough, never outside the window. */
function place(element: HTMLElement, { x, y, radius, box }: Anchor): void {
  const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
  // The window is measured in pixels of its own, the tooltip in those of a page that is enlarged with `zoom`.
  const zoom = element.currentCSSZoom ?? 1;
  const [width, height] = [element.offsetWidth * zoom, element.offsetHeight * zoom];
  const above = y - radius - GAP - height;
  const left = between(4, between(box.left, x - width / 2, box.right - width), clientWidth - width - 4);
  const top = above > 4 ? above : Math.min(y + radius + GAP, clientHeight - height - 4);
  const set = (name: string, pixels: number) => element.style.setProperty(name, `${Math.round(pixels / zoom)}px`);
  set('left', left);
  set('top', top);
  set('--_mark', x - left);
  set('--_way', -radius - GAP);
  // A mark that has been scrolled away takes its tooltip along.
  element.style.setProperty('visibility', y < 0 || y > clientHeight ? 'hidden' : 'visible');
}
