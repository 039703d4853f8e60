import { html, nothing, type TemplateResult } from 'lit';
import { StatisticElement, type ViewContext } from '../../element/statistic-element.js';
import { SMALL_NUMBERS } from '../../model/nutrition.js';
import type { PovertyDocument } from '../../schema/document.js';
import { marks } from '../../styles/marks.js';
import { styles } from './poverty-child-nutrition-tracker.styles.js';
import { view, type TrackerView } from './poverty-child-nutrition-tracker.view.js';
import { trackerKeys, trackerPicture } from './tracker-picture.js';

/** Template engines write empty attributes: these are no 0, which would publish everything. */
const limitOf = (text: string | null): number => (text?.trim() ? Number(text) : NaN);

/**
 * How many children are stunted, wasted or otherwise not well nourished, and whether those of poor households catch up.
 *
 * Use it for groups of children beside each other and over the years, also where numbers are small: what could point to a
 * child is not shown. For one promise with a due date use the target gauge.
 *
 * @element poverty-child-nutrition-tracker
 * @summary Child nutrition by age, household, sex, place and time, told honestly.
 * @fires {PovertySelectEvent} poverty-select - A reader chose a figure: its place, period, group and prevalence.
 * @csspart point - Figures; `poor`, `nearPoor`, `muted` and `ink` by group, `doubt` where they are doubtful.
 * @csspart absent - Figures that are withheld or missing.
 * @csspart interval - 95 % confidence intervals.
 * @csspart line - Between figures of one group over time.
 * @csspart level - Steps of a level of WHO and UNICEF; `l0`, `l1`, `l2`, `l3`, `l4` where they are full.
 * @csspart child - Full cells of a square of a hundred.
 * @csspart none - Children of the icons who are not affected.
 * @csspart grid - Lines of the scale.
 * @csspart zero - Its zero line.
 * @csspart row - Lines between groups.
 * @csspart target - A target level at its due date.
 * @csspart path - The required path from baseline to target.
 * @csspart legend - The legend.
 * @csspart definitions - What the words mean.
 */
export class PovertyChildNutritionTracker extends StatisticElement<TrackerView> {
  static override styles = [...StatisticElement.styles, marks, styles];

  static override properties = {
    indicator: {},
    by: {},
    variant: {},
    period: {},
    fromMonths: { type: Number, attribute: 'from-months' },
    toMonths: { type: Number, attribute: 'to-months' },
    sex: {},
    households: {},
    suppressBelow: { converter: limitOf, attribute: 'suppress-below' },
    reliableFrom: { converter: limitOf, attribute: 'reliable-from' },
  };

  protected readonly rows = ['nutrition', 'targets'] as const;

  /** `stunting`, `wasting`, …: an indicator of the document; its first one when left out. */
  indicator = '';
  /** One or two of `time`, `age`, `status`, `sex` and `territory`; the first makes the rows. */
  by = 'age status';
  /** `chart`, or `icons`: how many of a hundred children. */
  variant: 'chart' | 'icons' = 'chart';
  /** Period shown, in ISO 8601; the latest when left out. */
  period = '';
  /** First completed month of age. */
  fromMonths = 0;
  /** First completed month that no longer belongs; the widest band of the latest period when left out. */
  toMonths = 0;
  /** `female`, `male` or `all`. */
  sex = '';
  /** `poor`, `nearPoor`, `poorAndNearPoor`, `other` or `all`. */
  households = '';
  /** Fewest cases, besides none, that are shown: 5 withholds 1 to 4. @default 5 */
  suppressBelow = SMALL_NUMBERS.suppressBelow;
  /** Fewest measured children that make a reliable figure. @default 30 */
  reliableFrom = SMALL_NUMBERS.reliableFrom;

  protected view(document: PovertyDocument, context: ViewContext): TrackerView {
    return view(document, this, context);
  }

  protected picture({ drawing, marks }: TrackerView, active: number): TemplateResult {
    return trackerPicture(drawing!, marks[active]);
  }

  protected override beside({ keys, definitions, title }: TrackerView): TemplateResult {
    return html`${keys.length ? trackerKeys(keys) : nothing}
      <details part="definitions">
        <summary>${title}</summary>
        <ul class="small">
          ${definitions.map((text) => html`<li>${text}</li>`)}
        </ul>
      </details>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'poverty-child-nutrition-tracker': PovertyChildNutritionTracker;
  }
}
