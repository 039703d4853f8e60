import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Classification } from '../../chart/classes.js';
import type { Mark } from '../../chart/figure.js';
import type { FocusOrder } from '../../chart/focus-order.js';
import type { Inset } from '../../chart/projection.js';
import type { Box, Place } from '../../chart/shapes.js';
import { WHOLE } from '../../chart/zoom.js';
import { StatisticElement, type ViewContext } from '../../element/statistic-element.js';
import type { Measure, PovertyDocument } from '../../schema/document.js';
import type { Problem } from '../../schema/problem.js';
import { formatsFor } from '../../text/formats.js';
import { CanvasController } from './canvas-controller.js';
import { GeometryController } from './geometry-controller.js';
import { mapPicture, type PictureState } from './map-picture.js';
import { mapLegend, mapTools } from './map-tools.js';
import { markAfter, markPlace, marksNamed, markUnder, panelAt } from './pointing.view.js';
import { styles } from './poverty-commune-map.styles.js';
import { mapWordsFor } from './poverty-commune-map.text.js';
import { fileView, view, type MapView } from './poverty-commune-map.view.js';
import { rankedTable, type TableState } from './ranked-table.js';
import type { MapComparison, MapEncoding, MapOptions } from './request.view.js';
import { TimeController } from './time-controller.js';
import { ZoomController } from './zoom-controller.js';

/** A letter that comes later begins a new word, in ms. */
const TYPING_MS = 900;
const ZOOM_STEP = 1.6;

const OPTIONS = [
  'territory',
  'measure',
  'encoding',
  'classification',
  'classes',
  'breaks',
  'pivot',
  'period',
  'compare',
  'comparison',
  'timeline',
  'join',
] as const;

/**
 * Where: the parts of a territory on a map, by eye, keyboard and ear.
 *
 * Use it to compare places. For change over time use the trend chart; for one promise the target gauge.
 *
 * @element poverty-commune-map
 * @summary Rates and counts of the units of a territory, on boundaries or tiles.
 * @slot - A `<script type="application/json">` with the document, instead of `src`.
 * @fires {PovertyReadyEvent} poverty-ready - A document was read and its figure is drawn.
 * @fires {PovertyErrorEvent} poverty-error - Nothing could be drawn, boundaries are at fault, or a refresh failed.
 * @fires {PovertySelectEvent} poverty-select - A reader chose a unit: its territory, period, measure and value.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart sentence - The sentence above the picture.
 * @csspart figure - The picture and its tab stop.
 * @csspart unit - The area of a unit, where the map is small enough for SVG.
 * @csspart symbol - The circle of a count.
 * @csspart inset - The frame of an inset.
 * @csspart legend - The legend.
 * @csspart tools - Search, time and zoom.
 * @csspart table - The data table.
 * @csspart source - Source and as-of date.
 * @csspart tooltip - The tooltip.
 * @cssprop --poverty-sequential-1 - Colour of the lowest class, to `-7` of the highest.
 * @cssprop --poverty-diverging-1 - Colour farthest below the middle, to `-7` farthest above it.
 * @cssprop --poverty-poor - Circles.
 */
export class PovertyCommuneMap extends StatisticElement<MapView> {
  static override styles = [...StatisticElement.styles, styles];

  static override properties = {
    geometry: {},
    geometryObject: { attribute: 'geometry-object' },
    geometryKey: { attribute: 'geometry-key' },
    join: {},
    layout: {},
    measure: {},
    encoding: {},
    classification: {},
    classes: { type: Number },
    breaks: {},
    pivot: {},
    period: {},
    compare: {},
    comparison: {},
    timeline: { type: Boolean },
    texture: { type: Boolean, reflect: true },
    drill: { type: Boolean },
    profile: {},
    insets: { attribute: false },
    highlight: { attribute: false },
  };

