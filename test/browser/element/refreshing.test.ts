import '../setup.js';
import { expect, fixture, fixtureCleanup, html, oneEvent } from '@open-wc/testing';
import '../../../src/components/poverty-target-gauge/define.js';
import type { PovertyTargetGauge } from '../../../src/components/poverty-target-gauge/poverty-target-gauge.js';
import { waitUntil } from '../wait.js';

const RESULT = '/stories/documents/ba-che-2022-result.json';

describe('a figure that is refreshed', () => {
  const { setTimeout: later, clearTimeout: never } = window;
  /** What waits for its time: other timers than those of looks at the server go their way. */
  let due: (() => unknown) | null = null;

  beforeEach(() => {
    due = null;
    window.setTimeout = ((run: () => unknown, ms = 0) => {
      if (ms < 90_000 || ms > 1e6) return later(run, ms);
      due = run;
      return -5;
    }) as typeof setTimeout;
    window.clearTimeout = ((id: number) => (id === -5 ? (due = null) : never(id))) as typeof clearTimeout;
  });
  afterEach(() => {
    Object.assign(window, { setTimeout: later, clearTimeout: never });
    fixtureCleanup();
  });

  it('looks again in its time, keeps the last good figure with its date, recovers, and stops when it leaves', async () => {
    const gauge = await fixture<PovertyTargetGauge>(
      html`<poverty-target-gauge refresh="200" src=${RESULT}></poverty-target-gauge>`,
    );
    const stale = () => gauge.renderRoot.querySelector('[role=status] p')?.textContent ?? '';
    await waitUntil(() => gauge.state === 'ready' && due, 'a look in two hundred seconds');
    gauge.maxBytes = 10;
    const failed = oneEvent(gauge, 'poverty-error');
    void due!();
    await failed;
    await gauge.updateComplete;
    expect(gauge.state).to.equal('ready');
    expect(stale()).to.contain(String(new Date().getFullYear()));
    await waitUntil(() => due, 'another look');
    gauge.maxBytes = 1e6;
    const ready = oneEvent(gauge, 'poverty-ready');
    void due!();
    await ready;
    await gauge.updateComplete;
    expect(stale()).to.equal('');
    await waitUntil(() => due, 'looks go on');
    gauge.remove();
    expect(due).to.equal(null);
    document.body.append(gauge);
    await waitUntil(() => due, 'looks begin again');
    gauge.refresh = 0;
    await gauge.updateComplete;
    expect(due).to.equal(null);
    gauge.remove();
  });
});
