import '../setup.js';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import '../../../src/define.js';
import { svgFile } from '../../../src/element/export/svg-file.js';
import type { StatisticElement } from '../../../src/element/statistic-element.js';
import { piecesOf } from '../../../src/text/prose.js';
import { waitUntil } from '../wait.js';

/** A document whose texts are there in Vietnamese alone; the last source has both languages. */
const VIETNAMESE = {
  schemaVersion: '1.0',
  dataset: {
    id: 'd',
    title: 'Giảm nghèo',
    status: 'official',
    notes: ['Số liệu cả năm.', { text: 'Bão lớn', period: '2021-09' }],
  },
  sources: [{ id: 's', title: 'Báo cáo năm', date: '2022-03-01' }],
  territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
  standards: [
    {
      id: 'c',
      name: 'Chuẩn C',
      validFrom: '2020-01-01',
      indicators: [{ id: 'n', name: 'Nguồn nước', dimension: 'Nước sạch' }],
    },
    { id: 'e', name: 'Chuẩn E', validFrom: '2015-01-01', validTo: '2019-12-31' },
  ],
  observations: [
    { territory: 'a', period: '2021-01-01', poorHouseholds: 20, source: 's', standard: 'c' },
    { territory: 'a', period: '2022-01-01', poorHouseholds: 10, source: 's', standard: 'c' },
  ],
  targets: [
    {
      id: 't',
      territory: 'a',
      title: 'Giảm mười hộ',
      measure: 'poorHouseholds',
      kind: 'reduceBy',
      value: 10,
      baseline: { period: '2021-01-01' },
      due: '2021-12-31',
    },
  ],
  deprivations: [
    { territory: 'a', period: '2022', standard: 'c', indicator: 'n', category: 'poor', rate: 40, households: 4 },
  ],
};

async function drawn(template: ReturnType<typeof html>): Promise<StatisticElement> {
  const figure = await fixture<StatisticElement>(template);
  if (figure.state !== 'ready') await oneEvent(figure, 'poverty-ready');
  await waitUntil(() => figure.state !== 'ready' || figure.renderRoot.querySelector('table'));
  return figure;
}

/** The language of a text: that of the innermost element which holds it. */
function languageOf(figure: StatisticElement, text: string, within: string): string | undefined {
  const holders = [...figure.renderRoot.querySelectorAll(`${within}, :is(${within}) *`)];
  return (
    holders
      .findLast(({ textContent }) => textContent!.includes(text))
      ?.closest('[lang]')
      ?.getAttribute('lang') ?? undefined
  );
}

afterEach(() => fixtureCleanup());

