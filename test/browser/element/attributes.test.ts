import '../setup.js';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import '../../../src/define.js';
import type { StatisticElement } from '../../../src/element/statistic-element.js';
import { waitUntil } from '../wait.js';

const SAMPLE = '/stories/documents/ba-che-sample.json';
const TAGS = [
  'poverty-child-nutrition-tracker',
  'poverty-deprivation-chart',
  'poverty-household-flow-chart',
  'poverty-household-trend-chart',
  'poverty-target-gauge',
];

afterEach(() => fixtureCleanup());

describe('attributes that are set and taken away, as frameworks do', () => {
  for (const tag of TAGS) {
    it(`leave a ${tag} as it was`, async () => {
      const text = await (await fetch(SAMPLE)).text();
      const element = document.createElement(tag) as StatisticElement;
      element.document = text;
      (await fixture(html`<div></div>`)).append(element);
      await waitUntil(() => element.state === 'ready');
      const { heading, sentence } = element.figure!;
      const names = (customElements.get(tag) as unknown as typeof StatisticElement).observedAttributes;
      for (const name of names) {
        element.setAttribute(name, '1');
        await element.updateComplete;
        element.removeAttribute(name);
        await element.updateComplete;
        element.retry();
        await element.updateComplete;
        await waitUntil(() => element.state === 'ready', name);
        expect([element.figure!.heading, element.figure!.sentence], name).to.deep.equal([heading, sentence]);
      }
    });
  }

  it('give the word back to the child script, and ask the server for nothing', async () => {
    const text = await (await fetch(SAMPLE)).text();
    const element = document.createElement('poverty-target-gauge');
    const script = document.createElement('script');
    script.type = 'application/json';
    script.textContent = text;
    element.append(script);
    element.setAttribute('src', '/stories/documents/ba-che-2022.json');
    const ready = oneEvent(element, 'poverty-ready');
    (await fixture(html`<div></div>`)).append(element);
    await ready;
    for (const nothing of [() => element.removeAttribute('src'), () => (element.src = undefined as never)]) {
      nothing();
      await oneEvent(element, 'poverty-ready');
      expect(element.figure!.label).to.contain('mẫu');
      element.src = '/stories/documents/ba-che-2022.json';
      await oneEvent(element, 'poverty-ready');
    }
  });
});
