/** Contestants that draw the same gauge; the page's driver mounts them in turn. */
import { ArcElement, Chart, DoughnutController } from 'chart.js';
import { GaugeChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { css, html, LitElement, svg } from 'lit';
import { property } from 'lit/decorators.js';
import sample from '../stories/documents/ba-che-2022-result.json';
import '../src/components/poverty-target-gauge/define.js';
import { frame, mountFigures, offer, type Contestant } from './harness.js';
import type { PovertyTargetGauge } from '../src/components/poverty-target-gauge/poverty-target-gauge.js';

interface Facts {
  readonly heading: string;
  readonly label: string;
  readonly sentence: string;
  readonly rows: readonly (readonly [fact: string, value: string, time: string])[];
  readonly source: string;
  readonly share: number;
}

/** What the gauge of the sample says, written down beforehand: the hand-written element computes nothing. */
const FACTS: Facts = {
  heading: 'Giảm 60 hộ nghèo trở lên trong năm 2022, huyện Ba Chẽ',
  label: 'Số liệu mẫu, không phải số liệu thật',
  sentence: 'Tính đến 31/12/2022, huyện Ba Chẽ giảm 45 hộ nghèo, đạt 75% chỉ tiêu giảm ít nhất 60 hộ; còn 15 hộ.',
  rows: [
    ['Số liệu gốc', '195 hộ nghèo', '01/01/2022'],
    ['Hiện tại', '150 hộ nghèo', '31/12/2022'],
    ['Chỉ tiêu', 'Không quá 135 hộ nghèo', '31/12/2022'],
    ['Đã giảm', '45 hộ (75%)', '31/12/2022'],
    ['Còn phải giảm', '15 hộ', '31/12/2022'],
    ['Đánh giá', 'Không đạt', ''],
  ],
  source: 'Nguồn: Cổng thông tin điện tử huyện Ba Chẽ, 01/03/2022. Số liệu tính đến 31/12/2022.',
  share: 0.75,
};

/** The least that a careful developer would write by hand with Lit for the same figure. */
class HandWrittenGauge extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    .body {
      display: flex;
      flex-wrap: wrap;
      gap: 1em;
    }
    path {
      fill: none;
      stroke: #ddd;
      stroke-width: 22;
    }
    .bar {
      stroke: #4a2f85;
    }
    dl {
      display: grid;
      grid-template-columns: auto 1fr;
    }
  `;
  @property({ attribute: false }) facts: Facts = FACTS;

  override render() {
    const { heading, label, sentence, rows, source, share } = this.facts;
    const x = 170 - 150 * Math.cos(Math.PI * share);
    const y = 170 - 150 * Math.sin(Math.PI * share);
    return html`<h2>${heading}</h2>
      <p class="label">${label}</p>
      <p>${sentence}</p>
      <div class="body">
        <div role="img" aria-label=${sentence}>
          ${svg`<svg width="340" height="200" viewBox="0 0 340 200">
            <path d="M20 170A150 150 0 0 1 320 170"></path>
            <path class="bar" d="M20 170A150 150 0 0 1 ${x} ${y}"></path>
            <circle cx="20" cy="170" r="6"></circle><circle cx=${x} cy=${y} r="7"></circle>
            <text x="170" y="150" text-anchor="middle">${Math.round(share * 100)}%</text>
            <text x="20" y="195" text-anchor="middle">195</text><text x="320" y="195" text-anchor="middle">≤ 135</text>
          </svg>`}
        </div>
        <dl>
          ${rows.slice(0, 5).map(
            ([fact, value, time]) =>
              html`<dt>${fact}</dt>
                <dd>${value} <small>${time}</small></dd>`,
          )}
        </dl>
      </div>
      <details>
        <summary>Bảng số liệu</summary>
        <table>
          <caption>
            ${heading}
          </caption>
          <tbody>
            ${rows.map(
              ([fact, value, time]) =>
                html`<tr>
                  <th scope="row">${fact}</th>
                  <td>${value}</td>
                  <td>${time}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>
      <p>${source}</p>`;
  }
}
customElements.define('hand-written-gauge', HandWrittenGauge);

Chart.register(DoughnutController, ArcElement);
use([GaugeChart, SVGRenderer]);

const charts: { destroy(): void }[] = [];
const destroy = () => {
  for (const chart of charts.splice(0)) chart.destroy();
};

const other = {
  ...sample,
  observations: sample.observations.map((row, index) => (index ? { ...row, poorHouseholds: 140 } : row)),
};
const OTHER: Facts = {
  ...FACTS,
  share: 55 / 60,
  rows: FACTS.rows.map(([fact, value, time]) => [fact, value.replace('150', '140'), time]),
};

function ownGauge(): PovertyTargetGauge {
  const gauge = document.createElement('poverty-target-gauge');
  gauge.document = sample;
  return gauge;
}

const contestants = new Map<string, Contestant>([
  [
    'poverty-target-gauge',
    {
      mount: (box, count) => mountFigures(box, Array.from({ length: count }, ownGauge)),
      update: async (box) => {
        const gauges = [...box.querySelectorAll('poverty-target-gauge')];
        for (const gauge of gauges) gauge.document = other;
        await Promise.all(gauges.map(({ updateComplete }) => updateComplete));
      },
    },
  ],
  [
    'hand-written Lit',
    {
      mount: async (box, count) => {
        const gauges = Array.from({ length: count }, () => new HandWrittenGauge());
        box.append(...gauges);
        await Promise.all(gauges.map(({ updateComplete }) => updateComplete));
      },
      update: async (box) => {
        const gauges = [...box.querySelectorAll<HandWrittenGauge>('hand-written-gauge')];
        for (const gauge of gauges) gauge.facts = OTHER;
        await Promise.all(gauges.map(({ updateComplete }) => updateComplete));
      },
    },
  ],
  [
    'Chart.js',
    {
      mount: async (box, count) => {
        for (let index = 0; index < count; index++) {
          const holder = document.createElement('div');
          const canvas = document.createElement('canvas');
          Object.assign(holder.style, { width: '340px', height: '200px' });
          holder.append(canvas);
          box.append(holder);
          const data = { datasets: [{ data: [75, 25], backgroundColor: ['#4a2f85', '#ddd'] }] };
          charts.push(
            new Chart(canvas, {
              type: 'doughnut',
              data,
              options: { animation: false, rotation: -90, circumference: 180 },
            }),
          );
        }
      },
      unmount: destroy,
    },
  ],
  [
    'ECharts',
    {
      mount: async (box, count) => {
        for (let index = 0; index < count; index++) {
          const holder = document.createElement('div');
          Object.assign(holder.style, { width: '340px', height: '200px' });
          box.append(holder);
          const chart = init(holder, null, { renderer: 'svg' });
          chart.setOption({
            animation: false,
            series: [{ type: 'gauge', startAngle: 180, endAngle: 0, progress: { show: true }, data: [{ value: 75 }] }],
          });
          charts.push({ destroy: () => chart.dispose() });
        }
      },
      unmount: destroy,
    },
  ],
]);

/** Mounts and removes gauges over and over; nothing of them may stay. */
async function churn(count: number): Promise<void> {
  const box = document.querySelector<HTMLElement>('#box')!;
  for (let round = 0; round < count / 20; round++) {
    await contestants.get('poverty-target-gauge')!.mount(box, 20);
    box.replaceChildren();
    await frame();
  }
  // What waits for a quiet page holds its figure until then.
  for (let turn = 0; turn < 5; turn++) await new Promise((done) => requestIdleCallback(done));
}

/** Time of one hover over a gauge, from the event to the changed picture, in ms. */
async function hoverTime(): Promise<number> {
  const box = document.querySelector<HTMLElement>('#box')!;
  await contestants.get('poverty-target-gauge')!.mount(box, 1);
  const gauge = box.querySelector('poverty-target-gauge')!;
  const figure = gauge.shadowRoot!.querySelector('.figure')!;
  const { left, top } = figure.getBoundingClientRect();
  const marks = gauge.figure!.marks;
  const start = performance.now();
  for (let turn = 0; turn < 100; turn++) {
    const { x, y } = marks[turn % marks.length]!;
    figure.dispatchEvent(new PointerEvent('pointermove', { clientX: left + x, clientY: top + y }));
    await gauge.updateComplete;
  }
  const time = (performance.now() - start) / 100;
  box.replaceChildren();
  return time;
}

offer(contestants, { churn, hoverTime });
