import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ramps } from '../../../src/components/poverty-commune-map/ramps.styles.js';
import { tokens } from '../../../src/styles/tokens.js';
import { colourTokens, contrast, CONTRAST_RULES, luminance } from '../../../stories/contrast.js';

describe('the calculation of contrast', () => {
  it('gives 21 between black and white, in either order', () => {
    assert.equal(contrast('#000', '#fff'), 21);
    assert.equal(contrast('#ffffff', '#000000'), 21);
  });

  it('gives 1 between a colour and itself', () => assert.equal(contrast('#8d78c9', '#8d78c9'), 1));

  // The lightest grey that passes for text on white, and the first that fails, as WCAG tools list them.
  it('puts #767676 on white just above 4.5 and #777777 just below', () => {
    assert.equal(contrast('#767676', '#fff').toFixed(2), '4.54');
    assert.equal(contrast('#777777', '#fff').toFixed(2), '4.48');
  });

  it('weighs green most and blue least', () => {
    assert.deepEqual(
      ['#f00', '#0f0', '#00f'].map((colour) => luminance(colour).toFixed(4)),
      ['0.2126', '0.7152', '0.0722'],
    );
  });
});

describe('the colour tokens', () => {
  it('are all read, each with a light and a dark value', () => {
    const declared = new Set([...tokens.cssText.matchAll(/--_([a-z-]+): var\(/g)].map(([, name]) => name));
    assert.deepEqual([...colourTokens.keys()].sort(), [...declared].sort());
    assert.ok(declared.size >= 11);
  });

  it('have the same light value where the browser has no light-dark()', () => {
    const plain = [...tokens.cssText.matchAll(/--_([a-z-]+): var\(--poverty-[a-z-]+, (#[0-9a-f]+)\)/g)];
    assert.deepEqual(
      plain.map(([, name, value]) => [name, value]),
      [...colourTokens].map(([name, { light }]) => [name, light]),
    );
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const { token, against, least, why } of CONTRAST_RULES) {
      it(`${token} on ${against}, ${scheme}: at least ${least}:1 (${why})`, () => {
        const ratio = contrast(colourTokens.get(token)![scheme], colourTokens.get(against)![scheme]);
        assert.ok(ratio >= least, `${ratio.toFixed(2)}:1`);
      });
    }
  }

  it('order poor before near-poor by their contrast with the surface, in light and dark', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const [poor, nearPoor] = ['poor', 'near-poor'].map((name) =>
        contrast(colourTokens.get(name)![scheme], colourTokens.get('surface')![scheme]),
      );
      assert.ok(poor! > nearPoor!, scheme);
    }
  });
});

describe('the names on the classes of a map', () => {
  const classes = [...ramps.cssText.matchAll(/\.([cd]\d)\{[^}]*light-dark\((#\w+),(#\w+)\)/g)];
  it('are read on every class', () => assert.equal(classes.length, 14));
  for (const [, name, light, dark] of classes) {
    it(`are text on ${name}, in light and dark`, () => {
      // As map-picture.ts has it: light names on the deep classes.
      const token = colourTokens.get(/c[456]|d[06]/.test(name!) ? 'surface' : 'ink')!;
      for (const ratio of [contrast(token.light, light!), contrast(token.dark, dark!)])
        assert.ok(ratio >= 4.5, `${ratio.toFixed(3)}:1`);
    });
  }
});
