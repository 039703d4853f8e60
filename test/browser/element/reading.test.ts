import '../setup.js';
import { expect, fixture, fixtureCleanup, html, nextFrame, oneEvent } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../../src/define.js';
import type { PovertyChildNutritionTracker } from '../../../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.js';
import type { PovertyCommuneMap } from '../../../src/components/poverty-commune-map/poverty-commune-map.js';
import type { PovertyDeprivationChart } from '../../../src/components/poverty-deprivation-chart/poverty-deprivation-chart.js';
import type { PovertyHouseholdTrendChart } from '../../../src/components/poverty-household-trend-chart/poverty-household-trend-chart.js';
import type { PovertyTargetGauge } from '../../../src/components/poverty-target-gauge/poverty-target-gauge.js';
import type { StatisticElement } from '../../../src/element/statistic-element.js';
import { Tooltip } from '../../../src/element/tooltip.js';
import { contrast } from '../../../stories/contrast.js';
import { waitUntil } from '../wait.js';

const SAMPLE = '/stories/documents/ba-che-sample.json';

/** A province whose district is drawn, while nothing is known of the district's commune. */
const EMPTY_PARTS = {
  schemaVersion: '1.0',
  dataset: { id: 'd', title: 'T', status: 'sample' },
  territories: [
    { id: 't', name: 'tỉnh T', level: 'province' },
    { id: 'h', name: 'huyện H', level: 'district', parent: 't' },
    { id: 'x', name: 'xã X', level: 'commune', parent: 'h' },
  ],
  observations: [{ territory: 'h', period: '2022', households: 100, poorHouseholds: 4 }],
};

