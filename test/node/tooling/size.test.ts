import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Bundle {
  readonly bytes: number;
  readonly text: string;
}

/** A bundle as a portal would load it: everything inside, minified, gzip at its best. */
async function bundle(contents: string, plugins: Plugin[] = []): Promise<Bundle> {
  const result = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    tsconfig: `${root}tsconfig.json`,
    plugins,
  });
  const { text } = result.outputFiles[0]!;
  return { bytes: gzipSync(text, { level: 9 }).length, text };
}

const define = (...tags: string[]) => tags.map((tag) => `import './src/components/${tag}/define.ts';`).join('\n');
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
  /** What the entry may weigh today: lowered with every diet, never raised without a reason in the changelog. */
  readonly limit: number;
  /** What it shall weigh. */
  readonly goal: number;
  readonly needs?: string;
  readonly plugins?: Plugin[];
}

/** Largest number of bytes (gzip) of each entry. A kB is 1,000 bytes. */
const BUDGETS: readonly Budget[] = [
  {
    name: 'reader and rules',
    entry: `export * from './src/schema/parse.ts';`,
    limit: 10_900,
    goal: 9_000,
    plugins: [withoutModel],
  },
  { name: 'gauge alone', entry: define(GAUGE), limit: 41_500, goal: 24_000 },
  { name: 'gauge and trend', entry: define(GAUGE, TREND), limit: 51_500, goal: 34_000, needs: TREND },
  { name: 'all components', entry: `import './src/define.ts';`, limit: 52_000, goal: 55_000 },
];

describe('bytes', () => {
  for (const { name, entry, limit, goal, needs, plugins } of BUDGETS) {
    if (needs && !existsSync(`${root}src/components/${needs}/define.ts`)) continue;
    it(`of ${name} stay within ${limit}`, async (context) => {
      const { bytes } = await bundle(entry, plugins);
      context.diagnostic(`${name}: ${bytes} of ${limit} bytes (gzip), goal ${goal}`);
      assert.ok(bytes <= limit, `${name}: ${bytes} bytes, ${bytes - limit} too many`);
    });
  }

  it('of a page that only reads documents hold no element', async () => {
    const { text } = await bundle(`import { parse } from './src/index.ts'; console.log(parse('{}'));`);
    assert.ok(!text.includes('HTMLElement') && !text.includes('poverty-ready'));
  });
});
