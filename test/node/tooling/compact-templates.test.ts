import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compactModule } from '../../../scripts/compact-templates.mjs';

describe('the templates of the build', () => {
  it('have a space where a line broke, in each part and however deep', () => {
    const text = "const a = html`<p\n    class=${x}\n  >\n  ${y ? html`\n  <b>a  b</b>\n` : '\\n  '}\n</p>`;\nf();";
    assert.equal(
      compactModule(text),
      "const a = html`<p class=${x} > ${y ? html` <b>a  b</b> ` : '\\n  '} </p>`;\nf();",
    );
  });

  it('leave other texts and what is between the templates as they are', () => {
    const text = 'const t = `a\n  b ${c}\n  d`;\n  // html`a\n  const u = other`a\n  b`;';
    assert.equal(compactModule(text), text);
  });

  it('hold style sheets without comments and needless space, with expressions too', () => {
    const text =
      "css`\n  a::before {\n    /* no */\n    content: ' ;  ';\n    color: red;\n  }\n`; css`\n  :host {\n    ${b}\n  }\n`;";
    assert.equal(compactModule(text), "css` a::before{content:' ;  ';color:red}`; css` :host{${b}}`;");
  });
});
