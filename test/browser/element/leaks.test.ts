import '../setup.js';
import { expect, nextFrame } from '@open-wc/testing';
import '../../../src/components/poverty-target-gauge/define.js';

/** Listeners on page-wide targets and elements under page-wide observers, counted as they come and go. */
function counting(): { readonly left: () => number; readonly stop: () => void } {
  let left = 0;
  const undo: (() => void)[] = [];
  const wrap = (target: object, add: string, remove: string) => {
    const holder = target as Record<string, (...parts: unknown[]) => unknown>;
    const [original, opposite] = [holder[add]!, holder[remove]!];
    holder[add] = function (this: unknown, ...parts: unknown[]) {
      left++;
      return original.apply(this, parts);
    };
    holder[remove] = function (this: unknown, ...parts: unknown[]) {
      left--;
      return opposite.apply(this, parts);
    };
    undo.push(() => Object.assign(holder, { [add]: original, [remove]: opposite }));
  };
  wrap(window, 'addEventListener', 'removeEventListener');
  wrap(document, 'addEventListener', 'removeEventListener');
  wrap(ResizeObserver.prototype, 'observe', 'unobserve');
  return { left: () => left, stop: () => undo.forEach((turn) => turn()) };
}

const gaugeOf = () => {
  const gauge = document.createElement('poverty-target-gauge');
  gauge.document = {
    schemaVersion: '1.0',
    dataset: { id: 'd', title: 'T', status: 'sample' },
    territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
  };
  return gauge;
};

describe('500 gauges that come and go', () => {
  it('leave no node, no listener and no observation', async () => {
    document.body.append(gaugeOf());
    await nextFrame();
    document.body.lastElementChild!.remove();
    const nodes = document.querySelectorAll('*').length;
    const counted = counting();
    try {
      for (let round = 0; round < 25; round++) {
        const gauges = Array.from({ length: 20 }, gaugeOf);
        document.body.append(...gauges);
        // Some are gone again before they were ever drawn.
        for (const gauge of gauges.slice(0, 5)) gauge.remove();
        await Promise.all(gauges.slice(5).map(({ updateComplete }) => updateComplete));
        await nextFrame();
        for (const gauge of gauges) gauge.remove();
      }
      await nextFrame();
      expect(counted.left()).to.equal(0);
      expect(document.querySelectorAll('*').length).to.equal(nodes);
    } finally {
      counted.stop();
    }
  });
});
