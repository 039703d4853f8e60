/** Contestants that draw the same table of child nutrition: six bands of age, two kinds of household, with intervals. */
import { html, LitElement, svg } from 'lit';
import { property } from 'lit/decorators.js';
import '../src/components/poverty-child-nutrition-tracker/define.js';
import type { PovertyChildNutritionTracker } from '../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.js';
import { mountFigures, offer, type Contestant } from './harness.js';

interface Group {
  readonly cases: number;
  readonly measured: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
}
interface Band {
  readonly from: number;
  readonly to: number;
  readonly groups: readonly Group[];
}

const MONTHS = [12, 24, 36, 48, 60, 84, 132];

/** Bands with two groups each, and one that holds them all. */
function dataOf(shift = 0): readonly Band[] {
  const group = (cases: number, measured: number): Group => {
    const share = (cases / measured) * 100;
    return { cases, measured, share, low: share - 5, high: share + 5 };
  };
  const bands = MONTHS.slice(1).map((to, index) => ({
    from: MONTHS[index]!,
    to,
    groups: [group(30 + index + shift, 110 + index), group(40 - index + shift, 280 + index)],
  }));
  const sum = (which: number, count: 'cases' | 'measured') =>
    bands.reduce((total, { groups }) => total + groups[which]![count], 0);
  const all = [0, 1].map((which) => group(sum(which, 'cases'), sum(which, 'measured')));
  return [...bands, { from: 12, to: 132, groups: all }];
}

const documentOf = (bands: readonly Band[]): object => ({
  schemaVersion: '1.0',
  dataset: { id: 'bench', title: 'Bench', status: 'sample' },
  territories: [{ id: 'a', name: 'huyện A', level: 'district' }],
  nutrition: bands.flatMap(({ from, to, groups }) =>
    groups.map(({ cases, measured }, index) => ({
      territory: 'a',
      period: '2022',
      indicator: 'stunting',
      ageBand: { fromMonths: from, toMonths: to },
      householdStatus: index ? 'other' : 'poorAndNearPoor',
      method: 'sample',
      eligible: measured + 20,
      measured,
      cases,
    })),
  ),
});

/** The least that a careful developer would write by hand with Lit: heading, sentence, rows of dots with intervals, table. */
class HandWrittenNutrition extends LitElement {
  @property({ attribute: false }) data!: readonly Band[];

  override render() {
    const { data } = this;
    const x = (value: number) => 170 + value * 6;
    const last = data.at(-1)!;
    return html`<h2>Tỷ lệ trẻ thấp còi, huyện A</h2>
      <p>Năm 2022, tỷ lệ trẻ thấp còi ở huyện A là ${last.groups[0]!.share.toFixed(1)}%.</p>
      <div role="img" aria-label="Tỷ lệ trẻ thấp còi, huyện A">
        ${svg`<svg width="640" height=${data.length * 56 + 30} viewBox="0 0 640 ${data.length * 56 + 30}">
          ${[0, 10, 20, 30, 40].map(
            (value) =>
              svg`<path d="M${x(value)} 0v${data.length * 56}" stroke="#ddd"></path><text x=${x(value)} y=${data.length * 56 + 16}>${value}%</text>`,
          )}
          ${data.map(
            ({ from, to, groups }, row) => svg`<text x="0" y=${row * 56 + 16}>${from}–${to - 1} tháng</text>
              <text x="0" y=${row * 56 + 34}>chênh ${(groups[0]!.share - groups[1]!.share).toFixed(1)} điểm</text>
              <path d="M0 ${row * 56 + 52}h640" stroke="#ddd"></path>
              ${groups.map(({ share, low, high, cases, measured }, index) => {
                const y = row * 56 + 12 + index * 24;
                return svg`<path d="M${x(low).toFixed(2)} ${y}H${x(high).toFixed(2)}" stroke="#555"></path>
                  <circle cx=${x(share).toFixed(2)} cy=${y} r="5" fill=${index ? '#555' : '#3b2272'}></circle>
                  <text x="450" y=${y + 4}>${share.toFixed(1)}% (${cases}/${measured})</text>`;
              })}`,
          )}
        </svg>`}
      </div>
      <ul>
        <li>Hộ nghèo, cận nghèo</li>
        <li>Các hộ khác</li>
      </ul>
      <details>
        <summary>Bảng số liệu</summary>
        <table>
          <tbody>
            ${data.flatMap(({ from, to, groups }) =>
              groups.map(
                ({ cases, measured, share, low, high }, index) =>
                  html`<tr>
                    <th scope="row">${from}–${to - 1} tháng</th>
                    <td>${index ? 'các hộ khác' : 'hộ nghèo, cận nghèo'}</td>
                    <td>${share.toFixed(1)}%</td>
                    <td>${low.toFixed(1)}%</td>
                    <td>${high.toFixed(1)}%</td>
                    <td>${cases}</td>
                    <td>${measured}</td>
                  </tr>`,
              ),
            )}
          </tbody>
        </table>
      </details>`;
  }
}
customElements.define('hand-written-nutrition', HandWrittenNutrition);

const [data, other] = [dataOf(), dataOf(9)];
const [ownDocument, otherDocument] = [documentOf(data), documentOf(other)];

const contestants = new Map<string, Contestant>([
  [
    'poverty-child-nutrition-tracker',
    {
      mount: (box, count) =>
        mountFigures(
          box,
          Array.from({ length: count }, (): PovertyChildNutritionTracker => {
            const tracker = document.createElement('poverty-child-nutrition-tracker');
            tracker.document = ownDocument;
            return tracker;
          }),
        ),
      update: async (box) => {
        const figures = [...box.querySelectorAll('poverty-child-nutrition-tracker')];
        for (const figure of figures) figure.document = otherDocument;
        await Promise.all(figures.map(({ updateComplete }) => updateComplete));
      },
    },
  ],
  [
    'hand-written Lit',
    {
      mount: async (box, count) => {
        const figures = Array.from({ length: count }, () => Object.assign(new HandWrittenNutrition(), { data }));
        box.append(...figures);
        await Promise.all(figures.map(({ updateComplete }) => updateComplete));
      },
      update: async (box) => {
        const figures = [...box.querySelectorAll<HandWrittenNutrition>('hand-written-nutrition')];
        for (const figure of figures) figure.data = other;
        await Promise.all(figures.map(({ updateComplete }) => updateComplete));
      },
    },
  ],
]);
offer(contestants);
