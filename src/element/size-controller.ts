import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { once } from '../model/once.js';
import { whenIdle } from './when-idle.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  /** Draws without waiting. */
  drawNow(): void;
}

/** Room assumed where nothing can be measured: on the server. */
export const DEFAULT_WIDTH = 640;
/** How far below or above the window a figure is drawn already, in CSS pixels. */
const NEAR = 400;

const controllers = new WeakMap<Element, SizeController>();
const connected = new Set<SizeController>();
let unmeasured: SizeController[] = [];
/** Figures far from the screen that could be drawn. */
const far = new Set<SizeController>();

interface Observers {
  readonly sizes: ResizeObserver;
  readonly views: IntersectionObserver;
}

/** One observer of each kind serves every figure of a window. */
const observersOf = once((window: Window & typeof globalThis): Observers => {
  const sizes = new window.ResizeObserver((entries) => {
    for (const { target, contentRect } of entries) controllers.get(target)?.resized(contentRect.width);
  });
  const views = new window.IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) controllers.get(target)?.approached();
    },
    { rootMargin: `${NEAR}px` },
  );
  // Paper shows everything at once, and is narrow: a picture scaled down to it would have letters too small to read.
  window.addEventListener('beforeprint', () => connected.forEach((controller) => controller.print()));
  window.addEventListener('afterprint', () => connected.forEach((controller) => controller.unprint()));
  return { sizes, views };
});

/** Measures all figures that have come since the last time: one layout for all of them, before the first frame. */
function measure(): void {
  const all = unmeasured;
  unmeasured = [];
  for (const controller of all) controller.measure();
}

/** Draws one of the figures that are far from the screen, and the others in later moments of rest. */
function drawFar(): void {
  const [controller] = far;
  if (!controller) return;
  far.delete(controller);
  controller.approached();
  if (far.size) whenIdle(drawFar);
}

/**
 * Tells how much room a figure has, and when it is to be drawn.
 *
 * A figure in a hidden tab has no width and waits until it is shown; one far below the fold waits until it is near or the
 * page is at rest: a list of headings, a search and the Tab key find only what is there.
 */
export class SizeController implements ReactiveController {
  /** CSS pixels; 0 while unknown. */
  width = 0;
  /** Whether the figure has ever been near the screen, or was drawn at rest. */
  near = false;
  /** Whether the page is being printed. */
  paper = false;
  #element: Element | null = null;
  #observers: Observers | null = null;

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  /** Starts to watch the element whose width the picture takes. */
  watch(element: Element): void {
    if (this.#element === element) return;
    this.hostDisconnected();
    this.#element = element;
    controllers.set(element, this);
    this.hostConnected();
  }

  hostConnected(): void {
    // An element may have been removed again before its first update.
    const window = this.#element?.ownerDocument.defaultView;
    if (!window || !this.host.isConnected) return;
    connected.add(this);
    if (!this.near && unmeasured.push(this) === 1) queueMicrotask(measure);
    this.#observers = observersOf(window);
    this.#observers.sizes.observe(this.#element!);
    this.#observers.views.observe(this.#element!);
  }

  hostDisconnected(): void {
    connected.delete(this);
    far.delete(this);
    if (!this.#element) return;
    this.#observers?.sizes.unobserve(this.#element);
    this.#observers?.views.unobserve(this.#element);
  }

  /** Looks once itself, for the observers speak only after the first frame. */
  measure(): void {
    if (this.near || !this.#element?.isConnected) return;
    const { width, top } = this.#element.getBoundingClientRect();
    if (!width || top > innerHeight + NEAR || top < -NEAR) return;
    this.width = Math.floor(width);
    this.approached();
  }

  /** There is something to draw: it need not be seen for that. */
  rest(): void {
    if (!this.near && !far.has(this) && far.add(this).size === 1) whenIdle(drawFar);
  }

  resized(width: number): void {
    const whole = Math.floor(width);
    if (whole === this.width) return;
    this.width = whole;
    if (this.near) this.host.requestUpdate();
  }

  approached(): void {
    if (this.near) return;
    this.near = true;
    far.delete(this);
    if (this.#element) this.#observers?.views.unobserve(this.#element);
    if (!this.width) this.width = this.#element?.clientWidth ?? 0;
    this.host.requestUpdate();
  }

  print(): void {
    this.paper = true;
    this.approached();
    this.resized(Math.min(this.width, DEFAULT_WIDTH));
    this.host.drawNow();
  }

  unprint(): void {
    this.paper = false;
    if (this.#element) this.resized(this.#element.clientWidth);
    this.host.drawNow();
  }
}
