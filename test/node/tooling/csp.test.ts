import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { settled, withPages } from './browser.js';

type Gauge = HTMLElement & { state: string };

const page = (body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title><link rel="icon" href="data:,">
<script src="/dist/poverty-elements.min.js"></script></head><body>${body}</body></html>`;

describe('a page with one script and one tag, under the strict policy', () => {
  it('shows the plan of the seed with no report and no message', async () => {
    const pages = new Map([
      ['/one.html', page('<poverty-target-gauge src="/stories/documents/ba-che-2022.json"></poverty-target-gauge>')],
    ]);
    await withPages(pages, async (open) => {
      const { page, messages } = await open('/one.html');
      await settled(page);
      const shown = await page.$eval('poverty-target-gauge', (gauge) => ({
        state: (gauge as Gauge).state,
        marks: gauge.shadowRoot!.querySelectorAll('svg [part~="mark"]').length,
        text: gauge.shadowRoot!.textContent!.replace(/\s+/g, ' '),
      }));
      assert.equal(shown.state, 'ready');
      assert.equal(shown.marks, 2, 'baseline and target, no result');
      assert.match(shown.text, /195 hộ nghèo/);
      assert.match(shown.text, /Chưa có số liệu/);
      assert.deepEqual(messages, []);
    });
  });

  for (const tag of [
    'poverty-child-nutrition-tracker',
    'poverty-commune-map timeline texture drill',
    'poverty-deprivation-chart',
    'poverty-household-flow-chart',
    'poverty-household-trend-chart',
    'poverty-target-gauge variant="bullet"',
  ]) {
    it(`lets a reader point, press every button and save, print and change the language of ${tag}`, async () => {
      const [name] = tag.split(' ');
      const body = `<${tag} print-table src="/stories/documents/ba-che-sample.json"></${name}>`;
      await withPages(new Map([['/each.html', page(body)]]), async (open) => {
        const { page, messages } = await open('/each.html');
        await settled(page);
        for (const key of ['Tab', 'ArrowRight', 'Enter', 'End', 'Escape']) await page.keyboard.press(key as 'Tab');
        await page.mouse.move(200, 300);
        await page.mouse.click(220, 320);
        await page.$eval(name!, async (figure) => {
          const root = figure.shadowRoot!;
          for (const details of root.querySelectorAll('details')) details.open = true;
          while (!root.querySelector('table')) await new Promise(requestAnimationFrame);
          for (const button of root.querySelectorAll('button')) button.click();
          for (const type of ['beforeprint', 'afterprint']) {
            dispatchEvent(new Event(type));
            await (figure as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
          }
          document.documentElement.lang = 'en';
        });
        await page.waitForFunction(
          (name) => /Data table/.test(document.querySelector(name)!.shadowRoot!.textContent!),
          {},
          name!,
        );
        await page.waitForNetworkIdle({ idleTime: 300 });
        assert.deepEqual(messages, []);
      });
    });
  }

  it('draws boundaries, zooms and saves a map without a report', async () => {
    const tag = `<poverty-commune-map src="/stories/documents/map/invented.json" geometry="/stories/documents/map/invented.geojson"></poverty-commune-map>`;
    await withPages(new Map([['/map.html', page(tag)]]), async (open) => {
      const { page, messages } = await open('/map.html');
      await settled(page);
      for (const key of ['Tab', 'Home', '+', 'ArrowRight']) await page.keyboard.press(key as 'Tab');
      await page.$eval('poverty-commune-map', (map) => (map.shadowRoot!.querySelector('details')!.open = true));
      await page.waitForSelector('pierce/table');
      await page.$eval('poverty-commune-map', (map) => {
        for (const button of map.shadowRoot!.querySelectorAll<HTMLButtonElement>('details > button')) button.click();
      });
      await page.waitForNetworkIdle({ idleTime: 300 });
      const drawn = await page.$eval('poverty-commune-map', (map) => ({
        units: map.shadowRoot!.querySelectorAll('[part=unit]').length,
        pointed: map.shadowRoot!.querySelectorAll('.pointed').length,
      }));
      assert.deepEqual(drawn, { units: 8, pointed: 1 });
      assert.deepEqual(messages, []);
    });
  });

  it('works from a document that is written into the page, and in the script loaded twice or as a module', async () => {
    const body = `<poverty-target-gauge><script type="application/json">
{ "schemaVersion": "1.0", "dataset": { "id": "d", "title": "T", "status": "sample" },
  "territories": [{ "id": "a", "name": "xã A", "level": "commune" }],
  "targets": [{ "id": "t", "territory": "a", "measure": "poorHouseholds", "kind": "reduceBy", "value": 2,
    "baseline": { "period": "2022-01-01", "value": 5 }, "due": "2022-12-31" }] }
</script></poverty-target-gauge>
<script src="/dist/poverty-elements.min.js"></script><script type="module" src="/dist/poverty-elements.min.js?again"></script>`;
    await withPages(new Map([['/inline.html', page(body)]]), async (open) => {
      const { page, messages } = await open('/inline.html');
      await settled(page);
      const text = await page.$eval('poverty-target-gauge', (gauge) => gauge.shadowRoot!.textContent ?? '');
      assert.match(text, /giảm ít nhất 2 hộ/);
      assert.match(text, /Số liệu mẫu/);
      assert.deepEqual(messages, []);
    });
  });

  it('leaves no name on the page but those by which copies of Lit know each other', async () => {
    const pages = new Map([
      ['/bare.html', page('').replace(/<script.*script>/, '')],
      ['/names.html', page('')],
    ]);
    await withPages(pages, async (open) => {
      const namesAt = async (path: string) =>
        (await open(path)).page.evaluate(() => Object.getOwnPropertyNames(globalThis));
      const bare = new Set(await namesAt('/bare.html'));
      assert.deepEqual((await namesAt('/names.html')).filter((name) => !bare.has(name)).sort(), [
        'litElementVersions',
        'litHtmlVersions',
        'litPropertyMetadata',
        'reactiveElementVersions',
      ]);
    });
  });

  it('shows the demo portal page in both languages without a report', async () => {
    await withPages(new Map(), async (open) => {
      const { page, messages } = await open('/index.html');
      // As a reader comes by: a figure far from the window is not drawn.
      await page.evaluate(async () => {
        const figures = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('poverty-'));
        for (const figure of figures) {
          figure.scrollIntoView();
          for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
        }
      });
      await settled(page);
      assert.match(
        await page.$eval('poverty-target-gauge', (gauge) => gauge.shadowRoot!.textContent ?? ''),
        /hộ nghèo/,
      );
      await page.click('[data-language="en"]');
      await page.waitForFunction(() =>
        [...document.querySelectorAll('poverty-target-gauge')].every((gauge) =>
          /household/.test(gauge.shadowRoot!.textContent ?? ''),
        ),
      );
      assert.equal(await page.$eval('html', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
      await page.setViewport({ width: 320, height: 800 });
      assert.equal(await page.$eval('html', ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth), 0);
      assert.deepEqual(messages, []);
    });
  });
});
