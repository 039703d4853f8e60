import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Figure, Mark } from '../chart/figure.js';
import { inReadingOrder, type FocusOrder } from '../chart/focus-order.js';
import { once } from '../model/once.js';
import type { Problem } from '../schema/problem.js';
import { base } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import { dataTable } from '../templates/data-table.js';
import { said } from '../templates/prose.js';
import { problemList, smallPrint } from '../templates/small-print.js';
import { formatsFor } from '../text/formats.js';
import { piecesOf } from '../text/prose.js';
import type { FileFormat } from '../text/words.js';
import { PovertySelectEvent } from './events.js';
import { FigureElement } from './figure-element.js';
import { nearestMark, PointingController } from './pointing-controller.js';
import { TableController } from './table-controller.js';
import { Tooltip } from './tooltip.js';

export type { FigureState, ViewContext } from './figure-element.js';

const FORMATS: readonly FileFormat[] = ['csv', 'svg', 'png'];

/** The sections of a document that hold figures. */
const ROWS = ['observations', 'flows', 'targets', 'deprivations', 'nutrition', 'programmes'] as const;
type Rows = (typeof ROWS)[number];

/**
 * The base of every component: puts heading, sentence, picture, table, small print, problems and downloads on the page, and
 * lets pointer and keyboard move over the marks of the picture.
 *
 * A component adds two methods: `view`, which calls its pure view, and `picture`, which writes the view down as SVG.
 *
 * @slot - A `<script type="application/json">` with the document, instead of `src`.
 * @fires {PovertyReadyEvent} poverty-ready - A document was read and its figure is drawn.
 * @fires {PovertyErrorEvent} poverty-error - Nothing could be drawn, or a refresh failed.
 * @fires {PovertySelectEvent} poverty-select - A reader chose a mark.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart label - "Sample data", "provisional", "draft".
 * @csspart sentence - The sentence above the picture.
 * @csspart figure - The picture and its tab stop.
 * @csspart picture - The drawing.
 * @csspart table - The data table.
 * @csspart data - What opens: the table and the downloads.
 * @csspart source - Source and as-of date.
 * @csspart notes - Remarks on the figures.
 * @csspart problems - What is wrong or doubtful in the document.
 * @csspart message - What stands in place of a figure, or says that it is old.
 * @csspart tooltip - The tooltip.
 * @cssprop [--poverty-ink=light-dark(#1f2430, #eceef3)] - Text and reference marks.
 * @cssprop [--poverty-muted=light-dark(#555c6b, #b3b9c6)] - Secondary text, and what neither rises nor falls.
 * @cssprop [--poverty-line=light-dark(#c9ced8, #4b5160)] - Rules, and what is behind figures.
 * @cssprop [--poverty-track=light-dark(#e4e6ec, #323743)] - Empty scales.
 * @cssprop [--poverty-surface=light-dark(#fff, #1b1e26)] - What lies above the page: tooltips, edges of marks, a figure with a `theme`.
 * @cssprop [--poverty-background=transparent] - Behind the whole figure.
 * @cssprop [--poverty-poor=light-dark(#3b2272, #ece5ff)] - Poor households, their members and children.
 * @cssprop [--poverty-near-poor=light-dark(#8a74c6, #8b77cc)] - Near-poor households, their members and children.
 * @cssprop [--poverty-focus=light-dark(#0b57d0, #8ab4f8)] - Focus ring.
 * @cssprop [--poverty-good=light-dark(#0b6a6a, #5fd0c8)] - Verdicts that are good.
 * @cssprop [--poverty-warn=light-dark(#8a5300, #f0b45e)] - Verdicts that are in doubt.
 * @cssprop [--poverty-bad=light-dark(#9a2257, #ff9cc5)] - Verdicts that are bad.
 * @cssprop [--poverty-font-size=max(1em, 12px)] - Size of the text; all other sizes follow it.
 * @cssState idle - There is no source yet.
 * @cssState loading - The document is on its way.
 * @cssState ready - A figure is drawn.
 * @cssState empty - There is nothing to draw, and it says why.
 * @cssState failed - The document could not be had or read.
 */
export abstract class StatisticElement<V extends Figure = Figure> extends FigureElement<V> {
  static override styles = [tokens, base];

  /** Of which rows of the document the figure is made; what is wrong in others is told by the figures made of those. */
  protected abstract readonly rows: readonly Rows[];
  /** @internal Keyboard order of the marks. */
  readonly focusOrder: FocusOrder = inReadingOrder;

