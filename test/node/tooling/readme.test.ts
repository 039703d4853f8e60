import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { build } from 'esbuild';
import { parse } from '../../../src/schema/parse.js';
import { root, settled, withPages } from './browser.js';

const readme = readFileSync(`${root}README.md`, 'utf8');
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

describe('the README', () => {
  it('shows documents that read without a problem', () => {
    assert.ok(blocks('json').length > 0);
    for (const text of blocks('json')) assert.deepEqual(parse(text).problems, []);
  });

  it('shows as the smallest document the one that its first page draws', () => {
    const smallest = readFileSync(`${root}stories/documents/smallest.json`, 'utf8');
    assert.deepEqual(JSON.parse(blocks('json')[0]!), JSON.parse(smallest));
  });

  it('shows pages that draw their figures without a message', async () => {
    const pages = new Map(
      blocks('html').map((text, index) => [
        `/readme-${index}.html`,
        text.replace('<title>', '<link rel="icon" href="data:,"><title>'),
      ]),
    );
    assert.ok(pages.size > 0);
    await withPages(pages, async (open) => {
      for (const path of pages.keys()) {
        const { page, messages } = await open(path);
        await settled(page);
        assert.equal(
          await page.$eval(
            'poverty-target-gauge, poverty-household-trend-chart, poverty-deprivation-chart, poverty-household-flow-chart, poverty-child-nutrition-tracker, poverty-commune-map',
            (gauge) => (gauge as HTMLElement & { state: string }).state,
          ),
          'ready',
        );
        assert.deepEqual(messages, []);
      }
    });
  });

  it('shows code that runs and asserts what it says', async () => {
    for (const code of blocks('ts')) {
      const { outputFiles } = await build({
        stdin: { contents: code.replaceAll('console.assert(', 'assert('), resolveDir: root, loader: 'ts' },
        bundle: true,
        write: false,
        format: 'esm',
        platform: 'node',
        alias: { 'poverty-elements': `${root}src/index.ts` },
        tsconfig: `${root}tsconfig.json`,
        banner: { js: `import assert from 'node:assert/strict';` },
      });
      await import(`data:text/javascript;base64,${Buffer.from(outputFiles[0]!.contents).toString('base64')}`);
    }
  });

  it('names commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { scripts: Record<string, string> };
    const named = [
      ...blocks('sh')
        .join('\n')
        .matchAll(/npm (?:run )?([a-z:]+)/g),
    ].map(([, name]) => name!);
    assert.ok(named.includes('storybook'));
    for (const name of named) assert.ok(name === 'ci' || name in scripts, name);
  });

  it('names every attribute of every component', async () => {
    const exported = Object.values(await import('../../../src/index.js'));
    const elements = exported.filter((value) => 'observedAttributes' in value) as (typeof HTMLElement & {
      readonly observedAttributes: readonly string[];
    })[];
    assert.ok(elements.length > 3);
    for (const element of elements) {
      for (const attribute of element.observedAttributes) assert.ok(readme.includes(`\`${attribute}\``), attribute);
    }
  });
});
