import '../setup.js';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../../src/components/poverty-child-nutrition-tracker/define.js';
import type { PovertyChildNutritionTracker } from '../../../src/components/poverty-child-nutrition-tracker/poverty-child-nutrition-tracker.js';
import type { PovertySelectEvent } from '../../../src/element/events.js';
import { waitUntil } from '../wait.js';

const SAMPLE = '/stories/documents/ba-che-sample.json';
const SUPPRESSED = '/stories/documents/nutrition/suppressed.json';

async function drawn(template: ReturnType<typeof html>): Promise<PovertyChildNutritionTracker> {
  const figure = await fixture<PovertyChildNutritionTracker>(template);
  if (figure.state !== 'ready') await oneEvent(figure, 'poverty-ready');
  await figure.updateComplete;
  return figure;
}
const part = (figure: PovertyChildNutritionTracker, name: string) =>
  figure.renderRoot.querySelectorAll(`[part~="${name}"]`);
const spoken = (figure: PovertyChildNutritionTracker) =>
  figure.renderRoot.querySelector('.spoken')!.textContent!.trim();

afterEach(() => fixtureCleanup());

describe('<poverty-child-nutrition-tracker>', () => {
  it('draws groups, legend, definitions and table, clean for axe', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker src=${SAMPLE} territory="ba-che"></poverty-child-nutrition-tracker>`,
    );
    expect(part(figure, 'point').length).to.equal(2);
    expect(part(figure, 'legend')[0]!.textContent).to.contain('Hộ nghèo, cận nghèo');
    expect(part(figure, 'definitions')[0]!.textContent).to.contain('WHO 2006');
    await waitUntil(() => part(figure, 'table').length === 1);
    expect(figure.renderRoot.querySelectorAll('tbody tr').length).to.equal(14);
    await expect(figure).to.be.accessible();
  });

  it('is read by keyboard, withheld figures too', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker src=${SUPPRESSED}></poverty-child-nutrition-tracker>`,
    );
    figure.renderRoot.querySelector<HTMLElement>('.figure')!.focus();
    await sendKeys({ press: 'Home' });
    await figure.updateComplete;
    expect(spoken(figure)).to.equal('12–23 tháng, hộ nghèo, cận nghèo: không công bố');
    await sendKeys({ press: 'ArrowRight' });
    await figure.updateComplete;
    expect(spoken(figure)).to.contain('12,5% (10 trong 80 trẻ được cân đo)');
  });

  it('selects a withheld figure without its value', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker src=${SUPPRESSED}></poverty-child-nutrition-tracker>`,
    );
    figure.renderRoot.querySelector<HTMLElement>('.figure')!.focus();
    await sendKeys({ press: 'Home' });
    setTimeout(() => void sendKeys({ press: 'Enter' }));
    const { detail } = (await oneEvent(figure, 'poverty-select')) as unknown as PovertySelectEvent;
    expect(detail).to.deep.equal({
      territory: 'a',
      period: '2022',
      series: '12-24|all|poorAndNearPoor',
      measure: 'stunting',
      value: null,
    });
  });

  it('writes the withheld counts nowhere in its tree', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker src=${SUPPRESSED}></poverty-child-nutrition-tracker>`,
    );
    await waitUntil(() => part(figure, 'table').length === 1);
    // 3 of 25 are 12 %, 9 of 41 are 21,95 %: neither the counts nor the shares.
    const text = figure.renderRoot.textContent!;
    expect(text).not.to.match(/\b(3\/25|9\/41|3 trong 25|9 trong 41)\b/);
    expect(text).not.to.match(/\b(12%|22%|21,95%)/);
  });

  it('follows its attributes, and keeps to the limits where one is a slip', async () => {
    const figure = await drawn(
      html`<poverty-child-nutrition-tracker
        src=${SUPPRESSED}
        suppress-below="many"
        lang="en"
      ></poverty-child-nutrition-tracker>`,
    );
    const hidden = () => figure.figure!.marks.filter(({ value }) => value === 'not published').length;
    expect(hidden()).to.equal(2);
    figure.setAttribute('suppress-below', '');
    await figure.updateComplete;
    expect(hidden()).to.equal(2);
    figure.suppressBelow = 0;
    await figure.updateComplete;
    expect(hidden()).to.equal(0);
    figure.by = 'status';
    figure.variant = 'icons';
    await figure.updateComplete;
    expect(part(figure, 'child').length).to.equal(2);
  });
});
