import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { languageOf, type Language } from '../text/formats.js';
import { wordsFor } from '../text/words-for.js';
import type { Words } from '../text/words.js';

type Host = ReactiveControllerHost & HTMLElement;

/** One observer watches every `lang` of the page for all figures. */
const listeners = new Set<() => void>();
let observer: MutationObserver | undefined;

/** The nearest `lang` above an element, through shadow roots, all of which are watched; null where there is none. */
function closestLanguage(host: Element): string | null {
  observer ??= new MutationObserver(() => listeners.forEach((listener) => listener()));
  let found: string | null | undefined;
  for (let node: Element | undefined = host; node;) {
    found ??= node.closest('[lang]:not([lang=""])')?.getAttribute('lang');
    // A shadow root of another window is no instance of our `ShadowRoot`.
    const root = node.getRootNode() as ShadowRoot;
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    node = root.host;
  }
  return found ?? null;
}

/**
 * Tells the language of a figure: its own `lang`, else the closest one above, else Vietnamese.
 *
 * The host is updated when it changes. On the server only the host's own `lang` is known.
 */
export class LanguageController implements ReactiveController {
  language: Language = 'vi';

  constructor(private readonly host: Host) {
    host.addController(this);
  }

  get words(): Words {
    return wordsFor(this.language);
  }

  hostConnected(): void {
    listeners.add(this.#update);
    this.#update();
  }

  hostDisconnected(): void {
    listeners.delete(this.#update);
    if (!listeners.size) observer?.disconnect();
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
