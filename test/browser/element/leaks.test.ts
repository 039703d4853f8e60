import '../setup.js';
import { expect, nextFrame } from '@open-wc/testing';
import '../../../src/components/poverty-commune-map/define.js';
import '../../../src/components/poverty-target-gauge/define.js';

/** Listeners on page-wide targets and elements under page-wide observers, counted as they come and go. */
function counting(): { readonly left: () => number; readonly stop: () => void } {
  const counts = new Map<unknown, number>();
  const count = (target: unknown, change: number) => counts.set(target, (counts.get(target) ?? 0) + change);
  const undo: (() => void)[] = [];
  const wrap = (target: object, add: string, remove: string) => {
    const holder = target as Record<string, (...parts: unknown[]) => unknown>;
    const [original, opposite] = [holder[add]!, holder[remove]!];
    holder[add] = function (this: unknown, ...parts: unknown[]) {
      count(this ?? window, 1);
      return original.apply(this, parts);
    };
    holder[remove] = function (this: unknown, ...parts: unknown[]) {
      count(this ?? window, -1);
      return opposite.apply(this, parts);
    };
    undo.push(() => Object.assign(holder, { [add]: original, [remove]: opposite }));
  };
  wrap(window, 'addEventListener', 'removeEventListener');
  wrap(document, 'addEventListener', 'removeEventListener');
  wrap(MediaQueryList.prototype, 'addEventListener', 'removeEventListener');
  wrap(ResizeObserver.prototype, 'observe', 'unobserve');
  // What is taken off another target than it was put on is left on both.
  const left = () => [...counts.values()].reduce((sum, one) => sum + Math.abs(one), 0);
  return { left, stop: () => undo.forEach((turn) => turn()) };
}

const DOCUMENT = {
  schemaVersion: '1.0',
  dataset: { id: 'd', title: 'T', status: 'sample' },
  territories: [
    { id: 'w', name: 'huyện W', level: 'district' },
    { id: 'a', name: 'xã A', level: 'commune', parent: 'w' },
  ],
  observations: [{ territory: 'a', period: '2022', households: 100, poorHouseholds: 4 }],
};

for (const tag of ['poverty-target-gauge', 'poverty-commune-map'] as const) {
  const figureOf = () => Object.assign(document.createElement(tag), { document: DOCUMENT });

  describe(`500 elements <${tag}> that come and go`, () => {
    it('leave no node, no listener and no observation', async () => {
      document.body.append(figureOf());
      await nextFrame();
      document.body.lastElementChild!.remove();
      const nodes = document.querySelectorAll('*').length;
      const counted = counting();
      try {
        for (let round = 0; round < 25; round++) {
          const figures = Array.from({ length: 20 }, figureOf);
          document.body.append(...figures);
          // Some are gone again before they were ever drawn.
          for (const figure of figures.slice(0, 5)) figure.remove();
          await Promise.all(figures.slice(5).map(({ updateComplete }) => updateComplete));
          await nextFrame();
          for (const figure of figures) figure.remove();
        }
        await nextFrame();
        expect(counted.left()).to.equal(0);
        expect(document.querySelectorAll('*').length).to.equal(nodes);
      } finally {
        counted.stop();
      }
    });
  });
}
