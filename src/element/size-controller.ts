import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement;

/** Room assumed where nothing can be measured: on the server, and for paper. */
export const DEFAULT_WIDTH = 640;
const NEAR = '400px';

/** One observer of each kind serves every figure of the page. */
const controllers = new WeakMap<Element, SizeController>();
let sizes: ResizeObserver | undefined;
let views: IntersectionObserver | undefined;
const waiting = new Set<SizeController>();

function observe(element: Element): void {
  sizes ??= new ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) controllers.get(target)?.resized(contentRect.width);
  });
  if (!views) {
    views = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) if (isIntersecting) controllers.get(target)?.approached();
      },
      { rootMargin: NEAR },
    );
    // Paper shows everything at once.
    addEventListener('beforeprint', () => waiting.forEach((controller) => controller.approached()));
  }
  sizes.observe(element);
  views.observe(element);
}

function unobserve(element: Element): void {
  sizes?.unobserve(element);
  views?.unobserve(element);
}

/**
 * Tells how much room a figure has, and whether it is near enough to the screen to be worth drawing.
 *
 * A figure in a hidden tab has no width and waits until it is shown; one far below the fold waits until it is near.
 */
export class SizeController implements ReactiveController {
  /** CSS pixels; 0 while unknown. */
  width = 0;
  /** Whether the figure has ever been near the screen. */
  near = false;
  #element: Element | null = null;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /** Whether there is room to draw in and somebody to draw for. */
  get drawable(): boolean {
    return this.near && this.width > 0;
  }

  /** Starts to watch the element whose width the picture takes. */
  watch(element: Element): void {
    if (this.#element === element) return;
    this.hostDisconnected();
    this.#element = element;
    controllers.set(element, this);
    waiting.add(this);
    observe(element);
  }

  hostConnected(): void {
    if (!this.#element) return;
    if (!this.near) waiting.add(this);
    observe(this.#element);
  }

  hostDisconnected(): void {
    waiting.delete(this);
    if (this.#element) unobserve(this.#element);
  }

  resized(width: number): void {
    const whole = Math.floor(width);
    if (whole === this.width) return;
    this.width = whole;
    if (this.near || whole === 0) this.host.requestUpdate();
  }

  approached(): void {
    waiting.delete(this);
    if (this.#element) views?.unobserve(this.#element);
    if (this.near) return;
    this.near = true;
    if (!this.width) this.width = this.#element?.clientWidth ?? 0;
    this.host.requestUpdate();
  }
}
