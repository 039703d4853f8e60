import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'node:test';

const src = fileURLToPath(new URL('../../../src', import.meta.url));

/** Where a file lives: its layer, and for a component its tag and whether it is pure. */
function layerOf(path: string): string {
  const [top, tag] = path.split('/');
  if (top !== 'components') return path.includes('/') ? top! : 'root';
  return /\.(view|text)\.ts$/.test(path) ? `pure:${tag}` : `component:${tag}`;
}

/** What each layer may import: layers by name, packages by theirs. A layer may always import itself. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Periods are plain calendar arithmetic, and the rules compare what the model computes.
  schema: ['model'],
  model: ['schema'],
  text: ['schema', 'model'],
  chart: ['schema', 'model', 'text', 'topojson-client'],
  pure: ['schema', 'model', 'chart', 'text'],
  styles: ['lit'],
  templates: ['lit', 'chart', 'schema', 'text'],
  element: ['lit', 'schema', 'model', 'text', 'templates', 'chart', 'styles'],
  component: ['lit', 'element', 'templates', 'styles', 'schema', 'model', 'chart', 'text', 'pure'],
  root: ['component', 'element', 'schema', '@lit-labs'],
};

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Why an import is not allowed; null where it is. */
function objection({ from, to, typeOnly }: Edge): string | null {
  const [layer, tag] = layerOf(from).split(':') as [string, string | undefined];
  const isPackage = !/\.[jt]s$/.test(to);
  const [target, targetTag] = isPackage ? [to, undefined] : (layerOf(to).split(':') as [string, string | undefined]);
  if (tag !== undefined && targetTag !== undefined && tag !== targetTag)
    return `${from} imports another component: ${to}`;
  if (target === layer) return null;
  const allowed = ALLOWED[layer] ?? [];
  if (allowed.some((name) => target === name || target.startsWith(`${name}/`))) {
    // The model knows documents by their types alone.
    return layer === 'model' && target === 'schema' && !typeOnly ? `${from} imports more than types of ${to}` : null;
  }
  return `${layer} may not import ${target}: ${from} → ${to}`;
}

const sources = () => readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** The imports of a file's text: at its head, passed on, and made later by `import()`. */
function edgesOf(from: string, text: string): Edge[] {
  const fixed = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm);
  const later = text.matchAll(/\bimport\(\s*()['"`]([^'"`]+)['"`]/g);
  return [...fixed, ...later].map(([, type, name]): Edge => {
    const to = name!.startsWith('.')
      ? relative(src, resolve(src, dirname(from), name!)).replace(/\.js$/, '.ts')
      : name!;
    return { from, to, typeOnly: Boolean(type) };
  });
}

const edges = (): Edge[] => sources().flatMap((from) => edgesOf(from, readFileSync(join(src, from), 'utf8')));

describe('imports', () => {
  it('go only the way that the architecture allows', () => {
    const found = edges();
    assert.ok(found.length > 100, 'the imports were read');
    assert.deepEqual(found.map(objection).filter(Boolean), []);
  });

  it('make no circle, of types neither', () => {
    const graph = new Map<string, string[]>();
    for (const { from, to } of edges()) {
      if (/\.ts$/.test(to)) graph.set(from, [...(graph.get(from) ?? []), to]);
    }
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): string[] | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
      if (done.has(file)) return null;
      for (const next of graph.get(file) ?? []) {
        const circle = visit(next, [...path, file]);
        if (circle) return circle;
      }
      done.add(file);
      return null;
    };
    for (const file of graph.keys()) assert.equal(visit(file, []), null);
  });

  it('are read wherever they stand', () => {
    const text = `import { a,
  b } from './b.js';
import type { C } from './c.js';
import 'd3-array';
export * from './e.js';
const f = await import('./f.js');`;
    assert.deepEqual(
      edgesOf('model/a.ts', text).map(({ to, typeOnly }) => [to, typeOnly]),
      [
        ['model/b.ts', false],
        ['model/c.ts', true],
        ['d3-array', false],
        ['model/e.ts', false],
        ['model/f.ts', false],
      ],
    );
  });

  it('go to no barrel but the root of the package', () => {
    const barrels = sources().filter((name) => {
      const text = readFileSync(join(src, name), 'utf8').replace(/\/\*[^]*?\*\//g, '');
      const passedOn = /^export [^'";]*\sfrom\s+'[^']+';$/gm;
      return passedOn.test(text) && text.replace(passedOn, '').trim() === '';
    });
    assert.deepEqual(barrels, ['index.ts']);
  });

  it('are objected to where they go another way', () => {
    const wrong: Edge[] = [
      { from: 'model/period.ts', to: 'text/formats.ts', typeOnly: false },
      { from: 'model/period.ts', to: 'schema/parse.ts', typeOnly: false },
      { from: 'chart/table.ts', to: 'lit', typeOnly: false },
      { from: 'components/poverty-a/poverty-a.view.ts', to: 'lit', typeOnly: false },
      { from: 'components/poverty-a/poverty-a.ts', to: 'components/poverty-b/poverty-b.view.ts', typeOnly: false },
      { from: 'templates/data-table.ts', to: 'element/events.ts', typeOnly: false },
      { from: 'element/tooltip.ts', to: 'd3-selection', typeOnly: false },
    ];
    for (const edge of wrong) assert.notEqual(objection(edge), null, `${edge.from} → ${edge.to}`);
  });
});
