import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settled, withPages } from './browser.js';

const SAMPLE = '/stories/documents/ba-che-sample.json';
const page = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang in</title><link rel="icon" href="data:,">
<script src="/dist/poverty-elements.min.js"></script></head><body>
<poverty-target-gauge src="${SAMPLE}" class="open"></poverty-target-gauge>
<poverty-target-gauge src="${SAMPLE}"></poverty-target-gauge></body></html>`;

describe('a printed page', () => {
  it('has the tables that are open, without their buttons, and no closed ones', async () => {
    await withPages(new Map([['/paper.html', page]]), async (open) => {
      const { page, messages } = await open('/paper.html');
      await settled(page);
      await page.$eval('.open', (gauge) => (gauge.shadowRoot!.querySelector('details')!.open = true));
      await page.waitForFunction(() => document.querySelector('.open')!.shadowRoot!.querySelector('table'));
      await page.emulateMediaType('print');
      const shown = await page.$$eval('poverty-target-gauge', (gauges) =>
        gauges.map(({ shadowRoot }) =>
          ['picture', 'table', 'data'].map(
            (name) => (shadowRoot!.querySelector(`[part~=${name}]`)?.getClientRects().length ?? 0) > 0,
          ),
        ),
      );
      assert.deepEqual(shown, [
        [true, true, true],
        [true, false, false],
      ]);
      const tools = await page.$eval('.open', ({ shadowRoot }) =>
        [...shadowRoot!.querySelectorAll('summary, button')].filter((tool) => tool.getClientRects().length),
      );
      assert.deepEqual(tools, []);
      assert.deepEqual(messages, []);
    });
  });

  it('has dark letters on white paper, of dark figures and on dark pages too', async () => {
    const scheme = '<meta name="color-scheme" content="dark"></head>';
    const dark = page.replace('class="open"', 'theme="dark"').replace('</head>', scheme);
    await withPages(new Map([['/dark.html', dark]]), async (open) => {
      const { page } = await open('/dark.html');
      await settled(page);
      const colours = () =>
        page.$$eval('poverty-target-gauge', (gauges) => gauges.map((gauge) => getComputedStyle(gauge).color));
      assert.deepEqual(await colours(), ['rgb(236, 238, 243)', 'rgb(236, 238, 243)']);
      await page.emulateMediaType('print');
      assert.deepEqual(await colours(), ['rgb(31, 36, 48)', 'rgb(31, 36, 48)']);
    });
  });
});
