import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { root } from './browser.js';

// Not a file of the project: the rules that need types are the compiler's business, not this test's.
const FILE = `${root}src/planted.js`;

const FAULTS: readonly (readonly [string, string])[] = [
  ['innerHTML', 'export const f = (e, x) => { e.innerHTML = x; };'],
  ['innerHTML by key', "export const f = (e, x) => { e['innerHTML'] = x; };"],
  ['insertAdjacentHTML', "export const f = (e, x) => e.insertAdjacentHTML('beforeend', x);"],
  ['setHTMLUnsafe', 'export const f = (e, x) => e.setHTMLUnsafe(x);'],
  ['document.write', 'export const f = (x) => document.write(x);'],
  ['DOMParser', 'export const f = () => new DOMParser();'],
  ['createContextualFragment', 'export const f = (r, x) => r.createContextualFragment(x);'],
  ['eval', 'export const f = (x) => eval(x);'],
  ['new Function', 'export const f = (x) => new Function(x);'],
  ['Function', 'export const f = (x) => Function(x);'],
  ['a timer of text', "export const f = () => setTimeout('f()', 1);"],
  ['setAttribute of style', "export const f = (e, x) => e.setAttribute('style', x);"],
  ['setAttribute of a handler', "export const f = (e, x) => e.setAttribute('onclick', x);"],
  ['styleMap', "export { styleMap } from 'lit/directives/style-map.js';"],
  ['unsafeHTML', "export { unsafeHTML } from 'lit/directives/unsafe-html.js';"],
  ['unsafeSVG', "export { unsafeSVG } from 'lit/directives/unsafe-svg.js';"],
  ['style= in a template', 'import { html } from \'lit\'; export const f = () => html`<p style="color: red"></p>`;'],
  [
    'style= on a line of its own',
    'import { html } from \'lit\'; export const f = () => html`<p\nstyle="color: red"></p>`;',
  ],
  ['<style> in a template', "import { html } from 'lit'; export const f = () => html`<style></style>`;"],
  ['.innerHTML in a template', "import { html } from 'lit'; export const f = (x) => html`<p .innerHTML=${x}></p>`;"],
  ['a handler in a template', 'import { html } from \'lit\'; export const f = () => html`<p onclick="f()"></p>`;'],
];

const INNOCENT: readonly (readonly [string, string])[] = [
  [
    'a listener in a template',
    "import { html } from 'lit'; export const f = (g) => html`<button @click=${g}>a</button>`;",
  ],
  ['setProperty', "export const f = (e, x) => e.style.setProperty('--x', x);"],
  ['a timer of a function', 'export const f = (g) => setTimeout(g, 1);'],
  ['a plain attribute', "export const f = (e, x) => e.setAttribute('role', x);"],
];

describe('the lint rules for markup and code from text', () => {
  const eslint = new ESLint({ cwd: root });
  const rulesAgainst = async (code: string) => {
    const [result] = await eslint.lintText(code, { filePath: FILE });
    assert.equal(result!.fatalErrorCount, 0, result!.messages[0]?.message);
    return result!.messages.map(({ ruleId }) => ruleId).filter((rule) => rule !== null && /restricted|eval/.test(rule));
  };

  for (const [name, code] of FAULTS) {
    it(`object to ${name}`, async () => assert.ok((await rulesAgainst(code)).length > 0));
  }
  for (const [name, code] of INNOCENT) {
    it(`do not object to ${name}`, async () => assert.deepEqual(await rulesAgainst(code), []));
  }
});
