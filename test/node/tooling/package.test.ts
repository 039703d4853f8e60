import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { ramps } from '../../../src/components/poverty-commune-map/ramps.styles.js';
import { base } from '../../../src/styles/base.js';
import { tokens } from '../../../src/styles/tokens.js';
import { root } from './browser.js';

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  exports: Record<string, string | Record<string, string>>;
  dependencies: Record<string, string>;
};

/** The files of the build below a folder, as text, by name. */
const built = (folder: string, end: string) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(end))
    .map((name) => [name, read(`${folder}/${name}`)] as const);
const namesIn = (text: string) =>
  [...text.matchAll(/(?:^|[;}\s])(?:import|from)\s*\(?['"]([^'"]+)['"]/g)].map(([, name]) => name!);

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

  it('installs every package that its files import', () => {
    const names = ['.js', '.d.ts'].flatMap((end) => built('dist/esm', end).flatMap(([, text]) => namesIn(text)));
    const packages = names
      .filter((name) => !name.startsWith('.'))
      .map((name) => (/^(@[^/]+\/)?[^/]+/.exec(name) as RegExpExecArray)[0]);
    assert.ok(packages.includes('lit'), 'the imports were read');
    for (const name of new Set(packages)) assert.ok(name in manifest.dependencies, `${name} is no dependency`);
  });

  it('types its tags for JSX by files that are in it', () => {
    const names = namesIn(read('dist/jsx.d.ts')).filter((name) => !name.startsWith('path/to'));
    assert.ok(names.length >= 2);
    for (const name of names) {
      assert.match(name, /^\.\/esm\//);
      assert.ok(existsSync(`${root}dist/${name.replace(/\.js$/, '.d.ts')}`), name);
    }
  });

  it('registers a tag only where `define` is imported', () => {
    const registering = built('dist/esm', '.js')
      .filter(([, text]) => /customElements\.define\(|@customElement/.test(text))
      .map(([name]) => name);
    assert.deepEqual(registering, ['element/define.js']);
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

  interface Declaration {
    readonly tagName?: string;
    readonly attributes?: readonly {
      readonly name: string;
      readonly type?: { readonly text?: string };
      readonly default?: string;
    }[];
    readonly cssProperties?: readonly {
      readonly name: string;
      readonly default?: string;
      readonly description?: string;
    }[];
    readonly cssStates?: readonly { readonly name: string }[];
    readonly members?: readonly { readonly name: string; readonly privacy?: string; readonly description?: string }[];
  }
  const components = () =>
    (JSON.parse(read('dist/custom-elements.json')) as { modules: { declarations?: Declaration[] }[] }).modules
      .flatMap(({ declarations = [] }) => declarations)
      .filter(({ tagName }) => tagName);

  it('tells of a component what a page may use, and of each what it means', () => {
    for (const { tagName, members = [] } of components()) {
      assert.ok(members.length, tagName);
      for (const { name, privacy = 'public', description } of members) {
        assert.equal(privacy, 'public', `${tagName}: ${name}`);
        assert.ok(description, `${tagName}: ${name} has no description`);
      }
    }
  });

  it('gives every attribute a type and a default, and every token a default that is ours', () => {
    const styles = [tokens, base, ramps].map(({ cssText }) => cssText.replace(/,(?=\S)/g, ', ')).join('');
    for (const { tagName, attributes = [], cssProperties = [], cssStates = [] } of components()) {
      for (const { name, type, default: initial } of attributes)
        assert.ok(type?.text && initial !== undefined, `${tagName}: ${name}`);
      for (const { name, default: initial, description } of cssProperties) {
        assert.ok(description && initial, `${tagName}: ${name}`);
        assert.ok(styles.includes(`var(${name}, ${initial})`), `${tagName}: ${name} is not ${initial}`);
      }
      const named = new Set(cssProperties.map(({ name }) => name));
      for (const [, name] of tokens.cssText.matchAll(/var\((--poverty-[a-z-]+),/g))
        assert.ok(named.has(name!), `${tagName}: ${name}`);
      assert.deepEqual(
        cssStates.map(({ name }) => name),
        ['idle', 'loading', 'ready', 'empty', 'failed'],
      );
    }
  });

  it('tells editors the words that an attribute takes, not the names of their types', () => {
    const { tags } = JSON.parse(read('dist/vscode.html-custom-data.json')) as {
      tags: { name: string; attributes: { name: string; values?: { name: string }[] }[] }[];
    };
    const wordsOf = (tag: string, attribute: string) =>
      tags
        .find(({ name }) => name === tag)!
        .attributes.find(({ name }) => name === attribute)!
        .values?.map(({ name }) => name);
    assert.deepEqual(wordsOf('poverty-target-gauge', 'variant'), ['arc', 'bar', 'bullet']);
    assert.deepEqual(wordsOf('poverty-household-flow-chart', 'unit'), ['households', 'persons']);
    for (const { name, attributes } of tags)
      for (const { name: attribute, values = [] } of attributes)
        for (const { name: word } of values) assert.match(word, /^[a-z]\w+$/, `${name}: ${attribute}`);
  });

  it('describes every component in its manifest', () => {
    const gauge = components().find(({ tagName }) => tagName === 'poverty-target-gauge');
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
