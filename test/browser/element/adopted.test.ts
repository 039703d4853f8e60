import '../setup.js';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import '../../../src/components/poverty-target-gauge/define.js';
import { waitUntil } from '../wait.js';

const RESULT = '/stories/documents/ba-che-2022-result.json';

/** A gauge of this page in a shadow root of an English document in a frame, where the rest is Vietnamese. */
async function adopted() {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe title="x" width="500" height="600"></iframe>`);
  const page = frame.contentDocument!;
  page.documentElement.lang = 'vi';
  const part = page.body.appendChild(page.createElement('div'));
  part.lang = 'en';
  const root = part.appendChild(page.createElement('div')).attachShadow({ mode: 'open' });
  const gauge = document.createElement('poverty-target-gauge');
  gauge.src = RESULT;
  const ready = oneEvent(gauge, 'poverty-ready');
  root.append(gauge);
  await ready;
  await gauge.updateComplete;
  return { gauge, part, page, view: page.defaultView! };
}

afterEach(() => fixtureCleanup());

describe('a figure in the document of a frame', () => {
  it('has the language around its shadow root there, and follows it', async () => {
    const { gauge, part } = await adopted();
    expect(gauge.figure!.sentence).to.contain('poor households');
    part.lang = 'vi';
    await waitUntil(() => gauge.figure!.sentence.includes('hộ nghèo'));
  });

  it('hides what a pointer brought by an Escape there, and after it has left, listens no more', async () => {
    const { gauge, page, view } = await adopted();
    const picture = gauge.renderRoot.querySelector('svg')!;
    const point = async () => {
      const { left, top } = picture.getBoundingClientRect();
      const { x, y } = gauge.figure!.marks[0]!;
      picture.dispatchEvent(
        new view.PointerEvent('pointermove', { clientX: left + x, clientY: top + y, bubbles: true }),
      );
      await gauge.updateComplete;
      expect(gauge.renderRoot.querySelector<HTMLElement>('.tooltip')!.hidden).to.equal(false);
    };
    await point();
    const { left, right } = gauge.renderRoot.querySelector('.tooltip')!.getBoundingClientRect();
    expect([left >= 0, right <= view.innerWidth]).to.deep.equal([true, true]);
    page.body.dispatchEvent(new view.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await gauge.updateComplete;
    expect(gauge.renderRoot.querySelector<HTMLElement>('.tooltip')!.hidden).to.equal(true);
    await point();
    let updates = 0;
    gauge.addController({ hostUpdated: () => updates++ });
    document.body.append(gauge);
    await gauge.updateComplete;
    updates = 0;
    page.dispatchEvent(new view.Event('scroll'));
    await gauge.updateComplete;
    expect(updates).to.equal(0);
    gauge.remove();
  });
});
