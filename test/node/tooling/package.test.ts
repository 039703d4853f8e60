import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './browser.js';

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  exports: Record<string, string | Record<string, string>>;
  scripts: Record<string, string>;
};

describe('the package', () => {
  it('exports files that the build makes', () => {
    const tag = 'poverty-target-gauge';
    for (const [name, target] of Object.entries(manifest.exports)) {
      for (const file of typeof target === 'string' ? [target] : Object.values(target)) {
        const path = file.replaceAll('*', tag).replace('./', '');
        assert.ok(existsSync(`${root}${path}`), `${name} → ${path}`);
      }
    }
  });

  it('can be read in Node, without a browser', async () => {
    const { parse } = (await import(
      `${root}dist/esm/schema/parse.js`
    )) as typeof import('../../../src/schema/parse.js');
    const { document, problems } = parse(read('stories/documents/ba-che-2022.json'));
    assert.equal(document?.observations?.[0]?.poorHouseholds, 195);
    assert.deepEqual(problems, []);
  });

  it('names no registry and no path of a machine', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved": "https?:/);
  });

  it('describes every component in its manifest', () => {
    const elements = JSON.parse(read('dist/custom-elements.json')) as {
      modules: { declarations?: { tagName?: string; attributes?: { name: string; fieldName: string }[] }[] }[];
    };
    const gauge = elements.modules
      .flatMap(({ declarations = [] }) => declarations)
      .find(({ tagName }) => tagName === 'poverty-target-gauge');
    const attributes = gauge?.attributes?.map(({ name }) => name) ?? [];
    for (const name of [
      'src',
      'territory',
      'target',
      'variant',
      'lang',
      'heading-level',
      'refresh',
      'timeout',
      'max-bytes',
    ]) {
      assert.ok(attributes.includes(name), `${name} of ${attributes.join()}`);
    }
  });
});