  /** Boundaries: the address of a GeoJSON or TopoJSON file, or (as a property) its value. Without, tiles are drawn. */
  geometry: string | object | null = null;
  /** Objects of a TopoJSON file, separated by spaces; its largest one when left out. */
  geometryObject = '';
  /** Property of the features that holds their code; `id`, else `code`, when left out. */
  geometryKey = '';
  /** `code`, or `name` where boundaries have no codes. */
  join: 'code' | 'name' = 'code';
  /** `auto`, or `tiles` though there are boundaries. */
  layout: 'auto' | 'tiles' = 'auto';
  /** A measure of the observations: `poorRate`, `nearPoorRate`, `poorHouseholds`, … */
  measure: Measure = 'poorRate';
  /** `choropleth` for rates, `symbols` for counts; `auto` takes the one that does not mislead. */
  encoding: MapEncoding = 'auto';
  /** `quantile`, `equal`, `natural`, `breaks` or `diverging`. */
  classification: Classification = 'quantile';
  /** How many classes, 3 to 7. */
  classes = 5;
  /** Lower ends of all classes but the first, at most six, separated by spaces. */
  breaks = '';
  /** Middle of diverging classes: `mean` of the territory, its `target`, or a number. */
  pivot = 'mean';
  /** ISO period; the latest with figures when left out. */
  period = '';
  /** Another period, to compare with. */
  compare = '';
  /** How two periods are compared: one map of the `change`, or two `maps` in step. */
  comparison: MapComparison = 'change';
  /** Whether a reader can go through the periods. */
  timeline = false;
  /** Whether classes are told by textures besides colours: for print in black and white. */
  texture = false;
  /** Whether choosing a unit that has parts of its own shows them. */
  drill = false;
  /** `vn` shows the archipelagos Hoàng Sa and Trường Sa of a map of Việt Nam, always. */
  profile = '';
  /** Parts that are drawn in frames of their own, by bounds or by codes. */
  insets: readonly Inset[] = [];
  /** Unit that another figure points at, by the key of its territory. */
  highlight: string | null = null;

  /** Class that is highlighted; −1 for none. */
  #chosen = -1;
  #order: TableState = { column: -1, descending: false, first: 0 };
  #typed = '';
  #typedAt = 0;
  /** Territories that a reader came from. */
  #trail: string[] = [];

  readonly #geometry = new GeometryController(this);
  readonly #zoom = new ZoomController(this);
  readonly #time = new TimeController(this);
  readonly #canvas = new CanvasController(this);

  override get problems(): readonly Problem[] {
    const { problems } = this.#geometry;
    return problems.length ? [...super.problems, ...problems] : super.problems;
  }

  /** Zooms in by a factor about the middle; 0 shows the whole map. */
  zoomBy(factor: number): void {
    this.#zoom.by(factor);
  }

  /** @internal */
  drawNow(): void {
    this.requestUpdate();
    this.performUpdate();
  }

  /** @internal */
  get zoomBox(): Box | null {
    return this.figure?.plan.frames[0]?.box ?? null;
  }

  /** @internal */
  pictureAt([x, y]: Place, beside: Place = [x, y]): Place {
    const { figure } = this;
    const box = this.renderRoot.querySelector('.figure svg')!.getBoundingClientRect();
    const scale = figure!.width / box.width || 1;
    const inPicture = (place: Place): Place => [(place[0] - box.left) * scale, (place[1] - box.top) * scale];
    const panel = figure!.panels[panelAt(figure!, inPicture(beside))]!;
    const [px, py] = inPicture([x, y]);
    return [px - panel.x, py - panel.y];
  }

