/** Builds `dist/`: the single script, the ESM with its declarations, the schema, the manifest and editor data. */
import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { compactTemplates } from './compact-templates.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = promisify(execFile);

/** Runs a tool of node_modules and shows what it said only where it failed. */
async function tool(path, ...args) {
  try {
    await run(process.execPath, [`${root}node_modules/${path}`, ...args], { cwd: root, maxBuffer: 1 << 24 });
  } catch (error) {
    process.stderr.write(`${error.stdout}${error.stderr}`);
    throw new Error(`${path} failed`);
  }
}

await rm(`${root}dist`, { recursive: true, force: true });
await mkdir(`${root}dist`, { recursive: true });

/** The modules first: the single script is made of them. */
async function modulesAndScript() {
  await tool('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  await compactTemplates(`${root}dist/esm`);
  await tool('vite/bin/vite.js', 'build', '--logLevel', 'warn');
}

await Promise.all([
  modulesAndScript(),
  tool('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--config', 'custom-elements-manifest.config.mjs'),
  copyFile(`${root}src/schema/poverty-statistics.schema.json`, `${root}dist/poverty-statistics.schema.json`),
]);
console.log('dist/ is built.');
