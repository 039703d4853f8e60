import { html, nothing, type TemplateResult } from 'lit';
import { StatisticElement, type ViewContext } from '../../element/statistic-element.js';
import type { PovertyDocument } from '../../schema/document.js';
import { gaugePicture, keyShape, statusShape } from './gauge-picture.js';
import { styles } from './poverty-target-gauge.styles.js';
import { view, type GaugeVariant, type GaugeView } from './poverty-target-gauge.view.js';

/**
 * How far a target has come: baseline, target level, current value, what is achieved and what remains.
 *
 * Use it for one promise with a due date. To compare years, use the trend chart; to compare places, the map.
 *
 * @element poverty-target-gauge
 * @summary One target of a plan, held against its figures.
 * @csspart track - The scale.
 * @csspart zone - The values that meet the target, where they are drawn.
 * @csspart bar - From the baseline to the current value.
 * @csspart ghost - From the baseline to the previous value.
 * @csspart mark - Every mark; `baseline`, `target`, `current`, `expected`, `previous` for each.
 * @csspart interval - The confidence interval of the current value.
 * @csspart status - The verdict in words, with its shape.
 * @csspart facts - The list beside the picture.
 */
export class PovertyTargetGauge extends StatisticElement<GaugeView> {
  static override styles = [...StatisticElement.styles, styles];

  static override properties = { target: {}, variant: {} };

  protected readonly rows = ['targets', 'observations', 'flows'] as const;
  /** Key of the target; the first one of the territory when left out. */
  target = '';
  /** `arc`, `bar`, or `bullet`, which shows the level itself from zero. */
  variant: GaugeVariant = 'arc';

  protected view(document: PovertyDocument, { language, width }: ViewContext): GaugeView {
    const { territory, target } = this;
    const variant = this.variant === 'bar' || this.variant === 'bullet' ? this.variant : 'arc';
    return view(document, { territory, target, variant, language, width });
  }

  protected picture({ picture, tentative, tone, marks }: GaugeView, active: number): TemplateResult {
    const drawn = picture ? gaugePicture(picture, { tentative, active: marks[active] }) : nothing;
    return html`<div class=${tone}>${drawn}</div>`;
  }

  protected override beside({ facts, status, tone, narrow, width }: GaugeView): TemplateResult {
    // A card of a screen may be wider on paper than it was measured: its facts then stand beside an arc.
    const isNarrow = narrow || (this.size.paper && width < this.size.width);
    return html`<div class="facts ${tone}${isNarrow ? ' narrow' : ''}" part="facts">
      ${status ? html`<p part="status" class="status ${status.tone}">${statusShape(status.code)}${status.text}</p>` : nothing}
      <dl>
        ${facts.map(
          ({ kind, label, value, time }) =>
            html`<dt>${kind ? keyShape(kind) : nothing}${label}</dt>
              <dd><span>${value}</span> <small>${time}</small></dd>`,
        )}
      </dl>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'poverty-target-gauge': PovertyTargetGauge;
  }
}
