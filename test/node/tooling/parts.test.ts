import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import { root } from './browser.js';

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const folder = 'stories/documents';
/** Every document of the stories, and one that cannot be read. */
const documents = readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json') && !name.includes('thousand'))
  .map((name) => read(`${folder}/${name}`))
  .concat('{');

interface Declaration {
  readonly tagName?: string;
  readonly cssParts?: readonly { readonly name: string; readonly description?: string }[];
}
const { modules } = JSON.parse(read('dist/custom-elements.json')) as {
  modules: readonly { readonly declarations?: readonly Declaration[] }[];
};
const described = modules.flatMap(({ declarations = [] }) => declarations.filter(({ tagName }) => tagName));

/** Drawn where there is something to point at, or more than a server draws. */
const IN_A_BROWSER = ['tooltip', 'canvas'];

/** Attributes with which more is drawn than without any. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  'poverty-target-gauge': ['variant="bar"', 'variant="bullet"'],
  'poverty-household-trend-chart': ['layout="stacked"', 'territory="ba-che" unit="rate"'],
  'poverty-household-flow-chart': ['category="nearPoor"'],
  'poverty-child-nutrition-tracker': ['variant="icons"', 'territory="ba-che" by="time status"'],
  'poverty-commune-map': ['measure="poorHouseholds"'],
};
const INSETS = [{ name: 'Đảo', bounds: [107, 21, 107.2, 21.2] }];
const boundaries = JSON.parse(read(`${folder}/map/invented.geojson`)) as object;

/** A tag with attributes and properties as a template: tags are not among what a template can bind. */
function tagWith(tag: string, attributes: string, properties: object) {
  const bindings = Object.keys(properties).map(
    (name, index) => `${index ? '' : `<${tag} lang="vi" ${attributes}`} .${name}=`,
  );
  const strings = [...bindings, `></${tag}>`];
  return html(Object.assign(strings, { raw: strings }), ...(Object.values(properties) as unknown[]));
}

/** The parts that a component writes for some document in some form. */
async function written(tag: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const attributes of ['', ...(ASKED[tag] ?? [])])
    for (const document of documents)
      for (const geometry of tag === 'poverty-commune-map' ? [null, boundaries] : [null]) {
        const page = tagWith(tag, attributes, { document, geometry, insets: INSETS });
        for (const [, names] of (await collectResult(render(page))).matchAll(/ part="([^"]*)"/g))
          for (const one of names!.split(/\s+/)) if (one) found.add(one);
      }
  return found;
}

describe('the parts of', () => {
  before(() => import(`${root}dist/esm/server.js`));
  for (const { tagName: tag = '', cssParts = [] } of described) {
    it(`${tag} are those that are described`, async () => {
      const parts = await written(tag);
      const names = cssParts.map(({ name }) => name);
      const states = cssParts.flatMap(({ description = '' }) =>
        [...description.matchAll(/`([\w ]+)`/g)].map(([, name]) => name!),
      );
      assert.deepEqual(
        [...parts].filter((part) => ![...names, ...states].includes(part)),
        [],
        'not described',
      );
      assert.deepEqual(
        names.filter((name) => !parts.has(name) && !IN_A_BROWSER.includes(name)),
        [],
        'not there',
      );
    });
  }
});
