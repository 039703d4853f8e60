import '../setup.js';
import { expect, fixture, fixtureCleanup, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/components/poverty-household-trend-chart/define.js';
import type { PovertyHouseholdTrendChart } from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.js';
import type { PovertySelectEvent } from '../../../src/element/events.js';
import { waitUntil } from '../wait.js';

const SAMPLE = '/stories/documents/ba-che-sample.json';

async function drawn(template: ReturnType<typeof html>): Promise<PovertyHouseholdTrendChart> {
  const chart = await fixture<PovertyHouseholdTrendChart>(template);
  if (chart.state !== 'ready') await oneEvent(chart, 'poverty-ready');
  await chart.updateComplete;
  return chart;
}
/** Poor households of the sample's district. */
const poor = () =>
  drawn(
    html`<poverty-household-trend-chart
      src=${SAMPLE}
      territory="ba-che"
      measure="poor"
    ></poverty-household-trend-chart>`,
  );
const count = (chart: PovertyHouseholdTrendChart, part: string) =>
  chart.renderRoot.querySelectorAll(`[part~="${part}"]`).length;
const spoken = (chart: PovertyHouseholdTrendChart) => chart.renderRoot.querySelector('.spoken')!.textContent!.trim();
const focus = (chart: PovertyHouseholdTrendChart) => chart.renderRoot.querySelector<HTMLElement>('.figure')!.focus();

afterEach(() => fixtureCleanup());

describe('<poverty-household-trend-chart>', () => {
  it('draws broken lines, the break, the targets and their paths, clean for axe', async () => {
    const chart = await drawn(
      html`<poverty-household-trend-chart src=${SAMPLE} territory="ba-che"></poverty-household-trend-chart>`,
    );
    expect([count(chart, 'line'), count(chart, 'break'), count(chart, 'target'), count(chart, 'path')]).to.deep.equal([
      4, 1, 2, 2,
    ]);
    await expect(chart).to.be.accessible();
  });

  it('is read by keyboard through time and series', async () => {
    const chart = await drawn(
      html`<poverty-household-trend-chart src=${SAMPLE} territory="ba-che"></poverty-household-trend-chart>`,
    );
    focus(chart);
    await sendKeys({ press: 'End' });
    await chart.updateComplete;
    expect(spoken(chart)).to.equal('Hộ nghèo, 31/12/2022: 150 hộ nghèo (sơ bộ)');
    await sendKeys({ press: 'ArrowDown' });
    await chart.updateComplete;
    expect(spoken(chart)).to.equal('Hộ cận nghèo, 31/12/2022: 430 hộ cận nghèo (sơ bộ)');
    await sendKeys({ press: 'ArrowLeft' });
    await chart.updateComplete;
    expect(spoken(chart)).to.equal('Hộ cận nghèo, 01/01/2022: 603 hộ cận nghèo. Đổi chuẩn nghèo');
    await sendKeys({ press: 'Home' });
    await sendKeys({ press: 'Escape' });
    await chart.updateComplete;
    expect(spoken(chart)).to.equal('');
  });

  it('selects with period and series', async () => {
    const chart = await drawn(
      html`<poverty-household-trend-chart src=${SAMPLE} territory="ba-che"></poverty-household-trend-chart>`,
    );
    focus(chart);
    await sendKeys({ press: 'End' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(chart, 'poverty-select')) as unknown as PovertySelectEvent;
    expect(detail).to.deep.equal({
      territory: 'ba-che',
      period: '2022-12-31',
      series: 'poorHouseholds|total|ba-che',
      measure: 'poorHouseholds',
      value: 150,
    });
  });

  it('lets another figure point at a period and a series', async () => {
    const chart = await drawn(
      html`<poverty-household-trend-chart src=${SAMPLE} territory="ba-che"></poverty-household-trend-chart>`,
    );
    const before = chart.figure;
    chart.highlight = { period: '2018-12-31', series: 'poorHouseholds|total|ba-che' };
    await chart.updateComplete;
    expect(chart.renderRoot.querySelectorAll('.ring').length).to.equal(1);
    expect(chart.renderRoot.querySelectorAll('.highlighted').length).to.equal(1);
    expect(chart.figure, 'no view is computed for it').to.equal(before);
  });

  it('keeps small multiples in step', async () => {
    const chart = await drawn(
      html`<poverty-household-trend-chart
        src=${SAMPLE}
        territory="ba-che"
        layout="multiples"
      ></poverty-household-trend-chart>`,
    );
    expect(count(chart, 'panel')).to.equal(8);
    focus(chart);
    await sendKeys({ press: 'Home' });
    await chart.updateComplete;
    expect(chart.renderRoot.querySelectorAll('.ring').length).to.equal(8);
    expect(chart.renderRoot.querySelectorAll('text.value').length).to.equal(8);
  });

  it('stays in its time from one small multiple to the next', async () => {
    const chart = await drawn(
      html`<poverty-household-trend-chart
        src=${SAMPLE}
        territory="ba-che"
        measure="poor"
        layout="multiples"
      ></poverty-household-trend-chart>`,
    );
    focus(chart);
    for (const press of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await sendKeys({ press });
    await chart.updateComplete;
    expect(spoken(chart)).to.equal('xã Thanh Sơn, hộ nghèo, 31/12/2021: 9 hộ nghèo');
  });

  it('keeps the reader in it while its figures are exchanged, and where there are none any more', async () => {
    const chart = await drawn(
      html`<poverty-household-trend-chart src=${SAMPLE} territory="ba-che"></poverty-household-trend-chart>`,
    );
    const document = (await (await fetch(SAMPLE)).json()) as { observations: { period: string }[]; targets?: unknown };
    const { observations } = document;
    const show = (change: object) => {
      chart.document = { ...document, ...change };
    };
    focus(chart);
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowLeft' });
    const changed = observations.map((row) => (row.period === '2022-01-01' ? { ...row, poorHouseholds: 196 } : row));
    show({ observations: [{ ...observations[0]!, territory: 'ba-che', period: '2015-12-31' }, ...changed] });
    await waitUntil(() => spoken(chart) === 'Hộ nghèo, 01/01/2022: 196 hộ nghèo. Đổi chuẩn nghèo');
    show({ observations: observations.filter(({ period }) => period !== '2022-01-01'), targets: [] });
    await waitUntil(() => spoken(chart) === '');
    expect(chart.shadowRoot!.activeElement!.className).to.equal('figure');
    show({ observations: [] });
    await waitUntil(() => chart.state === 'empty');
    expect(globalThis.document.activeElement!.localName).to.equal(chart.localName);
  });

  it('has its tooltip above its mark in a box that clips, moves, scales and is enlarged', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><poverty-household-trend-chart src=${SAMPLE} territory="ba-che"></poverty-household-trend-chart></div>`,
    );
    const chart = box.querySelector('poverty-household-trend-chart')!;
    await waitUntil(() => chart.state === 'ready');
    const part = (name: string) => chart.renderRoot.querySelector(name)!.getBoundingClientRect();
    for (const style of [
      { overflow: 'hidden', inlineSize: '500px', blockSize: '300px', transform: 'translate(40px, 10px) scale(0.8)' },
      { overflow: '', inlineSize: '', blockSize: '', transform: '', zoom: '1.5' },
      { zoom: '', inlineSize: '300px' },
    ]) {
      Object.assign(box.style, style);
      await nextFrame();
      await nextFrame();
      await chart.updateComplete;
      box.scrollTop = box.scrollHeight;
      focus(chart);
      await sendKeys({ press: 'Home' });
      chart.renderRoot.querySelector('.ring')?.scrollIntoView({ block: 'center' });
      await nextFrame();
      await nextFrame();
      const [ring, tooltip] = [part('.ring'), part('[part="tooltip"]')];
      const name = JSON.stringify(style);
      expect(ring.top - tooltip.bottom, name).to.be.within(0, 30);
      expect((ring.left + ring.right) / 2, name).to.be.within(tooltip.left, tooltip.right);
      expect(tooltip.left, name).to.be.at.least(0);
      expect(tooltip.right, name).to.be.at.most(innerWidth);
      await sendKeys({ press: 'Escape' });
    }
  });

  it('follows a finger along its lines, and leaves the page to one that scrolls', async () => {
    const chart = await poor();
    const figure = chart.renderRoot.querySelector('.figure')!;
    expect(getComputedStyle(figure).touchAction).to.equal('pan-y pinch-zoom');
    const { left, top } = figure.querySelector('svg')!.getBoundingClientRect();
    const touch = async (type: string, mark: number) => {
      const { x, y } = chart.figure!.marks[mark]!;
      figure.dispatchEvent(new PointerEvent(type, { clientX: left + x, clientY: top + y, pointerType: 'touch' }));
      await chart.updateComplete;
      const tooltip = chart.renderRoot.querySelector<HTMLElement>('[part="tooltip"]')!;
      return tooltip.hidden ? null : tooltip.textContent;
    };
    expect(await touch('pointermove', 1)).to.equal(chart.figure!.marks[1]!.label);
    expect(await touch('pointermove', 3)).to.equal(chart.figure!.marks[3]!.label);
    expect(await touch('pointerleave', 3), 'what was touched stays').to.equal(chart.figure!.marks[3]!.label);
    expect(await touch('pointercancel', 3)).to.equal(null);
  });

  it('writes a long table only when it is opened', async () => {
    const chart = await drawn(
      html`<poverty-household-trend-chart
        src="/stories/documents/trend/thousand.json"
      ></poverty-household-trend-chart>`,
    );
    await nextFrame();
    await nextFrame();
    expect(count(chart, 'table')).to.equal(0);
    chart.renderRoot.querySelector('details')!.open = true;
    await waitUntil(() => count(chart, 'table') === 1);
    expect(chart.renderRoot.querySelectorAll('tbody tr').length).to.equal(1000);
  });

  it('answers a pointer with the figure nearest in time', async () => {
    const chart = await poor();
    const figure = chart.renderRoot.querySelector('.figure')!;
    const { left, top } = figure.querySelector('svg')!.getBoundingClientRect();
    const { x } = chart.figure!.marks[2]!;
    figure.dispatchEvent(new PointerEvent('pointermove', { clientX: left + x + 6, clientY: top + 60 }));
    await chart.updateComplete;
    expect(chart.renderRoot.querySelector('[part="tooltip"]')!.textContent).to.equal(chart.figure!.marks[2]!.label);
    expect(spoken(chart), 'hover stays silent').to.equal('');
  });

  describe('with events that the page writes into it', () => {
    const notes = (chart: PovertyHouseholdTrendChart) =>
      [...chart.renderRoot.querySelectorAll('[part="notes"] li')].map(({ textContent }) => textContent!.trim());
    const events = async () => {
      const chart = await drawn(
        html`<poverty-household-trend-chart src="/stories/documents/trend/events.json" measure="poor"
          ><p slot="annotations" data-period="2021-12">Dịch <b>COVID-19</b></p></poverty-household-trend-chart
        >`,
      );
      await waitUntil(() => notes(chart).length === 3);
      return chart;
    };

    it('numbers them with those of the document, and takes their text alone', async () => {
      const chart = await events();
      expect(notes(chart)[2]).to.equal('(3) tháng 12/2021: Dịch COVID-19');
      expect(chart.renderRoot.querySelectorAll('circle.event').length).to.equal(3);
      expect(chart.querySelector('p')!.getClientRects().length, 'it is shown below the picture, not twice').to.equal(0);
    });

    it('follows them when they change, come and go', async () => {
      const chart = await events();
      chart.querySelector('p')!.textContent = 'Hết dịch';
      await waitUntil(() => notes(chart)[2] === '(3) tháng 12/2021: Hết dịch');
      chart.querySelector('p')!.dataset['period'] = '2018-12';
      await waitUntil(() => notes(chart)[0] === '(1) tháng 12/2018: Hết dịch');
      chart.querySelector('p')!.remove();
      await waitUntil(() => notes(chart).length === 2);
    });

    it('tells one without a usable period as a problem', async () => {
      const chart = await events();
      chart.querySelector('p')!.removeAttribute('data-period');
      await waitUntil(() => chart.problems.length === 1);
      expect(chart.problems[0]!.message.vi).to.match(/“Dịch COVID-19” .* data-period/);
      expect(chart.problems[0]!.message.en).to.match(/is not shown/);
      await chart.updateComplete;
      expect(count(chart, 'problems')).to.equal(1);
      chart.querySelector('p')!.dataset['period'] = '2021-13';
      await waitUntil(() => chart.problems[0]?.message.vi.includes('“2021-13”') ?? false);
      expect(notes(chart).length).to.equal(2);
    });

    it('reads them again after it was moved in the page', async () => {
      const chart = await events();
      const place = document.createElement('div');
      document.body.append(place);
      place.append(chart);
      chart.querySelector('p')!.textContent = 'Sau khi chuyển';
      await waitUntil(() => notes(chart)[2]?.endsWith('Sau khi chuyển') ?? false);
      place.remove();
    });
  });

  it('goes back to what it was when an attribute or property is taken away', async () => {
    const chart = await drawn(
      html`<poverty-household-trend-chart
        src=${SAMPLE}
        territory="ba-che"
        groups="ethnicMinority"
      ></poverty-household-trend-chart>`,
    );
    const heading = () => chart.renderRoot.querySelector('[part="heading"]')!.textContent!.trim();
    expect(heading()).to.match(/trong nhóm hộ dân tộc thiểu số/);
    for (const attribute of ['groups', 'unit', 'measure', 'layout', 'from', 'to']) {
      chart.setAttribute(attribute, 'total');
      await chart.updateComplete;
      chart.removeAttribute(attribute);
      await chart.updateComplete;
      expect(chart.state, attribute).to.equal('ready');
    }
    expect(heading()).to.match(/^Hộ nghèo và hộ cận nghèo, huyện Ba Chẽ/);
    Object.assign(chart, { groups: undefined });
    await chart.updateComplete;
    expect(chart.state).to.equal('ready');
  });

  it('is drawn for paper while the page is printed, and for the screen after it', async () => {
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size: 900px">
        <poverty-household-trend-chart src=${SAMPLE} territory="ba-che"></poverty-household-trend-chart>
      </div>`,
    );
    const chart = box.querySelector('poverty-household-trend-chart')!;
    await waitUntil(() => chart.state === 'ready');
    expect(chart.figure!.width).to.equal(900);
    dispatchEvent(new Event('beforeprint'));
    await chart.updateComplete;
    expect(chart.figure!.width).to.equal(640);
    dispatchEvent(new Event('afterprint'));
    await chart.updateComplete;
    expect(chart.figure!.width).to.equal(900);
  });
});
