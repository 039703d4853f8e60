import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { root } from './browser.js';

describe('every browser test', () => {
  it('imports the setup that fails on an unexpected message of the console', () => {
    const names = readdirSync(`${root}test/browser`, { recursive: true, encoding: 'utf8' });
    const tests = names.filter((name) => name.endsWith('.test.ts'));
    assert.ok(tests.length > 0);
    for (const name of tests) {
      const text = readFileSync(`${root}test/browser/${name}`, 'utf8');
      assert.ok(/^import '(\.\.\/)+setup\.js';$/m.test(text), `${name} does not import setup.js`);
    }
  });
});
