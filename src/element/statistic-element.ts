import {
  html,
  LitElement,
  nothing,
  type PropertyDeclaration,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import type { Figure, Mark } from '../chart/figure.js';
import { inReadingOrder, type FocusOrder } from '../chart/focus-order.js';
import type { PovertyDocument } from '../schema/document.js';
import type { Problem } from '../schema/problem.js';
import { base } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import { dataTable } from '../templates/data-table.js';
import { problemList, smallPrint } from '../templates/small-print.js';
import { formatsFor, type Language } from '../text/formats.js';
import { wordsFor } from '../text/words-for.js';
import type { FileFormat } from '../text/words.js';
import { DocumentController } from './document-controller.js';
import { PovertyErrorEvent, PovertyReadyEvent, PovertySelectEvent } from './events.js';
import { hydration } from './hydration.js';
import { LanguageController } from './language-controller.js';
import { nearestMark, PointingController } from './pointing-controller.js';
import { DEFAULT_WIDTH, SizeController } from './size-controller.js';
import { TableController } from './table-controller.js';
import { Tooltip } from './tooltip.js';

/** idle: no source · loading · ready: a figure is drawn · empty: nothing to draw, and it says why · failed. */
export type FigureState = 'idle' | 'loading' | 'ready' | 'empty' | 'failed';

const FORMATS: readonly FileFormat[] = ['csv', 'svg', 'png'];

/** What a view is told besides its document. */
export interface ViewContext {
  readonly language: Language;
  /** Room for the picture, in CSS pixels. */
  readonly width: number;
}

/**
 * The base of every component: takes a document, has it viewed, and puts heading, sentence, picture, table,
 * small print, problems and downloads around the picture.
 *
 * A component adds two methods: `view`, which calls its pure view, and `picture`, which writes the view down as SVG.
 */
export abstract class StatisticElement<V extends Figure = Figure> extends LitElement {
  static override styles = [tokens, base];

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
  };

  /** Frameworks take attributes away and set properties to nothing: a property is then what it was to begin with. */
  static override getPropertyDescriptor(
    name: PropertyKey,
    key: string | symbol,
    options: PropertyDeclaration,
  ): PropertyDescriptor {
    const property = super.getPropertyDescriptor(name, key, options)!;
    const initial = new WeakMap<object, unknown>();
    return {
      ...property,
      set(value: unknown) {
        if (!initial.has(this)) initial.set(this, value);
        property.set!.call(this, value ?? initial.get(this));
      },
    };
  }

  /** Address of the document (JSON). */
  src = '';
  /** The document itself, or its text; wins over `src`. */
  document: PovertyDocument | string | object | null = null;
  /** Key of the territory that is shown. */
  territory = '';
  /** Language: `vi` or `en`; that of the page when left out. */
  override lang = '';
  /** Level of the heading in the page's outline, 1 to 6. */
  headingLevel = 2;
  /** `light` or `dark`; that of the page (`color-scheme`) when left out. */
  theme: 'light' | 'dark' | undefined = undefined;
  /** Seconds between two looks at `src`; 0 for a single one. */
  refresh = 0;
  /** Seconds after which a request is given up. */
  timeout = 30;
  /** Largest document that is taken, in bytes. */
  maxBytes = 20_000_000;

  /** Keyboard order of the marks. */
  readonly focusOrder: FocusOrder = inReadingOrder;

  protected readonly documents = new DocumentController(this);
  protected readonly language = new LanguageController(this);
  protected readonly size = new SizeController(this);
  protected readonly pointing = new PointingController(this);
  protected readonly table = new TableController(this);
  readonly #tooltip = new Tooltip();
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

  /** @internal */
  markAt(x: number, y: number): number {
    return nearestMark(this.#figure?.marks ?? [], x, y);
  }

  /** @internal Where a mark stands at the moment. */
  placed(mark: Mark): Mark {
    return mark;
  }

  /** @internal Tells the page that a reader chose a mark. */
  choose(index: number): void {
    const mark = this.#figure?.marks[index];
    if (mark) this.dispatchEvent(new PovertySelectEvent(mark.detail));
  }

  /** The finished view of a document. Called only when something it depends on has changed. */
  protected abstract view(document: PovertyDocument, context: ViewContext): V;
  /** The view as SVG, and what stands beside it. `active` is the mark pointed at, −1 for none. */
  protected abstract picture(view: V, active: number): TemplateResult;
  /** What the view depends on besides document, language and width: as is, the component's own properties. */
  protected get request(): readonly unknown[] {
    const { properties } = this.constructor as typeof StatisticElement;
    return [this.territory, ...Object.keys(properties).map((name) => this[name as keyof this])];
  }
  /** Something that the view needs besides the document is still on its way. */
  protected get pending(): boolean {
    return false;
  }
  /** The table, as it stands in its disclosure. */
  protected tablePicture(view: V): TemplateResult {
    return dataTable(view.table);
  }
  /** Has the figure saved; a component that shows it otherwise on the page draws it anew first. */
  protected async saving(figure: V, save: (figure: V) => Promise<void> | void): Promise<void> {
    await save(figure);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#served = this.shadowRoot !== null;
    const root = super.createRenderRoot();
    if (this.#served) this.renderOptions.renderBefore = null;
    return root;
  }

  protected override async scheduleUpdate(): Promise<void> {
    if (this.#served) await this.documents.settled();
    return super.scheduleUpdate() as unknown as void;
  }

  protected override update(changed: PropertyValues): void {
    if (this.#served) this.#replaceServed();
    super.update(changed);
  }

  /** Takes over what the server drew where it says the same as our view; else ours takes its place. */
  #replaceServed(): void {
    this.#served = false;
    const root = this.renderRoot as ShadowRoot;
    const wrapper = root.querySelector('.wrapper');
    const same =
      wrapper?.getAttribute('lang') === this.language.language &&
      wrapper.querySelector('[part=sentence]')?.textContent === this.#figure?.sentence;
    if (same && hydration.takeOver) {
      try {
        hydration.takeOver(this.render(), root, this.renderOptions);
        return;
      } catch {
        // Another version of the library drew it: ours is drawn anew.
      }
    }
    root.replaceChildren();
    delete (root as { ['_$litPart$']?: unknown })['_$litPart$'];
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.language.sync();
    this.documents.sync();
    this.#look();
  }

  /** Has the document viewed, unless nothing that the view depends on has changed. */
  #look(): void {
    const { document, state } = this.documents;
    const before = this.#figure;
    // What the server drew is drawn once more in its width, and then in the width that there is.
    const width = this.size.near ? this.size.width : this.isConnected && !this.#served ? 0 : DEFAULT_WIDTH;
    // A server writes everything at once, and what it wrote is taken over whole.
    const whole = this.#served || !this.isConnected;
    if (document && width && !this.pending) {
      const depends = [document, this.language.language, width, ...this.request];
      if (depends.some((value, index) => value !== this.#viewed[index])) {
        this.#viewed = depends;
        this.#draw(document, { language: this.language.language, width });
        if (whole) this.table.shown = this.#figure;
      }
    } else if (!document) {
      this.#figure = null;
      this.#viewed = [];
    }
    if (this.#figure !== before) this.pointing.follow(before);
    this.#enter(
      state === 'ready'
        ? this.#failure
          ? 'failed'
          : !this.#figure
            ? 'loading'
            : this.#figure.empty
              ? 'empty'
              : 'ready'
        : state,
    );
  }

  /** A view that throws must not be felt by the page and the neighbours. */
  #draw(document: PovertyDocument, context: ViewContext): void {
    try {
      this.#failure = null;
      this.#figure = this.view(document, context);
    } catch (error) {
      this.#figure = null;
      this.#failure = this.#fault(error);
    }
  }

  /** A fault of ours, told to the page. */
  #fault(error: unknown): Problem {
    const reason = error instanceof Error ? error.message : String(error);
    const fault: Problem = {
      code: 'figure.fault',
      level: 'error',
      pointer: '',
      message: {
        vi: `Lỗi của thư viện khi vẽ hình: ${reason}. Hãy báo cho nhà phát triển.`,
        en: `A fault of the library while drawing: ${reason}. Please report it.`,
      },
    };
    this.dispatchEvent(new PovertyErrorEvent([fault]));
    return fault;
  }

  /** Hands the reader a file. The code that writes files comes when the first one is asked for. */
  async #save(format: FileFormat): Promise<void> {
    const { language } = this.language;
    const place = { root: this.renderRoot, language, words: wordsFor(language) };
    try {
      const { save } = await import('./export/save.js');
      await this.saving(this.#figure!, (figure) => save[format](figure, place));
    } catch (error) {
      this.#fault(error);
    }
  }

  #enter(state: FigureState): void {
    if (state === this.#state) return;
    const states = this.#internals.states as Set<string> | undefined;
    states?.delete(this.#state);
    states?.add(state);
    this.#state = state;
  }

  protected override updated(): void {
    this.size.watch(this.renderRoot.querySelector('.ruler')!);
    const { active } = this.pointing;
    const mark = active < 0 ? undefined : this.#figure?.marks[active];
    this.#tooltip.show(this.renderRoot, this.#figure, mark && this.placed(mark));
    const { document, told } = this.documents;
    if (document && told && document !== this.#announced && (this.#state === 'ready' || this.#state === 'empty')) {
      this.#announced = document;
      this.dispatchEvent(new PovertyReadyEvent(document, this.problems));
    }
  }

  protected override render(): TemplateResult {
    const { language } = this.language;
    return html`<div class="wrapper" part="base" lang=${language}>
      <div class="ruler"></div>
      ${this.#figure && !this.#figure.empty ? this.#whole(this.#figure) : this.#instead()}
    </div>`;
  }

  #whole(figure: V): TemplateResult {
    const { language } = this.language;
    const words = wordsFor(language);
    return html`${this.#heading(figure.heading)}
      ${figure.label ? html`<p part="label" class="label">${figure.label}</p>` : nothing}
      <p part="sentence" id="sentence">${figure.sentence}</p>
      ${this.#stale()}
      <div class="body">
        <div
          part="figure"
          class="figure"
          role="application"
          tabindex="0"
          aria-roledescription=${words.picture}
          aria-label="${figure.heading}. ${words.keys}"
          aria-describedby="sentence"
          @keydown=${this.pointing.onKey}
          @pointermove=${this.pointing.onPointer}
          @pointerleave=${this.pointing.onLeave}
          @click=${this.pointing.onClick}
          @blur=${this.pointing.onBlur}
        >
          ${this.picture(figure, this.pointing.active)}
        </div>
        ${this.beside(figure)}
      </div>
      <div class="spoken" role="status">${this.pointing.spoken}</div>
      <details part="data" class="tools" @toggle=${this.table.look}>
        <summary>${words.table}</summary>
        ${
          this.table.shown
            ? html`<div class="scroll" tabindex="0" role="group" aria-label=${words.table}>
                  ${this.tablePicture(this.table.shown as V)}
                </div>
                ${FORMATS.map(
                  (format) =>
                    html`<button type="button" @click=${() => this.#save(format)}>${words.files[format]}</button>`,
                )}`
            : nothing
        }
      </details>
      ${smallPrint(figure, words)} ${this.#doubts()}`;
  }

  /** What stands between picture and table: a legend, a list of facts. */
  protected beside(_view: V): unknown {
    return nothing;
  }

  /** The designed picture of every state that has no figure. */
  #instead(): TemplateResult {
    const { language } = this.language;
    const words = wordsFor(language);
    // The document is there, the room not yet measured: nothing to tell for less than a frame.
    if (this.documents.document && !this.#figure && !this.#failure) return html`<div class="loading"></div>`;
    if (this.#state === 'loading')
      return html`<p class="message loading" part="message" role="status">${words.loading}</p>`;
    if (this.#state === 'empty' || this.#state === 'ready') {
      const figure = this.#figure!;
      return html`${this.#heading(figure.heading)}
        <p class="message" part="message">${figure.empty ?? words.nothing}</p>
        ${smallPrint(figure, words)} ${this.#doubts()}`;
    }
    if (this.#state === 'idle') return html`<p class="message" part="message">${words.noSource}</p>`;
    return html`<div class="message" part="message" role="alert">
      <p><strong>${words.failed}</strong></p>
      ${problemList(this.problems, language, words)}
      <button type="button" @click=${() => this.retry()}>${words.retry}</button>
    </div>`;
  }

  #heading(text: string): TemplateResult {
    const level = Math.min(6, Math.max(1, Math.round(this.headingLevel) || 2));
    return html`<h2 part="heading" aria-level=${level}>${text}</h2>`;
  }

  #stale(): unknown {
    const since = this.documents.staleSince;
    if (since === null) return nothing;
    const { language } = this.language;
    return html`<p class="message small" part="message" role="status">
      ${wordsFor(language).stale(formatsFor(language).moment(since))}
    </p>`;
  }

  #doubts(): unknown {
    const { problems } = this;
    if (!problems.length) return nothing;
    const { language } = this.language;
    return html`<details part="problems" class="tools">
      <summary>${wordsFor(language).problems(problems.length)}</summary>
      ${problemList(problems, language, wordsFor(language))}
    </details>`;
  }
}
