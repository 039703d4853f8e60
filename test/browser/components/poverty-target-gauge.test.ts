import '../setup.js';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import '../../../src/components/poverty-target-gauge/define.js';
import type { PovertyTargetGauge } from '../../../src/components/poverty-target-gauge/poverty-target-gauge.js';

const documents = '/stories/documents';

async function ready(template: ReturnType<typeof html>): Promise<PovertyTargetGauge> {
  const gauge = await fixture<PovertyTargetGauge>(template);
  if (gauge.state !== 'ready') await oneEvent(gauge, 'poverty-ready');
  await gauge.updateComplete;
  return gauge;
}
const text = (gauge: PovertyTargetGauge, part: string) =>
  gauge.renderRoot.querySelector(`[part~="${part}"]`)?.textContent?.replace(/\s+/g, ' ').trim();

afterEach(() => fixtureCleanup());

describe('<poverty-target-gauge>', () => {
  it('shows the baseline and the target while no result is published', async () => {
    const gauge = await ready(html`<poverty-target-gauge src="${documents}/ba-che-2022.json"></poverty-target-gauge>`);
    expect(text(gauge, 'status')).to.equal('Chưa có số liệu');
    expect(text(gauge, 'sentence')).to.contain('có 195 hộ nghèo').and.to.contain('không quá 135 hộ nghèo');
    expect(gauge.renderRoot.querySelector('[part="bar"]')).to.equal(null);
    expect(gauge.renderRoot.querySelectorAll('[part~="mark"]').length).to.equal(2);
  });

  it('has each fact under its name on paper, where it may stand beside the picture', async () => {
    const gauge = await ready(
      html`<poverty-target-gauge
        src="${documents}/ba-che-2022-result.json"
        style="width: 436px"
      ></poverty-target-gauge>`,
    );
    const isStacked = () => {
      const [name, fact] = ['dt', 'dd'].map((tag) => gauge.renderRoot.querySelector(tag)!.getBoundingClientRect());
      return fact!.top >= name!.bottom;
    };
    expect(isStacked()).to.equal(false);
    dispatchEvent(new Event('beforeprint'));
    await gauge.updateComplete;
    expect(isStacked()).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    await gauge.updateComplete;
    expect(isStacked()).to.equal(false);
  });

  it('is clean for axe', async () => {
    const gauge = await ready(
      html`<poverty-target-gauge src="${documents}/ba-che-2022-result.json"></poverty-target-gauge>`,
    );
    await expect(gauge).to.be.accessible();
  });
});
