import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contrast } from '../../../stories/contrast.js';
import { settled, withPages } from './browser.js';

const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Màu bắt buộc</title><link rel="icon" href="data:,">
<script src="/dist/poverty-elements.min.js"></script></head><body>
<poverty-target-gauge variant="bullet" src="/stories/documents/ba-che-2022-result.json"></poverty-target-gauge></body></html>`;

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

const over = (below: Colour, above: Colour): Colour => {
  const mix = (channel: 0 | 1 | 2) => above[channel] * above[3] + below[channel] * (1 - above[3]);
  return [mix(0), mix(1), mix(2), 1];
};
const hex = (colour: Colour) =>
  `#${colour
    .slice(0, 3)
    .map((channel) => Math.round(channel).toString(16).padStart(2, '0'))
    .join('')}`;

describe('forced colours', () => {
  for (const scheme of ['light', 'dark']) {
    it(`show the bar of a bullet on its zone of success, ${scheme}`, async () => {
      await withPages(new Map([['/forced.html', page]]), async (open) => {
        const { page } = await open('/forced.html');
        await settled(page);
        const session = await page.createCDPSession();
        await session.send('Emulation.setEmulatedMedia', {
          features: [
            { name: 'forced-colors', value: 'active' },
            { name: 'prefers-color-scheme', value: scheme },
          ],
        });
        const strokes = await page.$eval('poverty-target-gauge', ({ shadowRoot }) =>
          ['.track', '.zone', '.bar'].map((mark) => {
            const { stroke, strokeOpacity } = getComputedStyle(shadowRoot!.querySelector(mark)!);
            const [red, green, blue, alpha = 1] = stroke.match(/[\d.]+/g)!.map(Number);
            return [red!, green!, blue!, alpha * Number(strokeOpacity)] as const;
          }),
        );
        const canvas: Colour = scheme === 'light' ? [255, 255, 255, 1] : [0, 0, 0, 1];
        const [, , zone, bar] = strokes.reduce<Colour[]>((all, one) => [...all, over(all.at(-1)!, one)], [canvas]);
        const ratio = contrast(hex(bar!), hex(zone!));
        assert.ok(ratio >= 3, `${hex(bar!)} on ${hex(zone!)}: ${ratio}`);
      });
    });
  }
});
