import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { build } from 'esbuild';
import { html } from 'lit';
import { root, settled, withPages } from './browser.js';

const SCRIPT = '<script type="module" src="/split/stdin.js"></script>';
const page = (src: string) => `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trang thử</title>
<link rel="icon" href="data:,"></head><body><poverty-target-gauge src="/stories/documents/${src}"></poverty-target-gauge>
${SCRIPT}</body></html>`;

/** What a page shows and has asked for, bundled with code splitting, with or without the chunk of the sentences. */
async function visited(src: string, chunks: ReadonlyMap<string, string>) {
  let shown = { state: '', problems: [''], asked: 0 };
  await withPages(new Map([['/page.html', page(src)], ...chunks]), async (open) => {
    const visit = await open('/page.html');
    await settled(visit.page);
    shown = await visit.page.$eval('poverty-target-gauge', (gauge) => ({
      state: (gauge as HTMLElement & { state: string }).state,
      problems: [...gauge.shadowRoot!.querySelectorAll('[part=problems] li')].map(({ textContent }) => textContent!),
      asked: performance.getEntriesByType('resource').filter(({ name }) => name.includes('/explain')).length,
    }));
  });
  return shown;
}

describe('the sentences about faulty documents', () => {
  let chunks: Map<string, string>;
  before(async () => {
    const { outputFiles } = await build({
      stdin: { contents: `import './src/components/poverty-target-gauge/define.ts';`, resolveDir: root },
      bundle: true,
      splitting: true,
      write: false,
      outdir: '/split',
      format: 'esm',
      target: 'es2022',
      tsconfig: `${root}tsconfig.json`,
    });
    chunks = new Map(outputFiles.map(({ path, text }) => [path.replaceAll('\\', '/').replace(/^\w:/, ''), text]));
  });

  it('are not asked for by a good document', async () => {
    assert.deepEqual(await visited('ba-che-2022.json', chunks), { state: 'ready', problems: [], asked: 0 });
  });

  it('come once there is something to explain', async () => {
    const { state, problems, asked } = await visited('broken-rows.json', chunks);
    assert.deepEqual([state, asked], ['ready', 1]);
    assert.ok(problems.length > 5);
    assert.ok(problems.some((text) => text.includes('Có phải “')));
  });

  it('leave code and place where they cannot be had, and the figure is drawn', async () => {
    const without = new Map([...chunks].filter(([path]) => !path.includes('explain')));
    const { state, problems } = await visited('broken-rows.json', without);
    assert.equal(state, 'ready');
    assert.ok(problems.length > 5);
    assert.ok(problems.every((text) => /^(R\d+|structure\.\w+) \//.test(text)));
  });

  it('are there at once on a server', async () => {
    const define = 'poverty-elements/components/poverty-target-gauge/define';
    await import(define);
    const document = JSON.parse(readFileSync(`${root}stories/documents/broken-rows.json`, 'utf8')) as object;
    const text = await collectResult(
      render(html`<poverty-target-gauge lang="vi" .document=${document}></poverty-target-gauge>`),
    );
    assert.match(text, /part="problems"[^]*Có phải “/);
  });
});
