import type { TemplateResult } from 'lit';
import type { BarsFigure } from '../chart/bars-figure.js';
import { bars } from '../styles/bars.js';
import { marks } from '../styles/marks.js';
import { barsPicture } from '../templates/bars.js';
import { nearestMark } from './pointing-controller.js';
import { StatisticElement } from './statistic-element.js';

/**
 * The base of charts of horizontal bars. A component adds its `view`.
 *
 * @csspart bar - Every bar; `doubtful` where a figure is provisional or otherwise not normal.
 */
export abstract class BarsElement extends StatisticElement<BarsFigure> {
  static override styles = [...StatisticElement.styles, marks, bars];

  /** @internal A bar is pointed at along its whole length, and beside it. */
  override markAt(x: number, y: number): number {
    return nearestMark(this.figure?.marks.map((mark) => ({ ...mark, x })) ?? [], x, y);
  }

  protected picture({ bars }: BarsFigure, active: number): TemplateResult {
    return barsPicture(bars!, active);
  }
}