  override readonly focusOrder: FocusOrder = (_, index, key) => {
    if (!this.figure) return null;
    const factor = new Map([
      ['+', ZOOM_STEP],
      ['=', ZOOM_STEP],
      ['-', 1 / ZOOM_STEP],
      ['0', 0],
    ]).get(key);
    if (factor !== undefined && this.zoomBox) {
      this.zoomBy(factor);
      return index;
    }
    // A space belongs to a name only while one is typed: else it chooses.
    const typing = performance.now() - this.#typedAt < TYPING_MS;
    if (key.length !== 1 || (key === ' ' && !typing)) return markAfter(this.figure, index, key);
    this.#typed = typing ? this.#typed + key : key;
    this.#typedAt = performance.now();
    return marksNamed(this.figure, this.#typed)[0] ?? index;
  };

  override markAt(x: number, y: number): number {
    return this.figure ? markUnder(this.figure, [x, y], this.#zoom.zoom) : -1;
  }

  override placed(mark: Mark): Mark {
    const [x, y] = markPlace(this.figure!, this.pointing.active, this.#zoom.zoom);
    const { label, detail, radius } = mark;
    return { label, detail, radius, x, y };
  }

  override choose(index: number): void {
    const id = this.figure?.marks[index]?.detail.territory;
    super.choose(index);
    if (!this.drill || !id || !this.documents.document?.territories.some(({ parent }) => parent === id)) return;
    this.#trail.push(this.territory || this.figure!.figures.whole);
    this.territory = id;
  }

  protected override get request(): readonly unknown[] {
    return [...OPTIONS.map((name) => this[name]), this.layout, this.#time.iso, this.#geometry.geometry];
  }

  protected override get pending(): boolean {
    return this.#geometry.pending;
  }

  protected override settled(): Promise<unknown> {
    return Promise.all([super.settled(), this.#geometry.settled()]);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('period')) this.#time.iso = '';
    if (changed.has('territory') || changed.has('geometry')) {
      this.#zoom.zoom = WHOLE;
      this.pointing.active = -1;
    }
    this.#geometry.sync();
    super.willUpdate(changed);
  }

  protected view(document: PovertyDocument, { language, width }: ViewContext): MapView {
    const options = Object.fromEntries(OPTIONS.map((name) => [name, this[name]])) as unknown as MapOptions;
    return view(document, {
      ...options,
      period: this.#time.iso || this.period,
      geometry: this.layout === 'tiles' ? null : this.#geometry.geometry,
      language,
      width,
    });
  }

  /** @internal */
  get pictureState(): PictureState {
    const { units } = this.figure!.figures;
    const { active } = this.pointing;
    const pointed = units.findIndex(({ territory }) => this.highlight && territory?.id === this.highlight);
    return {
      zoom: this.#zoom.zoom,
      chosen: this.#chosen,
      active: active >= 0 ? active : pointed,
      canvas: this.#canvas.wanted,
    };
  }

  protected picture(view: MapView): TemplateResult {
    const state = this.pictureState;
    const { width, height } = view;
    return html`${state.canvas ? html`<canvas part="canvas" width=${width} height=${height}></canvas>` : nothing}
    ${mapPicture(this.#canvas.medium === 'file' ? fileView(view) : view, state)}`;
  }

  protected override beside(view: MapView): TemplateResult {
    const own = mapWordsFor(this.language.language);
    return html`${mapLegend(view, own, [this.#chosen, this.#choose])}
    ${mapTools(view, own, {
      zoom: this.zoomBox && ((factor) => this.zoomBy(factor)),
      search: this.#onSearch,
      found: ({ key }) => key === 'Enter' && this.pointing.active >= 0 && this.choose(this.pointing.active),
      back: this.#trail.length ? () => (this.territory = this.#trail.pop()!) : null,
      timeline: this.timeline,
      playing: this.#time.playing,
      play: this.#time.play,
      seek: (event) => this.#time.seek(Number((event.target as HTMLInputElement).value)),
    })}`;
  }

  protected override tablePicture(view: MapView): TemplateResult {
    const { compare } = formatsFor(this.language.language);
    const change = (state: Partial<TableState>) => {
      this.#order = { ...this.#order, ...state };
      this.requestUpdate();
    };
    return rankedTable(view.table, { state: this.#order, compare, change });
  }

  protected override async saving(figure: MapView, save: (figure: MapView) => Promise<void> | void): Promise<void> {
    this.#canvas.medium = 'file';
    this.requestUpdate();
    await this.updateComplete;
    await save(fileView(figure));
    this.#canvas.medium = 'page';
    this.requestUpdate();
  }

  protected override updated(): void {
    super.updated();
    const { active, spoken } = this.pointing;
    const spot = this.figure && active >= 0 ? this.figure.plan.spots[active % this.figure.figures.units.length] : null;
    if (spoken && spot?.moves) this.#zoom.reveal([spot.x, spot.y]);
  }

  readonly #choose = (step: number): void => {
    this.#chosen = step;
    this.requestUpdate();
  };

  readonly #onSearch = (event: Event): void => {
    const found = marksNamed(this.figure!, (event.target as HTMLInputElement).value);
    this.pointing.point(found[0] ?? -1, true);
    const own = mapWordsFor(this.language.language);
    this.pointing.spoken = [own.found(found.length), this.pointing.spoken].filter(Boolean).join(': ');
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'poverty-commune-map': PovertyCommuneMap;
  }
}
