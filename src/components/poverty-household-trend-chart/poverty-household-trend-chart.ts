import { html, nothing, type TemplateResult } from 'lit';
import { inLanes } from '../../chart/focus-order.js';
import { StatisticElement, type ViewContext } from '../../element/statistic-element.js';
import type { PovertyDocument } from '../../schema/document.js';
import type { Problem } from '../../schema/problem.js';
import { marks } from '../../styles/marks.js';
import { AnnotationsController } from './annotations-controller.js';
import { styles } from './poverty-household-trend-chart.styles.js';
import type { TrendMeasure, TrendUnit } from './poverty-household-trend-chart.text.js';
import { view, type TrendView } from './poverty-household-trend-chart.view.js';
import type { TrendLayout } from './series.view.js';
import { trendKeys, trendPicture } from './trend-picture.js';

/** What another figure may point at in this one. */
export interface TrendHighlight {
  /** ISO period of a figure. */
  readonly period?: string;
  /** Key of a series, as `poverty-select` tells it. */
  readonly series?: string;
}

const oneOf = <T extends string>(value: string, allowed: readonly T[]): T =>
  allowed.find((word) => word === value) ?? allowed[0]!;

/**
 * Poor and near-poor households, persons or rates over the years, with lines that break where comparison does.
 *
 * Use it for change over time. For one promise use the target gauge; to compare places, the map.
 *
 * @element poverty-household-trend-chart
 * @summary How many households are poor, over the years, told honestly.
 * @slot - A `<script type="application/json">` with the document, instead of `src`.
 * @slot annotations - Events of the page, each an element with its text and `data-period` (ISO 8601): numbered in the picture, told below it. Only their text is taken.
 * @fires {PovertyReadyEvent} poverty-ready - A document was read and its figure is drawn.
 * @fires {PovertyErrorEvent} poverty-error - Nothing could be drawn, or a refresh failed.
 * @fires {PovertySelectEvent} poverty-select - A reader chose a figure: its period, series and value.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart sentence - The sentence above the picture.
 * @csspart figure - The picture and its tab stop.
 * @csspart panel - Axes, lines and marks of one chart; small multiples have several.
 * @csspart series - The lines, areas and points of one series; `poor` and `nearPoor` for each.
 * @csspart line - An unbroken stretch of a line.
 * @csspart area - An unbroken stretch of a stacked area.
 * @csspart points - The figures of a series that carry no doubt.
 * @csspart point - A figure that is provisional, estimated or otherwise doubtful.
 * @csspart absent - A figure that is withheld or missing.
 * @csspart interval - A confidence interval.
 * @csspart break - Where comparison breaks.
 * @csspart target - A target level at its due date.
 * @csspart path - The way from baseline to target.
 * @csspart legend - The legend.
 * @csspart table - The data table.
 * @csspart source - Source and as-of date.
 * @csspart tooltip - The tooltip.
 */
export class PovertyHouseholdTrendChart extends StatisticElement<TrendView> {
  static override styles = [...StatisticElement.styles, marks, styles];

  static override properties = {
    measure: {},
    unit: {},
    layout: {},
    from: {},
    to: {},
    groups: {},
    highlight: { attribute: false },
  };

  protected readonly rows = ['observations', 'targets'] as const;

  /** `poor`, `nearPoor`, or `both`. */
  measure: TrendMeasure = 'both';
  /** `households`, `persons`, `rate` (share of households), or `personRate` (share of persons). */
  unit: TrendUnit = 'households';
  /** `lines`, `stacked` areas, or `multiples`: a small chart for each part of the territory or each group. */
  layout: TrendLayout = 'lines';
  /** First period shown, in ISO 8601. */
  from = '';
  /** Last period shown. */
  to = '';
  /** Keys of groups of households, separated by spaces; all households when left out. */
  groups = '';
  /** What another figure points at. */
  highlight: TrendHighlight | null = null;

  override readonly focusOrder = inLanes;
  readonly #events = new AnnotationsController(this);

  override get problems(): readonly Problem[] {
    return [...super.problems, ...this.#events.problems];
  }

  /** @internal The figure nearest in time; of several, the one nearest in height. */
  override markAt(x: number, y: number): number {
    let nearest = -1;
    let least = Infinity;
    this.figure?.marks.forEach((mark, index) => {
      const { box } = mark;
      const inside = x > box.x - 20 && x < box.x + box.width + 20 && y > box.y - 20 && y < box.y + box.height + 30;
      const distance = Math.abs(mark.x - x) * 1000 + Math.abs(mark.y - y);
      if (inside && distance < least) [nearest, least] = [index, distance];
    });
    return nearest;
  }

  protected override get request(): readonly unknown[] {
    const { territory, measure, unit, layout, from, to, groups } = this;
    return [territory, measure, unit, layout, from, to, groups, this.#events.annotations];
  }

  protected view(document: PovertyDocument, { language, width }: ViewContext): TrendView {
    return view(document, {
      territory: this.territory,
      measure: oneOf(this.measure, ['both', 'poor', 'nearPoor']),
      unit: oneOf(this.unit, ['households', 'persons', 'rate', 'personRate']),
      layout: oneOf(this.layout, ['lines', 'stacked', 'multiples']),
      from: this.from,
      to: this.to,
      // A framework may take the attribute away again.
      groups: (this.groups ?? '').split(/\s+/).filter(Boolean),
      annotations: this.#events.annotations,
      language,
      width,
    });
  }

  protected picture(view: TrendView, active: number): TemplateResult {
    const { period, series = '' } = this.highlight ?? {};
    const pointed =
      period === undefined
        ? -1
        : view.marks.findIndex(({ detail }) => detail.period === period && (!series || detail.series === series));
    return html`<p class="axis small" aria-hidden="true">${view.axis}</p>
      ${trendPicture(view, active >= 0 ? active : pointed, series)}`;
  }

  protected override beside(view: TrendView): TemplateResult | typeof nothing {
    return view.keys.length ? trendKeys(view) : nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'poverty-household-trend-chart': PovertyHouseholdTrendChart;
  }
}
