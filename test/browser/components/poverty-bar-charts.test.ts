import '../setup.js';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/components/poverty-deprivation-chart/define.js';
import '../../../src/components/poverty-household-flow-chart/define.js';
import type { PovertyDeprivationChart } from '../../../src/components/poverty-deprivation-chart/poverty-deprivation-chart.js';
import type { PovertyHouseholdFlowChart } from '../../../src/components/poverty-household-flow-chart/poverty-household-flow-chart.js';
import type { PovertySelectEvent } from '../../../src/element/events.js';

const SAMPLE = '/stories/documents/ba-che-sample.json';
type Chart = PovertyDeprivationChart | PovertyHouseholdFlowChart;

async function drawn<T extends Chart>(template: ReturnType<typeof html>): Promise<T> {
  const chart = await fixture<T>(template);
  if (chart.state !== 'ready') await oneEvent(chart, 'poverty-ready');
  await chart.updateComplete;
  return chart;
}
const count = (chart: Chart, part: string) => chart.renderRoot.querySelectorAll(`[part~="${part}"]`).length;
const spoken = (chart: Chart) => chart.renderRoot.querySelector('.spoken')!.textContent!.trim();
const focus = (chart: Chart) => chart.renderRoot.querySelector<HTMLElement>('.figure')!.focus();
async function press(chart: Chart, key: string): Promise<string> {
  await sendKeys({ press: key });
  await chart.updateComplete;
  return spoken(chart);
}
/** Points into the picture, in its own pixels. */
async function point(chart: Chart, x: number, y: number): Promise<string> {
  const figure = chart.renderRoot.querySelector('.figure')!;
  const { left, top } = figure.querySelector('svg')!.getBoundingClientRect();
  figure.dispatchEvent(new PointerEvent('pointermove', { clientX: left + x, clientY: top + y }));
  await chart.updateComplete;
  return chart.renderRoot.querySelector('[part="tooltip"]')!.textContent!;
}

afterEach(() => fixtureCleanup());

describe('<poverty-deprivation-chart>', () => {
  const chart = () =>
    drawn<PovertyDeprivationChart>(html`<poverty-deprivation-chart src=${SAMPLE}></poverty-deprivation-chart>`);

  it('draws a bar for each indicator and category, clean for axe', async () => {
    const element = await chart();
    // 12 indicators of two categories, and two bars of the legend.
    expect(count(element, 'bar')).to.equal(26);
    await expect(element).to.be.accessible();
  });

  it('tells poor from near-poor households by their pair of colours', async () => {
    const element = await chart();
    const fills = ['poor', 'nearPoor'].map((part) => {
      const bar = element.renderRoot.querySelector(`[part~="${part}"]`)!;
      return getComputedStyle(bar).fill;
    });
    expect(fills).to.deep.equal(['rgb(59, 34, 114)', 'rgb(138, 116, 198)']);
  });

  it('is read by keyboard: along a row its categories, down a column its indicators', async () => {
    const element = await chart();
    focus(element);
    expect(await press(element, 'ArrowRight')).to.equal('Hộ nghèo, Việc làm: 31,3%, 61 trên 195 hộ');
    expect(await press(element, 'ArrowRight')).to.equal('Hộ cận nghèo, Việc làm: 14,6%, 88 trên 603 hộ');
    expect(await press(element, 'ArrowDown')).to.match(/^Hộ cận nghèo, Người phụ thuộc/);
    expect(await press(element, 'ArrowLeft')).to.match(/^Hộ nghèo, Người phụ thuộc/);
    expect(await press(element, 'Escape')).to.equal('');
  });

  it('selects category and indicator', async () => {
    const element = await chart();
    focus(element);
    await press(element, 'ArrowRight');
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(element, 'poverty-select')) as unknown as PovertySelectEvent;
    expect({ ...detail, value: Math.round(detail.value! * 100) / 100 }).to.deep.equal({
      territory: 'ba-che',
      period: '2022-01-01',
      series: 'poor',
      measure: 'employment',
      value: 31.28,
    });
  });

  it('answers a pointer anywhere along a bar', async () => {
    const element = await chart();
    const { marks, bars } = element.figure!;
    expect(await point(element, bars!.bars[0]!.box.x + 8, marks[0]!.y)).to.equal(marks[0]!.label);
    expect(await point(element, bars!.width - 2, marks[3]!.y)).to.equal(marks[3]!.label);
  });

  it('follows its attributes', async () => {
    const element = await chart();
    element.unit = 'households';
    element.sort = 'size';
    await element.updateComplete;
    expect(element.figure!.marks[0]!.detail.value).to.equal(121);
    element.setAttribute('period', '2020');
    await element.updateComplete;
    expect(element.state).to.equal('empty');
  });
});

describe('<poverty-household-flow-chart>', () => {
  it('draws the balance line by line, clean for axe', async () => {
    const element = await drawn<PovertyHouseholdFlowChart>(
      html`<poverty-household-flow-chart src=${SAMPLE}></poverty-household-flow-chart>`,
    );
    expect([count(element, 'bar'), count(element, 'move'), count(element, 'residual')]).to.deep.equal([9, 7, 0]);
    await expect(element).to.be.accessible();
    focus(element);
    expect(await press(element, 'ArrowDown')).to.equal('Đầu kỳ (01/01/2022): 195 hộ nghèo');
    expect(await press(element, 'ArrowDown')).to.equal('Chuyển sang diện cận nghèo: −38 hộ');
    expect(await press(element, 'End')).to.equal('Cuối kỳ (31/12/2022): 150 hộ nghèo');
    expect(await point(element, 40, element.figure!.marks[2]!.y)).to.equal(element.figure!.marks[2]!.label);
  });

  it('shows what does not balance, and lists it', async () => {
    const element = await drawn<PovertyHouseholdFlowChart>(
      html`<poverty-household-flow-chart src="/stories/documents/flow/unbalanced.json"></poverty-household-flow-chart>`,
    );
    expect(count(element, 'residual')).to.equal(1);
    expect(element.problems.map(({ code }) => code)).to.deep.equal(['R4']);
    element.category = 'nearPoor';
    await element.updateComplete;
    expect(element.state).to.equal('empty');
  });
});
