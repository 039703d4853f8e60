/**
 * Speed: interleaved runs in one Chromium, medians, and ratios to a hand-written element of the same round, so that what else
 * the machine does at a time is felt by both. `npm run bench`
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer, { type Page } from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, ensureBrowser, findChromium } from '../scripts/browsers.mjs';
import { serve } from '../scripts/serve.mjs';
import { benchParse } from './parse.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 15;

interface Bench {
  readonly names: readonly string[];
  readonly updatable: readonly string[];
  mountTime(name: string, count: number): Promise<number>;
  updateTime(name: string, count: number): Promise<number>;
  churn(count: number): Promise<void>;
  hoverTime(): Promise<number>;
  longestTask(): Promise<number>;
  readonly total: number;
}
declare const bench: Bench;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const print = (name: string, value: string) => console.log(`  ${name.padEnd(34)}${value}`);

async function bundle(entry: string, format: 'iife' | 'esm' = 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}bench/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format,
    target: 'es2022',
    tsconfig: `${root}tsconfig.json`,
    legalComments: 'none',
  });
  return outputFiles[0]!.text;
}

const page = (script: string, type = 'text/javascript') =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
<style>.box{display:grid;grid-template-columns:repeat(3,1fr)}</style></head>
<body><div id="box" class="box"></div><script type="${type}" src="${script}"></script></body></html>`;

/** Interleaved medians of a page's contestants, as ratios to the one written by hand. */
async function compare(tab: Page, title: string, work: 'mountTime' | 'updateTime', count: number): Promise<void> {
  const names = await tab.evaluate((which) => (which === 'mountTime' ? bench.names : bench.updatable), work);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS + 2; round++) {
    for (const name of names) {
      const run = (which: 'mountTime' | 'updateTime', contestant: string, number: number) =>
        bench[which](contestant, number);
      const time = await tab.evaluate(run, work, name, count);
      // The first rounds warm everybody up.
      if (round >= 2) times.get(name)!.push(time);
    }
  }
  const base = [...times].find(([name]) => name.startsWith('hand-written'))![1];
  console.log(title);
  for (const [name, values] of times) {
    const ratio = median(values.map((value, round) => value / base[round]!));
    print(name, `${median(values).toFixed(1)} ms · ${ratio.toFixed(2)}× hand-written`);
  }
}

const missing = ensureBrowser('chromium');
if (missing) throw new Error(missing);
const server = await serve(root, {
  policy: null,
  pages: new Map([
    ['/gauge.html', page('/gauge.js')],
    ['/gauge.js', await bundle('gauge.page.ts')],
    ['/trend.html', page('/trend.js')],
    ['/trend.js', await bundle('trend.page.ts')],
    ['/nutrition.html', page('/nutrition.js')],
    ['/nutrition.js', await bundle('nutrition.page.ts')],
    ['/map.html', page('/map.js', 'module')],
    ['/map.js', await bundle('map.page.ts', 'esm')],
  ]),
});
const browser = await puppeteer.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
const only = process.argv[2];
try {
  const tab = await browser.newPage();
  // Tall enough for all of them: nothing waits below the fold.
  await tab.setViewport({ width: 2600, height: 16_000 });
  if (!only || only === 'trend') {
    await tab.goto(`${server.origin}/trend.html`);
    await compare(tab, '50 trends of 3 × 10 years, mounted', 'mountTime', 50);
    await compare(tab, '50 trends of 3 × 10 years, updated', 'updateTime', 50);
    await tab.goto(`${server.origin}/trend.html?points=1000`);
    await compare(tab, '10 trends of 3 × 1,000 months, mounted', 'mountTime', 10);
    await compare(tab, '10 trends of 3 × 1,000 months, updated', 'updateTime', 10);
  }
  if (!only || only === 'nutrition') {
    await tab.goto(`${server.origin}/nutrition.html`);
    await compare(tab, '20 trackers of 7 × 2 groups of children, mounted', 'mountTime', 20);
    await compare(tab, '20 trackers of 7 × 2 groups of children, updated', 'updateTime', 20);
  }
  if (!only || only === 'map') {
    for (const units of ['3231', '10600']) {
      await tab.goto(`${server.origin}/map.html?units=${units}`);
      await tab.waitForFunction('globalThis.bench');
      const longest = [];
      for (let round = 0; round < 3; round++) longest.push(await tab.evaluate(() => bench.longestTask()));
      await compare(tab, `a map of ${units} units, first picture`, 'mountTime', 1);
      await compare(tab, `a map of ${units} units, recoloured`, 'updateTime', 1);
      print('hover to highlight', `${(await tab.evaluate(() => bench.hoverTime())).toFixed(2)} ms`);
      print('longest task of a first picture', `${median(longest).toFixed(0)} ms`);
    }
  }
  if (!only || only === 'gauge') {
    await tab.goto(`${server.origin}/gauge.html`);
    await compare(tab, '100 gauges, mounted, every one drawn', 'mountTime', 100);
    await compare(tab, '100 gauges, updated', 'updateTime', 100);
    print('one hover', `${(await tab.evaluate(() => bench.hoverTime())).toFixed(2)} ms`);
    const session = await tab.createCDPSession();
    const counts = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name: string) => metrics.find((metric) => metric.name === name)!.value;
      return { nodes: of('Nodes'), listeners: of('JSEventListeners') };
    };
    await session.send('Performance.enable');
    await tab.evaluate(() => bench.churn(40));
    const before = await counts();
    await tab.evaluate(() => bench.churn(500));
    const after = await counts();
    console.log('500 mounts and removals');
    print('nodes left', String(after.nodes - before.nodes));
    print('listeners left', String(after.listeners - before.listeners));
  }
  if (!only || only === 'parse') {
    const { own, peers, ratio } = benchParse();
    console.log('75,000 rows');
    print('parse', `${own.toFixed(0)} ms · ${ratio.toFixed(2)}× JSON.parse and Ajv (${peers.toFixed(0)} ms)`);
  }
} finally {
  await browser.close();
  await server.close();
}
