import type { TemplateResult } from 'lit';
import { inLanes } from '../../chart/focus-order.js';
import { nearestMark } from '../../element/pointing-controller.js';
import { StatisticElement, type ViewContext } from '../../element/statistic-element.js';
import type { PovertyDocument } from '../../schema/document.js';
import { bars } from '../../styles/bars.js';
import { barsPicture } from '../../templates/bars.js';
import {
  view,
  type DeprivationSort,
  type DeprivationUnit,
  type DeprivationView,
} from './poverty-deprivation-chart.view.js';

/**
 * In which basic services poor and near-poor households are deprived, indicator by indicator.
 *
 * Use it for one territory at one time. For change over the years use the trend chart.
 *
 * @element poverty-deprivation-chart
 * @summary The deprivations of poor beside near-poor households.
 * @slot - A `<script type="application/json">` with the document, instead of `src`.
 * @fires {PovertyReadyEvent} poverty-ready - A document was read and its figure is drawn.
 * @fires {PovertyErrorEvent} poverty-error - Nothing could be drawn, or a refresh failed.
 * @fires {PovertySelectEvent} poverty-select - A reader chose a bar: category as `series`, indicator as `measure`.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart label - "Sample data", "provisional", "draft".
 * @csspart sentence - The sentence above the picture.
 * @csspart figure - The picture and its tab stop.
 * @csspart picture - The drawing.
 * @csspart bar - Every bar; `poor`, `nearPoor`, `poorAndNearPoor` for each category, `doubtful` where it is provisional or otherwise not normal.
 * @csspart table - The data table.
 * @csspart data - What opens: the table and the downloads.
 * @csspart source - Source and as-of date.
 * @csspart notes - Remarks on the figures.
 * @csspart problems - What is wrong or doubtful in the document.
 * @csspart message - What stands in place of a figure, or says that it is old.
 * @csspart tooltip - The tooltip.
 * @cssprop --poverty-poor - Poor households.
 * @cssprop --poverty-near-poor - Near-poor households.
 */
export class PovertyDeprivationChart extends StatisticElement<DeprivationView> {
  static override styles = [...StatisticElement.styles, bars];

  static override properties = { unit: {}, period: {}, sort: {} };

  /** `rate`: share of the households of each category; `households`: their number. */
  unit: DeprivationUnit = 'rate';
  /** ISO period of the figures; the latest when left out. */
  period = '';
  /** `document`: in the order of the standard, by dimension; `size`: the largest first. */
  sort: DeprivationSort = 'document';

  override readonly focusOrder = inLanes;

  /** @internal A bar is pointed at along its whole length, and beside it. */
  override markAt(x: number, y: number): number {
    return nearestMark(this.figure?.marks.map((mark) => ({ ...mark, x })) ?? [], x, y);
  }

  protected view(document: PovertyDocument, { language, width }: ViewContext): DeprivationView {
    const { territory, period } = this;
    const unit = this.unit === 'households' ? 'households' : 'rate';
    const sort = this.sort === 'size' ? 'size' : 'document';
    return view(document, { territory, period, unit, sort, language, width });
  }

  protected picture({ bars }: DeprivationView, active: number): TemplateResult {
    return barsPicture(bars!, active);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'poverty-deprivation-chart': PovertyDeprivationChart;
  }
}
