import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import { isStale } from '../../../scripts/stale.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** As servers send it at their best. A kB is 1,000 bytes. */
const gzipped = (text: string | Uint8Array): number => gzipSync(text, { level: 9 }).length;

interface Bundle {
  /** Bytes (gzip) of the entry and of all that it cannot start without. */
  readonly first: number;
  /** The same with all that is loaded when a reader asks for it. */
  readonly whole: number;
  /** The entry and all that it cannot start without. */
  readonly text: string;
}

/** The built modules as a portal's bundler would make them: Lit inside, minified, split where something comes later. */
async function bundle(contents: string, plugins: Plugin[] = []): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: `${root}dist/esm` },
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    outdir: root,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    plugins,
  });
  const texts = new Map(outputFiles.map(({ path, text }) => [path.slice(root.length), text]));
  const needed = new Set<string>();
  const need = (path: string): void => {
    if (needed.has(path) || !texts.has(path)) return;
    needed.add(path);
    for (const { kind, path: imported } of metafile.outputs[path]?.imports ?? [])
      if (kind === 'import-statement') need(imported);
  };
  need(Object.keys(metafile.outputs).find((path) => metafile.outputs[path]!.entryPoint)!);
  const bytes = (paths: Iterable<string>) => [...paths].reduce((sum, path) => sum + gzipped(texts.get(path)!), 0);
  return {
    first: bytes(needed),
    whole: bytes(texts.keys()),
    text: [...needed].map((path) => texts.get(path)).join('\n'),
  };
}

const define = (...tags: string[]) => tags.map((tag) => `import './components/${tag}/define.js';`).join('\n');
const GAUGE = 'poverty-target-gauge';
const TREND = 'poverty-household-trend-chart';

/** The model is the components' own and not counted with the reader. */
const withoutModel: Plugin = {
  name: 'without-model',
  setup: ({ onResolve }) => onResolve({ filter: /\/model\// }, ({ path }) => ({ path, external: true })),
};

interface Budget {
  readonly name: string;
  readonly entry: string;
  /** What may come first, and with what comes later: lowered with every diet, never raised without a reason in the changelog. */
  readonly limits: Readonly<Record<'first' | 'whole', number>>;
  /** What the first load shall weigh. */
  readonly goal: number;
  readonly needs?: string;
  readonly plugins?: Plugin[];
}

const BUDGETS: readonly Budget[] = [
  {
    name: 'structure and rules',
    entry: `export * from './schema/read.js';`,
    limits: { first: 8_000, whole: 8_000 },
    goal: 9_000,
    plugins: [withoutModel],
  },
  {
    name: 'structure, rules and their sentences',
    entry: `export * from './schema/parse.js';`,
    limits: { first: 14_200, whole: 14_200 },
    goal: 9_000,
    plugins: [withoutModel],
  },
  { name: 'gauge alone', entry: define(GAUGE), limits: { first: 42_000, whole: 51_800 }, goal: 24_000 },
  {
    name: 'gauge and trend',
    entry: define(GAUGE, TREND),
    limits: { first: 58_200, whole: 67_950 },
    goal: 34_000,
    needs: TREND,
  },
  {
    name: 'all components',
    entry: `import './define.js';`,
    limits: { first: 106_550, whole: 129_500 },
    goal: 55_000,
  },
];

/** The single script has everything in it from the start. */
const SCRIPT = { limit: 123_600, goal: 55_000 };

describe('bytes', () => {
  it('are those of the sources as they are', () => {
    assert.ok(!isStale(), 'dist/ is older than its sources: npm run build');
  });

  for (const { name, entry, limits, goal, needs, plugins } of BUDGETS) {
    if (needs && !existsSync(`${root}src/components/${needs}/define.ts`)) continue;
    it(`of ${name} stay within ${limits.first} at first and ${limits.whole} in all`, async (context) => {
      const bytes = await bundle(entry, plugins);
      for (const part of ['first', 'whole'] as const) {
        context.diagnostic(`${name}, ${part}: ${bytes[part]} of ${limits[part]} bytes (gzip), goal ${goal}`);
        assert.ok(bytes[part] <= limits[part], `${name}, ${part}: ${bytes[part] - limits[part]} bytes too many`);
      }
    });
  }

  it(`of the single script stay within ${SCRIPT.limit}`, (context) => {
    const bytes = gzipped(readFileSync(`${root}dist/poverty-elements.min.js`));
    context.diagnostic(`single script: ${bytes} of ${SCRIPT.limit} bytes (gzip), goal ${SCRIPT.goal}`);
    assert.ok(bytes <= SCRIPT.limit, `${bytes - SCRIPT.limit} bytes too many`);
  });

  it('of a page that only reads documents hold no element', async () => {
    const { text } = await bundle(`import { parse } from './index.js'; console.log(parse('{}'));`);
    assert.ok(!text.includes('HTMLElement') && !text.includes('poverty-ready'));
  });
});
