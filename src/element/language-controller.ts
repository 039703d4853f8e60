import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, type Language } from '../text/formats.js';

type Host = ReactiveControllerHost & HTMLElement;

/** One observer watches every `lang` of the page for all figures. */
const listeners = new Set<() => void>();
const watched = new WeakSet<Node>();
let observer: MutationObserver | undefined;

function watch(root: Node): void {
  observer ??= new MutationObserver(() => listeners.forEach((listener) => listener()));
  if (watched.has(root)) return;
  watched.add(root);
  observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
}

/** The nearest `lang` above an element, through shadow roots; Vietnamese where the page names none. */
function closestLanguage(host: Element): string | null {
  let node: Element | null = host;
  while (node) {
    const found: Element | null = node.closest('[lang]:not([lang=""])');
    if (found) return found.getAttribute('lang');
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}

/**
 * Tells the language of a figure: its own `lang`, else the closest one above, else Vietnamese.
 *
 * The host is updated when it changes. On the server only the host's own `lang` is known.
 */
export class LanguageController implements ReactiveController {
  language: Language;

  constructor(private readonly host: Host) {
    this.language = languageOf(null);
    host.addController(this);
  }

  hostConnected(): void {
    listeners.add(this.#update);
    let root = this.host.getRootNode();
    watch(root);
    while (root instanceof ShadowRoot) watch((root = root.host.getRootNode()));
    this.#update();
  }

  hostDisconnected(): void {
    listeners.delete(this.#update);
  }

  /** Takes up the host's own `lang`. The host calls it before every update, on the server too. */
  sync(): void {
    if (this.host.lang) this.language = languageOf(this.host.lang);
  }

  readonly #update = (): void => {
    const language = languageOf(closestLanguage(this.host));
    if (language === this.language) return;
    this.language = language;
    this.host.requestUpdate();
  };
}
