import type { BarsFigure } from '../../chart/bars-figure.js';
import { BarsElement } from '../../element/bars-element.js';
import type { ViewContext } from '../../element/statistic-element.js';
import type { PovertyDocument } from '../../schema/document.js';
import { view } from './poverty-household-flow-chart.view.js';

/**
 * How the number of poor or near-poor households came about: who was there, who left, who came, and who is there now.
 *
 * Use it for the balance of one sheet (report forms 2 and 3). For change over the years use the trend chart.
 *
 * @element poverty-household-flow-chart
 * @summary Poor households from the opening to the closing count, with what does not balance.
 * @fires {PovertySelectEvent} poverty-select - A reader chose a line of the balance, named by `series`.
 * @csspart bar - Every bar; `poor` and `nearPoor` for opening and closing, `move` for what left or came, `residual` for what does not balance, `doubtful` where a figure is provisional or otherwise not normal.
 */
export class PovertyHouseholdFlowChart extends BarsElement {
  static override properties = { category: {}, unit: {}, period: {} };

  protected readonly rows = ['flows'] as const;
  /** `poor` or `nearPoor`. */
  category: 'poor' | 'nearPoor' = 'poor';
  /** `households` or `persons`; what there is when left out, households first. */
  unit: 'households' | 'persons' | '' = '';
  /** ISO period of the sheet, as `2022` or `2022-01-01/2022-06-30`; the latest when left out. */
  period = '';

  protected view(document: PovertyDocument, { language, width }: ViewContext): BarsFigure {
    const { territory, period } = this;
    const category = this.category === 'nearPoor' ? 'nearPoor' : 'poor';
    const unit = this.unit === 'households' || this.unit === 'persons' ? this.unit : '';
    return view(document, { territory, category, unit, period, language, width });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'poverty-household-flow-chart': PovertyHouseholdFlowChart;
  }
}
