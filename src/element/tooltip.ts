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
    if (!mark || !figure || !picture) return this.hide();
    const element = this.#make(picture.closest('.figure')!);
    if (element.textContent !== mark.label) element.textContent = mark.label;
    element.hidden = false;
    if (element.isConnected && element.popover && !element.matches(':popover-open')) element.showPopover();
    const box = picture.getBoundingClientRect();
    const scale = box.width / figure.width || 1;
    this.#place(box.left + mark.x * scale, box.top + mark.y * scale, (mark.radius ?? 4) * scale);
  }

  hide(): void {
    const element = this.#element;
    if (!element || element.hidden) return;
    if (element.isConnected && element.popover && element.matches(':popover-open')) element.hidePopover();
    element.hidden = true;
  }

  #make(parent: Element): HTMLElement {
    if (!this.#element) {
      this.#element = parent.ownerDocument.createElement('div');
      this.#element.className = 'tooltip';
      this.#element.setAttribute('part', 'tooltip');
      this.#element.setAttribute('aria-hidden', 'true');
      if ('popover' in this.#element) this.#element.popover = 'manual';
    }
    if (this.#element.parentNode !== parent) parent.append(this.#element);
    return this.#element;
  }

  /** Above the mark where there is room, else below it; never outside the window. */
  #place(x: number, y: number, radius: number): void {
    const element = this.#element!;
    const view = element.ownerDocument.documentElement;
    const { offsetWidth: width, offsetHeight: height } = element;
    const above = y - radius - GAP - height;
    const left = Math.min(Math.max(4, x - width / 2), view.clientWidth - width - 4);
    const top = above > 4 ? above : Math.min(y + radius + GAP, view.clientHeight - height - 4);
    element.style.setProperty('left', `${Math.round(left)}px`);
    element.style.setProperty('top', `${Math.round(top)}px`);
  }
}
