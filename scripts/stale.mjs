/** Tells whether `dist/` is older than what it is built from. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the build reads. */
const SOURCES = [
  'src',
  'scripts/build.mjs',
  'scripts/compact-templates.mjs',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
  'custom-elements-manifest.config.mjs',
];
/** One file of every step of the build. */
const RESULTS = ['poverty-elements.min.js', 'esm/index.js', 'custom-elements.json', 'poverty-statistics.schema.json'];

const changed = (path) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs;

function newest(path) {
  const inside = statSync(join(root, path)).isDirectory() ? readdirSync(join(root, path), { recursive: true }) : [];
  // The folder itself counts: its time tells of a file that was removed.
  return Math.max(changed(path), ...inside.map((name) => changed(join(path, name)) ?? 0));
}

export function isStale() {
  const built = Math.min(...RESULTS.map((name) => changed(join('dist', name)) ?? 0));
  return Math.max(...SOURCES.map(newest)) > built;
}
