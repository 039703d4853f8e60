import { html, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Classification } from '../../chart/classes.js';
import type { Mark } from '../../chart/figure.js';
import type { Inset } from '../../chart/projection.js';
import type { Place } from '../../chart/shapes.js';
import { WHOLE, type Zoom } from '../../chart/zoom.js';
import { StatisticElement, type ViewContext } from '../../element/statistic-element.js';
import type { Measure, PovertyDocument } from '../../schema/document.js';
import type { Problem } from '../../schema/problem.js';
import { formatsFor } from '../../text/formats.js';
import type { CanvasController } from './canvas-controller.js';
import { Finding } from './finding.js';
import { GeometryController, tools } from './geometry-controller.js';
import { mapPicture, type PictureState } from './map-picture.js';
import { backButton, mapLegend, mapTools } from './map-tools.js';
import { toolStyles } from './map-tools.styles.js';
import { markPlace, markUnder } from './pointing.view.js';
import { styles } from './poverty-commune-map.styles.js';
import { ramps } from './ramps.styles.js';
import { mapWordsFor, type MapWords } from './poverty-commune-map.text.js';
import { fileView, view, type MapView } from './poverty-commune-map.view.js';
import { RankedTable } from './ranked-table.js';
import type { MapComparison, MapEncoding, MapOptions } from './request.view.js';
import { TimeController } from './time-controller.js';
import { Trail } from './trail.js';
import type { ZoomController } from './zoom-controller.js';

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
 * @cssprop [--poverty-sequential-1=light-dark(#f0ecf9, #2e2a42)] - Colour of the lowest class, to `-7` of the highest.
 * @cssprop [--poverty-diverging-1=light-dark(#01665e, #7fd6cb)] - Colour farthest below the middle, to `-7` farthest above it.
 */
export class PovertyCommuneMap extends StatisticElement<MapView> {
  static override styles = [...StatisticElement.styles, ramps, styles, toolStyles];

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

  protected readonly rows = ['observations', 'targets'] as const;

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
  /** Whether it is drawn for a file. */
  #filed = false;
  readonly #geometry = new GeometryController(this);
  readonly #time = new TimeController(this);
  readonly #trail = new Trail(this);
  readonly #finding = new Finding(this, this.pointing);
  readonly #ranked = new RankedTable(this);
  /** They come with the first boundaries: tiles do not zoom, and are few. */
  #zoom: ZoomController | null = null;
  #canvas: CanvasController | null = null;

  override readonly focusOrder = this.#finding.order;

  override get problems(): readonly Problem[] {
    const { problems } = this.#geometry;
    return problems.length ? [...super.problems, ...problems] : super.problems;
  }

  /** Zooms in by a factor about the middle; 0 shows the whole map. */
  zoomBy(factor: number): void {
    this.#zoom?.by(factor);
  }

  get #zoomed(): Zoom {
    return this.#zoom?.zoom ?? WHOLE;
  }

  /** @internal */
  get zooms(): boolean {
    return Boolean(this.figure?.plan.frames.length);
  }

  /** @internal */
  get words(): MapWords {
    return mapWordsFor(this.language.language);
  }

  /** @internal */
  get focused(): Place | null {
    const { active, spoken } = this.pointing;
    const spot = this.figure && spoken ? this.figure.plan.spots[active % this.figure.figures.units.length] : null;
    return spot?.moves ? [spot.x, spot.y] : null;
  }

  /** @internal */
  get pictureState(): PictureState {
    const { units } = this.figure!.figures;
    const { active } = this.pointing;
    const pointed = () => units.findIndex(({ territory }) => territory?.id === this.highlight);
    // Paper and files show what their heading and sentence tell of: the whole map, and all units alike; so does a page
    // that may have no script.
    if (this.#filed || this.size.paper || isServer) return { zoom: WHOLE, chosen: -1, active: -1, canvas: false };
    return {
      zoom: this.#zoomed,
      chosen: this.#chosen,
      active: active < 0 && this.highlight ? pointed() : active,
      canvas: this.#canvas?.wanted ?? false,
    };
  }

  override markAt(x: number, y: number): number {
    return this.figure ? markUnder(this.figure, [x, y], this.#zoomed) : -1;
  }

  override placed({ label, detail, radius }: Mark): Mark {
    const [x, y] = markPlace(this.figure!, this.pointing.active, this.#zoomed);
    return { label, detail, radius, x, y };
  }

  override choose(index: number): void {
    const id = this.figure?.marks[index]?.detail.territory;
    super.choose(index);
    if (!this.drill || !id) return;
    this.asked = true;
    this.#trail.down(id, this.documents.document!);
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
    if (changed.has('territory')) this.#trail.keep(this.territory);
    if (changed.has('territory') || changed.has('geometry')) {
      this.zoomBy(0);
      this.pointing.point(-1);
    }
    this.#geometry.sync();
    if (this.#geometry.geometry) {
      this.#zoom ??= new tools.current!.ZoomController(this);
      this.#canvas ??= new tools.current!.CanvasController(this);
    }
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

  protected override replaced(before: MapView | null, whole: boolean): void {
    super.replaced(before, whole);
    const { figure } = this;
    // Other classes: the one that was highlighted is none of them.
    if (before?.figures.breaks.join() !== figure?.figures.breaks.join()) this.#chosen = -1;
    if (!before || !figure || before.figures.whole === figure.figures.whole) return;
    if (this.matches(':focus-within')) this.pointing.spoken = figure.heading;
  }

  protected picture(view: MapView): TemplateResult {
    const state = this.pictureState;
    const { width, height } = view;
    return html`${state.canvas ? html`<canvas part="canvas" width=${width} height=${height}></canvas>` : nothing}
    ${mapPicture(this.#filed ? fileView(view) : view, state)}`;
  }

  protected override beside(view: MapView): TemplateResult {
    const own = this.words;
    const choose = (step: number) => {
      this.#chosen = step;
      this.requestUpdate();
    };
    return html`${mapLegend(view, own, [this.#chosen, choose])}
    ${mapTools(view, own, {
      zoom: this.zooms ? tools.current!.zoomTools(this.language.language, (factor) => this.zoomBy(factor)) : null,
      search: (name) => this.#finding.search(name),
      choose: () => this.choose(this.pointing.active),
      back: this.#trail.back,
      time: this.timeline ? this.#time : null,
    })}`;
  }

  /** The way back from parts that have no figures. */
  protected override instead(): unknown {
    return backButton(this.words, this.#trail.back);
  }

  protected override tablePicture({ table }: MapView): TemplateResult {
    return this.#ranked.picture(table, formatsFor(this.language.language).compare);
  }

  protected override async saving(figure: MapView, save: (figure: MapView) => Promise<void> | void): Promise<void> {
    const draw = (filed: boolean) => {
      this.#filed = filed;
      this.drawNow();
    };
    draw(true);
    try {
      await save(fileView(figure));
    } finally {
      draw(false);
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'poverty-commune-map': PovertyCommuneMap;
  }
}
