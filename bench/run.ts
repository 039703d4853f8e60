/** Speed: interleaved runs in one Chromium, medians, and ratios to a hand-written element. `npm run bench` */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, ensureBrowser, findChromium } from '../scripts/browsers.mjs';
import { serve } from '../scripts/serve.mjs';
import { benchParse } from './parse.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 9;

interface Bench {
  readonly names: readonly string[];
  mountTime(name: string, count: number): Promise<number>;
  churn(count: number): Promise<void>;
  hoverTime(): Promise<number>;
}
declare const bench: Bench;

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${root}bench/${entry}`],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    tsconfig: `${root}tsconfig.json`,
    legalComments: 'none',
  });
  return outputFiles[0]!.text;
}

const missing = ensureBrowser('chromium');
if (missing) throw new Error(missing);
const page = (script: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Bench</title><style>.box{display:grid;grid-template-columns:repeat(3,1fr)}</style><link rel="icon" href="data:,"></head>
<body><div id="box" class="box"></div><script src="${script}"></script></body></html>`;
const server = await serve(root, {
  policy: null,
  pages: new Map([
    ['/gauge.html', page('/gauge.js')],
    ['/gauge.js', await bundle('gauge.page.ts')],
  ]),
});
const browser = await puppeteer.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
try {
  const tab = await browser.newPage();
  const print = (name: string, value: string) => console.log(`  ${name.padEnd(34)}${value}`);
  // Tall enough for all of them: nothing waits below the fold.
  await tab.setViewport({ width: 2600, height: 16_000 });
  await tab.goto(`${server.origin}/gauge.html`);
  const names = await tab.evaluate(() => bench.names);
  const times = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < ROUNDS + 2; round++) {
    for (const name of names) {
      const time = await tab.evaluate((contestant) => bench.mountTime(contestant, 100), name);
      // The first rounds warm everybody up.
      if (round >= 2) times.get(name)!.push(time);
    }
  }
  const base = median(times.get('hand-written Lit')!);
  console.log('100 gauges, every one drawn');
  for (const [name, values] of times) {
    print(name, `${median(values).toFixed(1)} ms · ${(median(values) / base).toFixed(2)}× hand-written`);
  }
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

  const { own, peers, ratio } = benchParse();
  console.log('75,000 rows');
  print('parse', `${own.toFixed(0)} ms · ${ratio.toFixed(2)}× JSON.parse and Ajv (${peers.toFixed(0)} ms)`);
} finally {
  await browser.close();
  await server.close();
}
