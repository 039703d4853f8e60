import {
  html,
  LitElement,
  nothing,
  type CSSResult,
  type PropertyDeclaration,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Figure } from '../chart/figure.js';
import type { PovertyDocument } from '../schema/document.js';
import type { Problem } from '../schema/problem.js';
import type { Language } from '../text/formats.js';
import { dress } from './adopted-styles.js';
import { DocumentController } from './document-controller.js';
import { PovertyErrorEvent, PovertyReadyEvent } from './events.js';
import { hydration, replaceServed } from './hydration.js';
import { LanguageController } from './language-controller.js';
import { DEFAULT_WIDTH, SizeController } from './size-controller.js';

/** idle: no source · loading · ready: a figure is drawn · empty: nothing to draw, and it says why · failed. */
export type FigureState = 'idle' | 'loading' | 'ready' | 'empty' | 'failed';

/** What a view is told besides its document. */
export interface ViewContext {
  readonly language: Language;
  /** Room for the picture, in CSS pixels. */
  readonly width: number;
}

/**
 * Takes a document and has it viewed: anew only where something that the view depends on has changed, and so that one that
 * throws is felt neither by the page nor by the neighbours.
 */
export abstract class FigureElement<V extends Figure = Figure> extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    document: { attribute: false },
    territory: {},
    lang: { reflect: true, useDefault: true },
    headingLevel: { type: Number, attribute: 'heading-level' },
    theme: { reflect: true },
    refresh: { type: Number },
    timeout: { type: Number },
    maxBytes: { type: Number, attribute: 'max-bytes' },
    printTable: { type: Boolean, attribute: 'print-table' },
  };

  /** Frameworks take attributes away and set properties to nothing: a property is then what it was to begin with. */
  static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor {
    const property = super.getPropertyDescriptor(name, key, options)!;
    // What a constructor sets first is the same for every element.
    let initial: readonly [value: unknown] | undefined;
    return {
      ...property,
      set(value: unknown) {
        initial ??= [value];
        property.set!.call(this, value ?? initial[0]);
      },
    };
  }

  /** Address of the document (JSON). */
  src = '';
  /** The document itself, or its text; wins over `src`. Give a new one where figures change: it is read once. */
  document: PovertyDocument | string | object | null = null;
  /** Key of the territory that is shown; the first one with figures when left out. */
  territory = '';
  /** Language: `vi` or `en`; that of the page when left out. */
  override lang = '';
  /** Level of the heading in the page's outline, 1 to 6. */
  headingLevel = 2;
  /** `light` or `dark`; that of the page (`color-scheme`) when left out. */
  theme: 'light' | 'dark' | undefined = undefined;
  /** Seconds between two looks at `src`, at least 5; 0 for a single one. */
  refresh = 0;
  /** Seconds after which a request is given up. */
  timeout = 30;
  /** Largest document that is taken, in bytes. */
  maxBytes = 20_000_000;
  /** Whether the table is printed though it is closed; one that is open always is. */
  printTable = false;

  protected readonly documents = new DocumentController(this);
  protected readonly language = new LanguageController(this);
  protected readonly size = new SizeController(this);
  readonly #internals = this.attachInternals();

  #figure: V | null = null;
  #failure: Problem | null = null;
  #announced: PovertyDocument | null = null;
  #state: FigureState = 'idle';
  #viewed: readonly unknown[] = [];
  /** The server has drawn the figure already; its picture stays until ours can take its place. */
  #served = false;

  /** What the element shows at the moment; also a custom state, `:state(ready)`. */
  get state(): FigureState {
    return this.#state;
  }

  /** The finished view, as drawn; null where nothing is. */
  get figure(): V | null {
    return this.#figure;
  }

  /** What is wrong or doubtful in the document. */
  get problems(): readonly Problem[] {
    return this.#failure ? [this.#failure, ...this.documents.problems] : this.documents.problems;
  }

  /** Asks for the document again. */
  retry(): void {
    this.#failure = null;
    this.#viewed = [];
    this.documents.retry();
  }

  /** The finished view of a document. Called only when something it depends on has changed. */
  protected abstract view(document: PovertyDocument, context: ViewContext): V;
  /** What the view depends on besides document, language and width: as is, the component's own properties. */
  protected get request(): readonly unknown[] {
    const { properties } = this.constructor as typeof FigureElement;
    return [this.territory, ...Object.keys(properties).map((name) => this[name as keyof this])];
  }
  /** All that is shown. */
  protected abstract contents(): TemplateResult;
  /** Something that the view needs besides the document is still on its way. */
  protected get pending(): boolean {
    return false;
  }
  /** Resolves once everything that the view needs is there, or is not to be expected any more. */
  protected settled(): Promise<unknown> {
    return this.documents.settled();
  }
  /** A figure has taken the place of another; `whole` where all of it is to be written at once. */
  protected abstract replaced(before: V | null, whole: boolean): void;

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#served = this.shadowRoot !== null;
    if (this.ownerDocument.defaultView === window) {
      const root = super.createRenderRoot();
      if (this.#served) this.renderOptions.renderBefore = null;
      return root;
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    this.adoptedCallback();
    return root;
  }

  /** @internal */
  adoptedCallback(): void {
    const { elementStyles } = this.constructor as typeof FigureElement;
    if (this.shadowRoot) dress(this.shadowRoot, elementStyles as CSSResult[]);
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#served) await this.settled();
    return super.scheduleUpdate() as unknown as void;
  }

  /** @internal Draws without waiting: a script that has the page printed does not wait either. */
  drawNow(): void {
    if (this.#served) return;
    this.requestUpdate();
    this.performUpdate();
    // The table that was opened for the picture.
    this.performUpdate();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.language.sync();
    this.documents.sync();
    this.#look();
  }

  protected override update(changed: PropertyValues): void {
    if (this.#served) {
      this.#served = false;
      const contents = () => this.contents();
      replaceServed(this.renderRoot as ShadowRoot, contents, () => this.render(), this.renderOptions);
    }
    super.update(changed);
  }

  protected override render(): TemplateResult {
    const contents = this.contents();
    // A server says what it has written.
    const stamp = (!this.isConnected && hydration.stamp?.(contents)) || nothing;
    return html`<div class="wrapper" part="base" lang=${this.language.language} data-stamp=${stamp}>
      <div class="ruler"></div>
      ${contents}
    </div>`;
  }

  protected override updated(): void {
    this.size.watch(this.renderRoot.querySelector('.ruler')!);
    const { document, told } = this.documents;
    if (document) this.size.rest();
    if (document && told && document !== this.#announced && (this.#state === 'ready' || this.#state === 'empty')) {
      this.#announced = document;
      this.dispatchEvent(new PovertyReadyEvent(document, this.problems));
    }
  }

  /** Has the document viewed, unless nothing that the view depends on has changed. */
  #look(): void {
    const { document } = this.documents;
    const before = this.#figure;
    // A server writes everything at once, and what it wrote is taken over whole.
    const whole = this.#served || !this.isConnected;
    // What the server drew is drawn once more in its width, and then in the width that there is.
    const width = this.size.near ? this.size.width : whole ? DEFAULT_WIDTH : 0;
    if (document && width && !this.pending) {
      const depends = [document, this.language.language, width, ...this.request];
      // An attribute that is no number is NaN, the same as before.
      if (depends.some((value, index) => !Object.is(value, this.#viewed[index]))) {
        this.#viewed = depends;
        this.#draw(document, { language: this.language.language, width });
      }
    } else if (!document) {
      this.#figure = null;
      this.#viewed = [];
    }
    if (this.#figure !== before) this.replaced(before, whole);
    this.#enter();
  }

  #draw(document: PovertyDocument, context: ViewContext): void {
    try {
      this.#failure = null;
      this.#figure = this.view(document, context);
    } catch (error) {
      this.#figure = null;
      this.#failure = this.fault(error);
    }
  }

  /** A fault of ours, told to the page. */
  protected fault(error: unknown): Problem {
    const reason = error instanceof Error ? error.message : String(error);
    const fault: Problem = {
      code: 'figure.fault',
      level: 'error',
      pointer: '',
      message: {
        vi: `Lỗi của thư viện: ${reason}. Hãy báo cho nhà phát triển.`,
        en: `A fault of the library: ${reason}. Please report it.`,
      },
    };
    this.dispatchEvent(new PovertyErrorEvent([fault]));
    return fault;
  }

  /** Enters the state that document and figure are in. */
  #enter(): void {
    const figure = this.#figure;
    const drawn = this.#failure ? 'failed' : !figure ? 'loading' : figure.empty ? 'empty' : 'ready';
    const state = this.documents.state === 'ready' ? drawn : this.documents.state;
    if (state === this.#state) return;
    const states = this.#internals.states as Set<string> | undefined;
    states?.delete(this.#state);
    states?.add(state);
    this.#state = state;
  }
}