async function drawn<T extends StatisticElement>(template: ReturnType<typeof html>): Promise<T> {
  const figure = await fixture<T>(template);
  if (figure.state !== 'ready') await oneEvent(figure, 'poverty-ready');
  await figure.updateComplete;
  return figure;
}
const find = (figure: StatisticElement, selector: string) => figure.renderRoot.querySelector<HTMLElement>(selector);
const focused = (figure: StatisticElement) => (figure.renderRoot as ShadowRoot).activeElement;
const hexOf = (colour: string) =>
  `#${colour
    .match(/\d+/g)!
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;

afterEach(() => fixtureCleanup());

describe('the focus', () => {
  it('stays in a figure whose reader asks again: on what is said while it loads, then on the picture', async () => {
    const gauge = await fixture<PovertyTargetGauge>(
      html`<poverty-target-gauge src="/no-such-document.json"></poverty-target-gauge>`,
    );
    await waitUntil(() => gauge.state === 'failed');
    const button = find(gauge, 'button')!;
    button.focus();
    gauge.src = SAMPLE;
    button.click();
    await gauge.updateComplete;
    expect(gauge.state).to.equal('loading');
    expect(focused(gauge)?.textContent).to.contain('Đang tải');
    await waitUntil(() => gauge.state === 'ready');
    await gauge.updateComplete;
    expect(focused(gauge)?.className).to.equal('figure');
  });

  it('stays on the button where asking again fails again', async () => {
    const gauge = await fixture<PovertyTargetGauge>(
      html`<poverty-target-gauge src="/no-such-document.json"></poverty-target-gauge>`,
    );
    await waitUntil(() => gauge.state === 'failed');
    const before = find(gauge, 'button')!;
    before.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => gauge.state === 'failed' && find(gauge, 'button') !== before);
    expect(focused(gauge)?.localName).to.equal('button');
  });

  it('has what becomes of it said, while a page that loads says nothing', async () => {
    const gauge = await fixture<PovertyTargetGauge>(
      html`<poverty-target-gauge src="/no-such-document.json"></poverty-target-gauge>`,
    );
    const role = () => find(gauge, '[part=message]')?.getAttribute('role') ?? '';
    expect([gauge.state, role()]).to.deep.equal(['loading', '']);
    await waitUntil(() => gauge.state === 'failed');
    expect(role()).to.equal('');
    find(gauge, 'button')!.click();
    await gauge.updateComplete;
    expect([gauge.state, role()]).to.deep.equal(['loading', 'status']);
    await waitUntil(() => gauge.state === 'failed');
    expect(role()).to.equal('alert');
  });

  it('is not taken from where the reader has gone in the meantime', async () => {
    const field = await fixture<HTMLInputElement>(html`<input aria-label="x" />`);
    const gauge = await fixture<PovertyTargetGauge>(
      html`<poverty-target-gauge src="/no-such-document.json"></poverty-target-gauge>`,
    );
    await waitUntil(() => gauge.state === 'failed');
    const before = find(gauge, 'button')!;
    before.click();
    field.focus();
    await waitUntil(() => gauge.state === 'failed' && find(gauge, 'button') !== before);
    expect(document.activeElement?.localName).to.equal('input');
  });

  it('stops at a table only where there is something to scroll', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><poverty-target-gauge src=${SAMPLE}></poverty-target-gauge></div>`,
    );
    const gauge = box.querySelector('poverty-target-gauge')!;
    await waitUntil(() => gauge.state === 'ready');
    find(gauge, 'details')!.setAttribute('open', '');
    await waitUntil(() => find(gauge, '.scroll'));
    await nextFrame();
    expect(find(gauge, '.scroll')!.tabIndex).to.equal(-1);
    box.style.width = '200px';
    await waitUntil(() => find(gauge, '.scroll')!.tabIndex === 0, 'a narrow table scrolls');
    await expect(gauge).to.be.accessible();
  });

  it('goes along into parts that have no figures, and back again', async () => {
    const map = await drawn<PovertyCommuneMap>(
      html`<poverty-commune-map drill territory="t" .document=${EMPTY_PARTS}></poverty-commune-map>`,
    );
    find(map, '.figure')!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await sendKeys({ press: 'Enter' });
    await map.updateComplete;
    expect(map.state).to.equal('empty');
    expect(focused(map)?.textContent).to.contain('Chưa có số liệu');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await map.updateComplete;
    expect(map.state).to.equal('ready');
    expect(focused(map)?.className).to.contain('figure');
  });

  it('is seen on a pressed key of the legend', async () => {
    const map = await drawn<PovertyCommuneMap>(
      html`<poverty-commune-map src=${SAMPLE} territory="ba-che" period="2022-01-01"></poverty-commune-map>`,
    );
    find(map, '.figure')!.focus();
    await sendKeys({ press: 'Tab' });
    const key = focused(map)!;
    const ring = getComputedStyle(key).outlineColor;
    await sendKeys({ press: 'Enter' });
    await map.updateComplete;
    expect(key.getAttribute('aria-pressed')).to.equal('true');
    expect(getComputedStyle(key).outlineColor).to.equal(ring);
  });
});

describe('the tooltip', () => {
  afterEach(() => resetMouse());

  it('can be reached with the pointer: nothing else is pointed at on the way', async () => {
    const chart = await drawn<PovertyDeprivationChart>(
      html`<poverty-deprivation-chart src=${SAMPLE}></poverty-deprivation-chart>`,
    );
    const { left, top } = find(chart, '.figure svg')!.getBoundingClientRect();
    const { x, y, label } = chart.figure!.marks[5]!;
    const [px, py] = [Math.round(left + x), Math.round(top + y)];
    await sendMouse({ type: 'move', position: [px, py] });
    await chart.updateComplete;
    const tooltip = find(chart, '.tooltip')!;
    expect(tooltip.textContent).to.equal(label);
    for (let height = py; height > tooltip.getBoundingClientRect().bottom - 4; height -= 4) {
      await sendMouse({ type: 'move', position: [px, height] });
      await chart.updateComplete;
      expect(tooltip.textContent, `${py - height} px above the mark`).to.equal(label);
    }
  });

  it('stays over a picture that has room for it, beside what explains the marks', async () => {
    const gauge = await drawn<PovertyTargetGauge>(html`<poverty-target-gauge src=${SAMPLE}></poverty-target-gauge>`);
    const picture = find(gauge, '.figure svg')!.getBoundingClientRect();
    expect(picture.right).to.be.below(find(gauge, '.facts')!.getBoundingClientRect().left);
    find(gauge, '.figure')!.focus();
    for (const { label } of gauge.figure!.marks) {
      await sendKeys({ press: 'ArrowRight' });
      await gauge.updateComplete;
      const { left, right } = find(gauge, '.tooltip')!.getBoundingClientRect();
      // Half a pixel is rounding.
      expect(left, label).to.be.at.least(picture.left - 0.5);
      expect(right, label).to.be.at.most(picture.right + 0.5);
    }
  });

  it('stands where it stands, wherever it stood before', async () => {
    const chart = await drawn<PovertyDeprivationChart>(
      html`<poverty-deprivation-chart src=${SAMPLE}></poverty-deprivation-chart>`,
    );
    const [mark] = chart.figure!.marks;
    const tooltip = new Tooltip();
    const placeOf = (x: number, label: string) => {
      tooltip.show(chart.renderRoot, chart.figure, { ...mark!, x, label });
      const { left, top } = find(chart, '.tooltip')!.getBoundingClientRect();
      return { left, top };
    };
    const long = 'Hộ nghèo và hộ cận nghèo, cuối năm 2022: 150';
    const place = placeOf(0, long);
    placeOf(chart.figure!.width, '150');
    expect(placeOf(0, long)).to.deep.equal(place);
  });
});

