import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ts from 'typescript';
import { root } from './browser.js';

// Inside its own folder a package finds itself by name, through `exports`.
const FILE = `${root}consumer.ts`;

/** What the compiler says of a program that uses the built package, declarations of the package included. */
function complaints(text: string, moduleResolution: ts.ModuleResolutionKind): string[] {
  const node = moduleResolution === ts.ModuleResolutionKind.NodeNext;
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    skipLibCheck: false,
    target: ts.ScriptTarget.ES2022,
    module: node ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
    moduleResolution,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { readFile, fileExists, getSourceFile } = host;
  host.fileExists = (name) => name === FILE || fileExists(name);
  host.readFile = (name) => (name === FILE ? text : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === FILE ? ts.createSourceFile(name, text, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  return ts
    .getPreEmitDiagnostics(ts.createProgram([FILE], options, host))
    .map(({ file, messageText }) => `${file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`);
}

const GOOD = `
import { parse, PovertyTargetGauge, type MarkDetail, type Problem } from 'poverty-elements';
import 'poverty-elements/define';
import 'poverty-elements/components/poverty-target-gauge/define';
import { PovertyTargetGauge as Alone } from 'poverty-elements/components/poverty-target-gauge';
import type { CustomElements } from 'poverty-elements/jsx';

export const problems: readonly Problem[] = parse('{}').problems;
const gauge: PovertyTargetGauge = document.createElement('poverty-target-gauge');
gauge.addEventListener('poverty-ready', ({ problems }) => problems.length);
document.addEventListener('poverty-error', ({ problems }) => problems.length);
window.addEventListener('poverty-select', ({ detail }) => chosen.push(detail));
const chosen: MarkDetail[] = [];
export const alone: typeof PovertyTargetGauge = Alone;
export const props: CustomElements['poverty-target-gauge'] = {
  src: 'a.json',
  variant: 'bar',
  'onpoverty-error': ({ problems }) => void problems.length,
};
`;

describe('a program that uses the package', () => {
  const { Bundler, NodeNext } = ts.ModuleResolutionKind;
  for (const [name, resolution] of [
    ['a bundler', Bundler],
    ['Node', NodeNext],
  ] as const) {
    it(`compiles strictly for ${name}, with every declaration checked`, () =>
      assert.deepEqual(complaints(GOOD, resolution), []));
  }

  it('is told of a wrong value of a property', () => {
    const found = complaints(GOOD.replace("'bar'", "'pie'"), Bundler);
    assert.equal(found.length, 1);
    assert.match(found[0]!, /"pie"/);
  });
});
