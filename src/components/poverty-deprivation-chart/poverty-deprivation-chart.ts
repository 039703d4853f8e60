import type { BarsFigure } from '../../chart/bars-figure.js';
import { inLanes } from '../../chart/focus-order.js';
import { BarsElement } from '../../element/bars-element.js';
import type { ViewContext } from '../../element/statistic-element.js';
import type { PovertyDocument } from '../../schema/document.js';
import { view, type DeprivationSort } from './poverty-deprivation-chart.view.js';
import type { DeprivationUnit } from './telling.view.js';

/**
 * In which basic services poor and near-poor households are deprived, indicator by indicator.
 *
 * Use it for one territory at one time. For change over the years use the trend chart.
 *
 * @element poverty-deprivation-chart
 * @summary The deprivations of poor beside near-poor households.
 * @fires {PovertySelectEvent} poverty-select - A reader chose a bar: category as `series`, indicator as `measure`.
 * @csspart bar - Every bar; `poor`, `nearPoor`, `poorAndNearPoor` for each category, `doubtful` where it is provisional or otherwise not normal.
 */
export class PovertyDeprivationChart extends BarsElement {
  static override properties = { unit: {}, period: {}, sort: {} };

  protected readonly rows = ['deprivations'] as const;
  /** `rate`: share of the households of each category; `households`: their number. What there is where one is not told. */
  unit: DeprivationUnit = 'rate';
  /** ISO period of the figures; the latest when left out. */
  period = '';
  /** `document`: in the order of the standard, by dimension; `size`: the largest first. */
  sort: DeprivationSort = 'document';

  override readonly focusOrder = inLanes;

  protected view(document: PovertyDocument, { language, width }: ViewContext): BarsFigure {
    const { territory, period } = this;
    const unit = this.unit === 'households' ? 'households' : 'rate';
    const sort = this.sort === 'size' ? 'size' : 'document';
    return view(document, { territory, period, unit, sort, language, width });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'poverty-deprivation-chart': PovertyDeprivationChart;
  }
}