  protected readonly pointing = new PointingController(this);
  protected readonly table = new TableController(this);
  readonly #tooltip = new Tooltip();
  /** What stands below the figure; there may be thousands, and the pointer moves often. */
  readonly #told = once((problems: readonly Problem[]) =>
    problems.filter(({ code, pointer }) => {
      const rows = pointer.split('/')[1] as Rows;
      // Which of the figures that are withheld was small is for the office alone, which has the events.
      return code !== 'R15' && (!ROWS.includes(rows) || this.rows.includes(rows));
    }),
  );
  #unsaved = false;
  /** @internal What the reader has done, or another document, may take away what has the focus. */
  asked = false;

  /** @internal */
  get unfolds(): boolean {
    return this.printTable && this.size.paper;
  }

  /** @internal */
  markAt(x: number, y: number): number {
    return nearestMark(this.figure?.marks ?? [], x, y);
  }

  /** @internal Where a mark stands at the moment. */
  placed(mark: Mark): Mark {
    return mark;
  }

  /** @internal Tells the page that a reader chose a mark. */
  choose(index: number): void {
    const mark = this.figure?.marks[index];
    if (mark) this.dispatchEvent(new PovertySelectEvent(mark.detail));
  }

  /** The view as SVG, and what stands beside it. `active` is the mark pointed at, −1 for none. */
  protected abstract picture(view: V, active: number): TemplateResult;
  /** What stands between picture and table: a legend, a list of facts. */
  protected beside(_view: V): unknown {
    return nothing;
  }
  /** The table, as it stands in its disclosure. */
  protected tablePicture(view: V): TemplateResult {
    return dataTable(view.table, view.passages);
  }
  /** What stands in place of a picture that is empty. */
  protected instead(): unknown {
    return nothing;
  }
  /** Has the figure saved; a component that shows it otherwise on the page draws it anew first. */
  protected async saving(figure: V, save: (figure: V) => Promise<void> | void): Promise<void> {
    await save(figure);
  }

  protected override replaced(before: V | null, whole: boolean): void {
    if (whole) this.table.shown = this.figure;
    this.pointing.follow(before);
  }

  protected override update(changed: PropertyValues): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    super.update(changed);
    if (activeElement && !activeElement.isConnected) this.asked = true;
  }

  protected override updated(): void {
    super.updated();
    const { active } = this.pointing;
    const mark = active < 0 ? undefined : this.figure?.marks[active];
    this.#tooltip.show(this.renderRoot, this.figure, mark && this.placed(mark));
    if (this.asked) this.#refocus();
  }

  /** What had the focus is gone with what it stood in: what has come instead takes it over. */
  #refocus(): void {
    this.asked = this.state === 'loading';
    const { activeElement, body } = this.ownerDocument;
    if (activeElement === body) this.renderRoot.querySelector<HTMLElement>('.figure, button, p.message')?.focus();
  }

  readonly #again = (): void => {
    this.asked = true;
    this.retry();
  };

  /** Hands the reader a file. The code that writes files comes when the first one is asked for. */
  async #save(format: FileFormat): Promise<void> {
    this.#unsaved = false;
    try {
      const { save } = await import('./export/save.js');
      // Another language or source may have come meanwhile.
      const { figure, renderRoot: root } = this;
      const { language, words } = this.language;
      const place = { root, language, words, piecesOf };
      if (figure) await this.saving(figure, (figure) => save[format](figure, place));
    } catch (error) {
      this.#unsaved = true;
      this.fault(error);
    }
    this.requestUpdate();
  }

  protected contents(): TemplateResult {
    const { figure } = this;
    return figure && !figure.empty ? this.#whole(figure) : this.#instead(figure);
  }

  #whole(figure: V): TemplateResult {
    const { words } = this.language;
    return html`<div class="whole">
        ${this.#heading(figure)} ${figure.label ? html`<p part="label" class="label">${figure.label}</p>` : nothing}
        <p part="sentence" id="sentence">${said(figure.sentence, figure.passages)}</p>
        <div role="status">${this.#stale()}</div>
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
            @pointercancel=${this.pointing.onBlur}
            @click=${this.pointing.onClick}
            @blur=${this.pointing.onBlur}
          >
            ${this.picture(figure, this.pointing.active)}
          </div>
          ${this.beside(figure)}
        </div>
      </div>
      <div class="spoken" role="status">${this.pointing.spoken}</div>
      <details part="data" @toggle=${this.table.look}>
        <summary>${words.table}</summary>
        ${
          this.table.shown
            ? html`<div class="scroll" role="group" aria-label=${words.table}>
                  ${this.tablePicture(this.table.shown as V)}
                </div>
                ${FORMATS.map(
                  (format) =>
                    html`<button type="button" @click=${() => this.#save(format)}>${words.files[format]}</button>`,
                )}
                <span role="status">${this.#unsaved ? words.unsaved : nothing}</span>`
            : nothing
        }
      </details>
      ${smallPrint(figure, words)} ${this.#doubts()}`;
  }

  /** The designed picture of every state that has no figure. */
  #instead(figure: V | null): TemplateResult {
    const { language, words } = this.language;
    // A page of ten figures that load does not speak ten times: what a reader asks for anew does.
    const spoken = (role: string) => (this.asked ? role : nothing);
    if (figure)
      return html`${this.#heading(figure)}
        <p class="message" part="message" tabindex="-1">${figure.empty}</p>
        ${this.instead()} ${smallPrint(figure, words)} ${this.#doubts()}`;
    if (this.state === 'loading')
      // Where nothing else is on its way, the room is not yet measured: nothing to tell for less than a frame.
      return this.documents.document && !this.pending
        ? html`<div class="loading"></div>`
        : html`<p class="message loading" part="message" role=${spoken('status')} tabindex="-1">${words.loading}</p>`;
    if (this.state === 'idle') return html`<p class="message" part="message">${words.noSource}</p>`;
    return html`<div class="message" part="message" role=${spoken('alert')}>
      <p><strong>${words.failed}</strong></p>
      ${problemList(this.problems, language, words)}
      <button type="button" @click=${this.#again}>${words.retry}</button>
    </div>`;
  }

  #heading({ heading, passages }: V): TemplateResult {
    const level = Math.min(6, Math.max(1, Math.round(this.headingLevel) || 2));
    return html`<h2 part="heading" aria-level=${level}>${said(heading, passages)}</h2>`;
  }

  #stale(): unknown {
    const since = this.documents.staleSince;
    if (since === null) return nothing;
    const { language, words } = this.language;
    return html`<p class="message small" part="message">${words.stale(formatsFor(language).moment(since))}</p>`;
  }

  #doubts(): unknown {
    const problems = this.#told(this.problems);
    const { length } = problems;
    if (!length) return nothing;
    const { language, words } = this.language;
    return html`<details part="problems" class="tools">
      <summary>${words.problems(length, formatsFor(language).count(length))}</summary>
      ${problemList(problems, language, words)}
    </details>`;
  }
}
