import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { html as named, unsafeStatic } from 'lit/static-html.js';
import { stamp } from '../../../src/element/stamp.js';
import { root, settled, withPages } from './browser.js';

type Gauge = HTMLElement & { state: string; served?: Element | null };

const text = readFileSync(`${root}stories/documents/ba-che-2022-result.json`, 'utf8');

/** The gauge as a server writes it, with the document inline or by its address. */
async function served(content: string, src?: string): Promise<string> {
  await import(`${root}dist/esm/server.js`);
  const document = JSON.parse(text) as object;
  const rendered = await collectResult(
    render(html`<poverty-target-gauge lang="vi" .document=${document}></poverty-target-gauge>`),
  );
  const tag = src === undefined ? '<poverty-target-gauge' : `<poverty-target-gauge src="${src}"`;
  return rendered
    .replace('<poverty-target-gauge', tag)
    .replace('</poverty-target-gauge>', `${content}</poverty-target-gauge>`);
}

const page = (script: string, body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title><link rel="icon" href="data:,"></head>
<body>${body}${script}</body></html>`;

/** Remembers the picture of the server before any script of ours runs. */
const REMEMBER = '<script src="/remember.js"></script>';

let hydrate: string;
before(async () => {
  const { outputFiles } = await build({
    stdin: { contents: `import './dist/esm/hydrate.js';`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'esm',
    tsconfig: `${root}tsconfig.json`,
    legalComments: 'none',
  });
  hydrate = outputFiles[0]!.text;
});

describe('a gauge drawn by a server', () => {
  let inline: string;
  before(async () => {
    inline = await served(`<script type="application/json">${text}</script>`);
  });

  it('is whole without any script: sentence, picture and table', async () => {
    await withPages(
      new Map([['/still.html', page('', inline)]]),
      async (open) => {
        // The styles of a server-drawn figure are inline: the page's policy must allow them.
        const { page } = await open('/still.html');
        const shown = await page.$eval('poverty-target-gauge', ({ shadowRoot }) => ({
          text: shadowRoot!.textContent!.replace(/\s+/g, ' '),
          marks: shadowRoot!.querySelectorAll('svg [part~="mark"]').length,
          cells: shadowRoot!.querySelectorAll('td').length,
        }));
        assert.match(shown.text, /giảm 45 hộ nghèo, đạt 75%/);
        assert.equal(shown.marks, 3);
        assert.ok(shown.cells > 6);
      },
      null,
    );
  });

  const remember = `for (const gauge of document.querySelectorAll('poverty-target-gauge')) gauge.served = gauge.shadowRoot.querySelector('svg');`;
  const visit = async (name: string, body: string, kept: boolean, script: string) => {
    const pages = new Map([
      [`/${name}.html`, page(`${REMEMBER}${script}`, body)],
      ['/remember.js', remember],
      ['/hydrate.js', hydrate],
    ]);
    await withPages(
      pages,
      async (open) => {
        const { page, messages } = await open(`/${name}.html`);
        await settled(page);
        const shown = await page.$eval('poverty-target-gauge', (element) => {
          const gauge = element as Gauge;
          const pictures = gauge.shadowRoot!.querySelectorAll('.figure svg');
          return {
            pictures: pictures.length,
            headings: gauge.shadowRoot!.querySelectorAll('h2').length,
            same: pictures[0] === gauge.served,
          };
        });
        assert.deepEqual(shown, { pictures: 1, headings: 1, same: kept });
        await page.keyboard.press('Tab');
        await page.keyboard.press('End');
        await page.waitForFunction(() =>
          document
            .querySelector('poverty-target-gauge')!
            .shadowRoot!.querySelector('.spoken')!
            .textContent!.match(/Chỉ tiêu|Target|Hiện tại/),
        );
        assert.deepEqual(messages, []);
      },
      null,
    );
  };

  it('is taken over in place from a document in the page', () =>
    visit('inline', inline, true, '<script type="module" src="/hydrate.js"></script>'));

  it('is taken over in place once its address has answered', async () =>
    visit(
      'src',
      await served('', '/stories/documents/ba-che-2022-result.json'),
      true,
      '<script type="module" src="/hydrate.js"></script>',
    ));

  it('is drawn anew where the page has other figures, or another language', async () => {
    const other = text.replace('"poorHouseholds": 150', '"poorHouseholds": 100');
    assert.notEqual(other, text);
    const script = '<script type="module" src="/hydrate.js"></script>';
    await visit('other', await served(`<script type="application/json">${other}</script>`), false, script);
    await visit('language', inline.replace('lang="vi"', 'lang="en"'), false, script);
  });

  it('is replaced, not doubled, by the plain script', () =>
    visit('plain', inline, false, '<script src="/dist/poverty-elements.min.js"></script>'));
});

describe('every figure drawn by a server', () => {
  const TAGS = [
    'poverty-child-nutrition-tracker',
    'poverty-commune-map',
    'poverty-deprivation-chart',
    'poverty-household-flow-chart',
    'poverty-household-trend-chart',
    'poverty-target-gauge',
  ];
  /** Figures as a server writes them from one document, on a page that has another one. */
  async function servedAs(tags: readonly string[], language: string, there: string, here: string): Promise<string> {
    await import(`${root}dist/esm/server.js`);
    const parts = tags.map(async (tag) => {
      const name = unsafeStatic(tag);
      const rendered = await collectResult(
        render(named`<${name} lang=${language} .document=${JSON.parse(there) as object}></${name}>`),
      );
      return rendered.replace(`</${tag}>`, `<script type="application/json">${here}</script></${tag}>`);
    });
    return (await Promise.all(parts)).join('');
  }
  /** What a page makes of them: whose picture it kept, and what their tables say. */
  async function takenOver(body: string) {
    const remember = `for (const one of document.body.children) one.served = one.shadowRoot?.querySelector('.figure svg');`;
    const pages = new Map([
      [
        '/all.html',
        page('<script src="/remember.js"></script><script type="module" src="/hydrate.js"></script>', body),
      ],
      ['/remember.js', remember],
      ['/hydrate.js', hydrate],
    ]);
    return withPages(
      pages,
      async (open) => {
        const { page, messages } = await open('/all.html');
        await settled(page);
        await page.waitForFunction(() =>
          [...document.body.children].every(({ shadowRoot }) => !shadowRoot || shadowRoot.querySelector('table')),
        );
        assert.deepEqual(messages, []);
        return page.$$eval('body > :not(script)', (figures) =>
          figures.map((figure) => ({
            kept: (figure as Gauge).served === figure.shadowRoot!.querySelector('.figure svg'),
            table: figure.shadowRoot!.querySelector('tbody')!.textContent!.replace(/\s+/g, ' '),
          })),
        );
      },
      null,
    );
  }

  it('is taken over in place, in the language of the page or another one', async () => {
    const sample = readFileSync(`${root}stories/documents/ba-che-sample.json`, 'utf8');
    const bodies = ['vi', 'en'].map((language) => servedAs(TAGS, language, sample, sample));
    const shown = await takenOver((await Promise.all(bodies)).join(''));
    assert.deepEqual(
      shown.map(({ kept }) => kept),
      [...TAGS, ...TAGS].map(() => true),
    );
  });

  it('is drawn anew where a single number differs that no sentence tells', async () => {
    const counts = (middle: number) =>
      JSON.stringify({
        schemaVersion: '1.0',
        dataset: { id: 'd', title: 'T', status: 'sample' },
        territories: [{ id: 'a', name: 'xã A', level: 'commune' }],
        observations: Object.entries({ 2020: 100, 2021: middle, 2022: 50 }).map(([year, poorHouseholds]) => ({
          territory: 'a',
          period: `${year}-12-31`,
          poorHouseholds,
        })),
      });
    const [trend] = await takenOver(await servedAs(['poverty-household-trend-chart'], 'vi', counts(77), counts(66)));
    assert.match(trend!.table, / 66 /);
    assert.doesNotMatch(trend!.table, /77/);
  });
});

describe('what a server says of a figure', () => {
  const guarded = (depends: unknown, word: string) =>
    stamp(html`<p>${guard([depends], () => html`<b>${word}</b>`)}</p>`);

  it('tells what is drawn in guarded parts, not what they depend on', () => {
    const view = { marks: [1, 2] };
    assert.notEqual(guarded(view, '66'), guarded(view, '77'));
    assert.equal(guarded(view, '66'), guarded({ marks: [3] }, '66'));
  });
});

describe('a map drawn by a server', () => {
  type CommuneMap = HTMLElement & { state: string; served?: Element | null };
  const folder = '/stories/documents/map/';
  const fileOf = (name: string): object => JSON.parse(readFileSync(`${root}${folder}${name}`, 'utf8')) as object;

  /** The map as a server writes it, with the boundaries themselves or their address; the page has both addresses. */
  async function servedMap(geometry: object | string): Promise<string> {
    await import(`${root}dist/esm/server.js`);
    const rendered = await collectResult(
      render(
        html`<poverty-commune-map
          lang="vi"
          .document=${fileOf('invented.json')}
          .geometry=${geometry}
        ></poverty-commune-map>`,
      ),
    );
    const addresses = `src="${folder}invented.json" geometry="${folder}invented.geojson"`;
    return rendered.replace('<poverty-commune-map', `<poverty-commune-map ${addresses}`);
  }

  /** What a page shows, once its map is drawn where it has a script. */
  async function visit(body: string, script: string) {
    const pages = new Map([
      ['/map.html', page(`<script src="/remember.js"></script>${script}`, body)],
      [
        '/remember.js',
        `for (const map of document.querySelectorAll('poverty-commune-map')) map.served = map.shadowRoot.querySelector('svg');`,
      ],
      ['/hydrate.js', hydrate],
    ]);
    return withPages(
      pages,
      async (open) => {
        const { page, messages } = await open('/map.html');
        if (script)
          await page.waitForFunction(
            () => document.querySelector<CommuneMap>('poverty-commune-map')!.state === 'ready',
          );
        const shown = await page.$eval('poverty-commune-map', (element) => {
          const { shadowRoot, served } = element as CommuneMap;
          return {
            text: shadowRoot!.textContent!.replace(/\s+/g, ' '),
            units: shadowRoot!.querySelectorAll('path[part="unit"]').length,
            rows: shadowRoot!.querySelectorAll('tbody tr').length,
            same: shadowRoot!.querySelector('.figure svg') === served,
          };
        });
        assert.deepEqual(messages, []);
        return shown;
      },
      null,
    );
  }
  const HYDRATE = '<script type="module" src="/hydrate.js"></script>';

  it('is whole without any script: sentence, boundaries and table', async () => {
    const shown = await visit(await servedMap(fileOf('invented.geojson')), '');
    assert.match(shown.text, /Cao nhất là/);
    assert.deepEqual([shown.units, shown.rows > 6], [8, true]);
  });

  it('is taken over in place once its boundaries have come', async () => {
    const { units, same } = await visit(await servedMap(fileOf('invented.geojson')), HYDRATE);
    assert.deepEqual({ units, same }, { units: 8, same: true });
  });

  it('says that something is on its way where the server has but the address, and is drawn by the page', async () => {
    const body = await servedMap(`${folder}invented.geojson`);
    const still = await visit(body, '');
    assert.match(still.text, /Đang tải/);
    assert.equal(still.units, 0);
    assert.equal((await visit(body, HYDRATE)).units, 8);
  });
});
