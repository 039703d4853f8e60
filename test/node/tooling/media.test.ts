import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settled, withPages } from './browser.js';

const tag = `<poverty-commune-map src="/stories/documents/map/statuses.json" timeline lang="vi"></poverty-commune-map>`;
const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title><link rel="icon" href="data:,">
<script src="/dist/poverty-elements.min.js"></script></head><body>${tag}</body></html>`;

describe('a map with a timeline', () => {
  it('does not play where a reader wants less motion; the slider stays', async () => {
    await withPages(new Map([['/map.html', page]]), async (open) => {
      const { page } = await open('/map.html');
      await settled(page);
      const shown = () =>
        page.$eval('poverty-commune-map', (map) =>
          ['.play', '.timeline input'].map((one) => map.shadowRoot!.querySelector(one)!.getClientRects().length),
        );
      assert.deepEqual(await shown(), [1, 1]);
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      assert.deepEqual(await shown(), [0, 1]);
    });
  });

  it('tells classes by textures where colours are forced', async () => {
    await withPages(new Map([['/map.html', page]]), async (open) => {
      const { page } = await open('/map.html');
      await settled(page);
      const fills = () =>
        page.$eval('poverty-commune-map', (map) =>
          [...map.shadowRoot!.querySelectorAll('.classed[part=unit]')].map((unit) => getComputedStyle(unit).fill),
        );
      assert.ok(
        (await fills()).every((fill) => fill.startsWith('rgb')),
        'colours',
      );
      const session = await page.createCDPSession();
      await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
      const textures = await fills();
      assert.ok(
        textures.every((fill) => /^url\("#t\d"\)/.test(fill)),
        textures.join(),
      );
    });
  });
});
