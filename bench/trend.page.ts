/** Contestants that draw the same trend: three series over some years, or over a thousand months. */
import * as Plot from '@observablehq/plot';
import { CategoryScale, Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import { html, LitElement, svg } from 'lit';
import { property } from 'lit/decorators.js';
import uPlot from 'uplot';
import '../src/components/poverty-household-trend-chart/define.js';
import type { PovertyHouseholdTrendChart } from '../src/components/poverty-household-trend-chart/poverty-household-trend-chart.js';
import { mountFigures, offer, type Contestant } from './harness.js';

interface Series {
  readonly name: string;
  readonly values: readonly number[];
}
interface Data {
  /** Periods in ISO 8601, and their places in seconds. */
  readonly periods: readonly string[];
  readonly seconds: readonly number[];
  readonly series: readonly Series[];
}

const [WIDTH, HEIGHT] = [640, 320];
const GROUPS = ['total', 'ethnicMinority', 'femaleHeaded'];

/** Three series over `count` years, or months where there are many. */
function dataOf(count: number, shift = 0): Data {
  const months = count > 100;
  const periods = Array.from({ length: count }, (_, index) =>
    months ? `${1940 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` : `${2013 + index}-12-31`,
  );
  return {
    periods,
    seconds: periods.map((period) => Date.parse(months ? `${period}-15` : period) / 1000),
    series: GROUPS.map((name, lane) => ({
      name,
      values: periods.map((_, index) =>
        Math.round(4000 - lane * 900 - (index * 1500) / count + 200 * Math.sin(index / 5 + shift)),
      ),
    })),
  };
}

const documentOf = ({ periods, series }: Data): object => ({
  schemaVersion: '1.0',
  dataset: { id: 'bench', title: 'Bench', status: 'sample' },
  territories: [{ id: 'a', name: 'huyện A', level: 'district' }],
  observations: periods.flatMap((period, index) =>
    series.map(({ name, values }) => ({
      territory: 'a',
      period,
      group: name,
      households: 9000,
      poorHouseholds: values[index],
    })),
  ),
});

/** The least that a careful developer would write by hand with Lit: heading, sentence, axes, lines, points, names, table. */
class HandWrittenTrend extends LitElement {
  @property({ attribute: false }) data!: Data;

  override render() {
    const { periods, seconds, series } = this.data;
    const top = 5000;
    const from = seconds[0]!;
    const to = seconds.at(-1)!;
    const x = (at: number) => 46 + ((at - from) / (to - from)) * 460;
    const y = (value: number) => 290 - (value / top) * 260;
    const few = periods.length <= 100;
    return html`<h2>Hộ nghèo, huyện A</h2>
      <p>Tại ${periods.at(-1)}, huyện A có ${series[0]!.values.at(-1)} hộ nghèo.</p>
      <div role="img" aria-label="Hộ nghèo, huyện A">
        ${svg`<svg width=${WIDTH} height=${HEIGHT} viewBox="0 0 ${WIDTH} ${HEIGHT}">
          ${[0, 1000, 2000, 3000, 4000, 5000].map(
            (value) =>
              svg`<path d="M46 ${y(value)}h460" stroke="#ddd"></path><text x="40" y=${y(value) + 4} text-anchor="end">${value}</text>`,
          )}
          ${few ? periods.map((period, index) => svg`<text x=${x(seconds[index]!)} y="310" text-anchor="middle">${period.slice(0, 4)}</text>`) : null}
          ${series.map(
            ({ name, values }) => svg`<g fill="none" stroke="#4a2f85">
              <path d="M${values.map((value, index) => `${x(seconds[index]!).toFixed(2)} ${y(value).toFixed(2)}`).join('L')}"></path>
              ${few ? values.map((value, index) => svg`<circle cx=${x(seconds[index]!)} cy=${y(value)} r="3.5"></circle>`) : null}
              <text x="516" y=${y(values.at(-1)!)}>${name}</text>
            </g>`,
          )}
        </svg>`}
      </div>
      <details>
        <summary>Bảng số liệu</summary>
        <table>
          <tbody>
            ${periods.map(
              (period, index) =>
                html`<tr>
                  <th scope="row">${period}</th>
                  ${series.map(({ values }) => html`<td>${values[index]}</td>`)}
                </tr>`,
            )}
          </tbody>
        </table>
      </details>`;
  }
}
customElements.define('hand-written-trend', HandWrittenTrend);
Chart.register(LineController, LineElement, PointElement, CategoryScale, LinearScale);

const years = new URLSearchParams(location.search).get('points') === '1000' ? 1000 : 10;
const data = dataOf(years);
const other = dataOf(years, 1);
const [ownDocument, otherDocument] = [documentOf(data), documentOf(other)];

let plots: uPlot[] = [];
let charts: Chart[] = [];

const contestants = new Map<string, Contestant>([
  [
    'poverty-household-trend-chart',
    {
      mount: (box, count) =>
        mountFigures(
          box,
          Array.from({ length: count }, (): PovertyHouseholdTrendChart => {
            const chart = document.createElement('poverty-household-trend-chart');
            Object.assign(chart, { measure: 'poor', groups: GROUPS.join(' '), document: ownDocument });
            return chart;
          }),
        ),
      update: async (box) => {
        const figures = [...box.querySelectorAll('poverty-household-trend-chart')];
        for (const figure of figures) figure.document = otherDocument;
        await Promise.all(figures.map(({ updateComplete }) => updateComplete));
      },
    },
  ],
  [
    'hand-written Lit',
    {
      mount: async (box, count) => {
        const figures = Array.from({ length: count }, () => Object.assign(new HandWrittenTrend(), { data }));
        box.append(...figures);
        await Promise.all(figures.map(({ updateComplete }) => updateComplete));
      },
      update: async (box) => {
        const figures = [...box.querySelectorAll<HandWrittenTrend>('hand-written-trend')];
        for (const figure of figures) figure.data = other;
        await Promise.all(figures.map(({ updateComplete }) => updateComplete));
      },
    },
  ],
  [
    'uPlot',
    {
      mount: async (box, count) => {
        const options = {
          width: WIDTH,
          height: HEIGHT,
          series: [{}, ...GROUPS.map((label) => ({ label, stroke: '#4a2f85' }))],
        };
        plots = Array.from(
          { length: count },
          () => new uPlot(options, [[...data.seconds], ...data.series.map(({ values }) => [...values])], box),
        );
      },
      update: async () =>
        plots.forEach((plot) => plot.setData([[...other.seconds], ...other.series.map(({ values }) => [...values])])),
      unmount: () => plots.splice(0).forEach((plot) => plot.destroy()),
    },
  ],
  [
    'Chart.js',
    {
      mount: async (box, count) => {
        charts = Array.from({ length: count }, () => {
          const holder = document.createElement('div');
          Object.assign(holder.style, { width: `${WIDTH}px`, height: `${HEIGHT}px` });
          const canvas = document.createElement('canvas');
          holder.append(canvas);
          box.append(holder);
          const datasets = data.series.map(({ name, values }) => ({ label: name, data: [...values] }));
          return new Chart(canvas, {
            type: 'line',
            data: { labels: [...data.periods], datasets },
            options: { animation: false },
          });
        });
      },
      update: async () =>
        charts.forEach((chart) => {
          other.series.forEach(({ values }, index) => (chart.data.datasets[index]!.data = [...values]));
          chart.update('none');
        }),
      unmount: () => charts.splice(0).forEach((chart) => chart.destroy()),
    },
  ],
  [
    'Observable Plot',
    {
      mount: async (box, count) => {
        const rows = data.series.flatMap(({ name, values }) =>
          values.map((value, index) => ({ name, value, at: data.seconds[index]! })),
        );
        for (let index = 0; index < count; index++) {
          box.append(
            Plot.plot({
              width: WIDTH,
              height: HEIGHT,
              marks: [Plot.lineY(rows, { x: 'at', y: 'value', stroke: 'name' })],
            }),
          );
        }
      },
    },
  ],
]);
offer(contestants);