describe('a text that there is in another language only', () => {
  it('says its language in heading, caption, remarks and sources of a gauge', async () => {
    const gauge = await drawn(html`<poverty-target-gauge lang="en" .document=${VIETNAMESE}></poverty-target-gauge>`);
    for (const [text, within] of [
      ['Giảm mười hộ', 'h2'],
      ['Giảm mười hộ', 'caption'],
      ['Số liệu cả năm.', '[part=notes]'],
      ['Báo cáo năm', '[part=source]'],
    ] as const)
      expect(languageOf(gauge, text, within), within).to.equal('vi');
    expect(languageOf(gauge, '1 March 2022', '[part=source]'), 'a date is written by us').to.equal('en');
    expect(languageOf(gauge, 'Source', '[part=source]')).to.equal('en');
  });

  it('says it in the events and remarks of a trend', async () => {
    const trend = await drawn(
      html`<poverty-household-trend-chart lang="en" .document=${VIETNAMESE}></poverty-household-trend-chart>`,
    );
    expect(languageOf(trend, 'Bão lớn', '[part=notes]')).to.equal('vi');
    expect(languageOf(trend, 'September 2021', '[part=notes]')).to.equal('en');
    expect(languageOf(trend, 'Số liệu cả năm.', '[part=notes]')).to.equal('vi');
  });

  it('says it in the bars, the table and the standard of deprivations', async () => {
    const chart = await drawn(
      html`<poverty-deprivation-chart lang="en" .document=${VIETNAMESE}></poverty-deprivation-chart>`,
    );
    expect(languageOf(chart, 'Nguồn nước', 'svg')).to.equal('vi');
    expect(languageOf(chart, 'Nguồn nước', 'th')).to.equal('vi');
    expect(languageOf(chart, 'Nước sạch', 'td')).to.equal('vi');
    expect(languageOf(chart, 'Chuẩn C', '[part=notes]')).to.equal('vi');
  });

  it('says it in names of groups among our words, and in remarks that share a cell', async () => {
    const rows = ['2021-01-01', '2022-01-01'].flatMap((period, year) =>
      ['total', 'nu'].map((group, index) => ({
        territory: 'a',
        period,
        group,
        poorHouseholds: 20 - year - index * 9,
        ...(year && { notes: [index ? 'Đếm lại' : { text: { en: 'Counted anew' } }] }),
      })),
    );
    const document = { ...VIETNAMESE, groups: [{ id: 'nu', name: 'hộ của phụ nữ' }], observations: rows, targets: [] };
    const trend = await drawn(
      html`<poverty-household-trend-chart
        style="inline-size: 300px"
        lang="en"
        measure="poor"
        groups="total nu"
        .document=${document}
      ></poverty-household-trend-chart>`,
    );
    for (const within of ['.keys', 'thead']) {
      expect(languageOf(trend, 'hộ của phụ nữ', within), within).to.equal('vi');
      expect(languageOf(trend, 'oor households among', within), within).to.equal('en');
    }
    expect(languageOf(trend, 'Đếm lại', 'td')).to.equal('vi');
    expect(languageOf(trend, 'Counted anew', 'td')).to.equal('en');
  });

  it('says it in a saved picture, line by line', async () => {
    const gauge = await drawn(html`<poverty-target-gauge lang="en" .document=${VIETNAMESE}></poverty-target-gauge>`);
    const picture = gauge.renderRoot.querySelector<SVGSVGElement>('.figure svg')!;
    const { text } = svgFile(picture, gauge.figure!, { source: 'Source', language: 'en', piecesOf });
    const file = new DOMParser().parseFromString(text, 'image/svg+xml');
    const foreign = [...file.querySelectorAll('[lang=vi]')].map(({ textContent }) => textContent!);
    expect(foreign).to.include('Giảm mười hộ').and.to.include('Số liệu cả năm.').and.to.include('Báo cáo năm');
    expect(foreign.join()).not.to.contain('March');
    expect(file.documentElement.textContent).to.contain('Source: Báo cáo năm, 1 March 2022.');
  });

  it('says it in the heading of a figure that has nothing to draw', async () => {
    const gauge = await fixture<StatisticElement>(
      html`<poverty-target-gauge
        lang="en"
        .document=${{ ...VIETNAMESE, dataset: { ...VIETNAMESE.dataset, title: { fr: 'Pauvreté' } }, targets: [] }}
      ></poverty-target-gauge>`,
    );
    await waitUntil(() => gauge.state === 'empty');
    expect(languageOf(gauge, 'Pauvreté', 'h2')).to.equal('fr');
  });

  it('says what its data set says, and nothing in the language of the page', async () => {
    const english = {
      ...VIETNAMESE,
      dataset: { ...VIETNAMESE.dataset, language: 'en-GB', notes: ['The whole year.'] },
    };
    const gauge = await drawn(html`<poverty-target-gauge .document=${english}></poverty-target-gauge>`);
    expect(languageOf(gauge, 'The whole year.', '[part=notes]')).to.equal('en-GB');
    gauge.lang = 'en';
    await waitUntil(() => !gauge.renderRoot.querySelector('.wrapper [lang]'));
  });
});