describe('what is written', () => {
  it('of a refresh that failed is said: in a region that was there before', async () => {
    const gauge = await drawn<PovertyTargetGauge>(html`<poverty-target-gauge src=${SAMPLE}></poverty-target-gauge>`);
    const region = find(gauge, '[role=status]:not(.spoken)');
    expect(region?.textContent).to.equal('');
    gauge.maxBytes = 10;
    gauge.retry();
    await oneEvent(gauge, 'poverty-error');
    await gauge.updateComplete;
    expect(region?.textContent).to.contain('Chưa cập nhật được');
    expect(gauge.state).to.equal('ready');
  });

  it('in a table names a row by all that tells it from the others', async () => {
    const tracker = await drawn<PovertyChildNutritionTracker>(
      html`<poverty-child-nutrition-tracker src=${SAMPLE} territory="ba-che"></poverty-child-nutrition-tracker>`,
    );
    find(tracker, '[part=data]')!.setAttribute('open', '');
    await waitUntil(() => find(tracker, 'tbody'));
    const names = [...find(tracker, 'tbody tr')!.querySelectorAll('th[scope=row]')];
    expect(names.map(({ textContent }) => textContent)).to.deep.equal(['12–23 tháng', 'hộ nghèo, cận nghèo']);
  });

  it('in the picture has the contrast of text, in light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const chart = await drawn<PovertyHouseholdTrendChart>(
        html`<poverty-household-trend-chart
          src=${SAMPLE}
          territory="ba-che"
          theme=${theme}
        ></poverty-household-trend-chart>`,
      );
      const ground = hexOf(getComputedStyle(chart).backgroundColor);
      for (const text of chart.renderRoot.querySelectorAll('svg text'))
        expect(contrast(hexOf(getComputedStyle(text).fill), ground), text.textContent!).to.be.at.least(4.5);
    }
  });

  it('beside a gauge has a space between a figure and its time', async () => {
    const gauge = await drawn<PovertyTargetGauge>(html`<poverty-target-gauge src=${SAMPLE}></poverty-target-gauge>`);
    expect(find(gauge, 'dd')!.textContent!.trim()).to.equal('195 hộ nghèo 01/01/2022');
  });

  it('keeps its letters in the picture as wide as they were laid out, in a page that spaces them', async () => {
    const box = await fixture<HTMLElement>(
      html`<div><poverty-target-gauge src=${SAMPLE}></poverty-target-gauge></div>`,
    );
    const gauge = box.querySelector('poverty-target-gauge')!;
    gauge.style.setProperty('letter-spacing', '0.12em', 'important');
    gauge.style.setProperty('word-spacing', '0.16em', 'important');
    await waitUntil(() => gauge.state === 'ready');
    const { letterSpacing, wordSpacing } = getComputedStyle(find(gauge, 'svg text')!);
    expect([letterSpacing, wordSpacing].map((space) => parseFloat(space) || 0)).to.deep.equal([0, 0]);
    expect(parseFloat(getComputedStyle(find(gauge, '[part=sentence]')!).letterSpacing)).to.be.greaterThan(1);
  });
});
