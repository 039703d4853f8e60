import type { TemplateResult } from 'lit';
import { nearestMark } from '../../element/pointing-controller.js';
import { StatisticElement, type ViewContext } from '../../element/statistic-element.js';
import type { PovertyDocument } from '../../schema/document.js';
import { bars } from '../../styles/bars.js';
import { barsPicture } from '../../templates/bars.js';
import { view, type FlowView } from './poverty-household-flow-chart.view.js';

/**
 * How the number of poor or near-poor households came about: who was there, who left, who came, and who is there now.
 *
 * Use it for the balance of one sheet (report forms 2 and 3). For change over the years use the trend chart.
 *
 * @element poverty-household-flow-chart
 * @summary Poor households from the opening to the closing count, with what does not balance.
 * @slot - A `<script type="application/json">` with the document, instead of `src`.
 * @fires {PovertyReadyEvent} poverty-ready - A document was read and its figure is drawn.
 * @fires {PovertyErrorEvent} poverty-error - Nothing could be drawn, or a refresh failed.
 * @fires {PovertySelectEvent} poverty-select - A reader chose a line of the balance, named by `series`.
 * @csspart base - Everything.
 * @csspart heading - The heading.
 * @csspart label - "Sample data", "provisional", "draft".
 * @csspart sentence - The sentence above the picture.
 * @csspart figure - The picture and its tab stop.
 * @csspart picture - The drawing.
 * @csspart bar - Every bar; `poor` and `nearPoor` for opening and closing, `move` for what left or came, `residual` for what does not balance, `doubtful` where a figure is provisional or otherwise not normal.
 * @csspart table - The data table.
 * @csspart data - What opens: the table and the downloads.
 * @csspart source - Source and as-of date.
 * @csspart notes - Remarks on the figures.
 * @csspart problems - What is wrong or doubtful in the document.
 * @csspart message - What stands in place of a figure, or says that it is old.
 * @csspart tooltip - The tooltip.
 * @cssprop --poverty-poor - Poor households.
 * @cssprop --poverty-near-poor - Near-poor households.
 * @cssprop --poverty-muted - Households that left or came.
 */
export class PovertyHouseholdFlowChart extends StatisticElement<FlowView> {
  static override styles = [...StatisticElement.styles, bars];

  static override properties = { category: {}, unit: {}, period: {} };

  /** `poor` or `nearPoor`. */
  category: 'poor' | 'nearPoor' = 'poor';
  /** `households` or `persons`; what there is when left out, households first. */
  unit: 'households' | 'persons' | '' = '';
  /** ISO period of the sheet, as `2022` or `2022-01-01/2022-06-30`; the latest when left out. */
  period = '';

  /** @internal A bar is pointed at along its whole length, and beside it. */
  override markAt(x: number, y: number): number {
    return nearestMark(this.figure?.marks.map((mark) => ({ ...mark, x })) ?? [], x, y);
  }

  protected view(document: PovertyDocument, { language, width }: ViewContext): FlowView {
    const { territory, period } = this;
    const category = this.category === 'nearPoor' ? 'nearPoor' : 'poor';
    const unit = this.unit === 'households' || this.unit === 'persons' ? this.unit : '';
    return view(document, { territory, category, unit, period, language, width });
  }

  protected picture({ bars }: FlowView, active: number): TemplateResult {
    return barsPicture(bars!, active);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'poverty-household-flow-chart': PovertyHouseholdFlowChart;
  }
}
