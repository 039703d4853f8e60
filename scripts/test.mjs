/**
 * Runs the tests: those that need no browser, those in browsers, and every story.
 *
 *     node scripts/test.mjs [--engines chromium,firefox,webkit] [--only node|browser|stories]
 *
 * Ends with a line `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { end, ensureBrowser, findWebKit } from './browsers.mjs';
import { isStale } from './stale.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const option = (name) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};
const engines = (option('engines') ?? 'chromium').split(',');
const only = option('only');
let passed = 0;
let failed = 0;

/** Runs a command, shows what it says, and returns that and its exit code. */
function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        text += chunk;
        process.stdout.write(chunk);
      });
    }
    child.on('close', (code) => done({ code, text }));
  });
}

/** Adds the counts that a run named; a run that failed without naming one counts as one failure. */
function count({ code, text }, passedPattern, failedPattern) {
  const last = (pattern) => Number([...text.matchAll(pattern)].at(-1)?.[1] ?? 0);
  const [good, bad] = [last(passedPattern), last(failedPattern)];
  passed += good;
  failed += bad || (code ? 1 : 0);
  if (!good && !bad && !code) failed += 1;
}

function files(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(folder, name))
    .sort();
}

async function freePort() {
  const server = createServer();
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

const wtr = join('node_modules', '@web', 'test-runner', 'dist', 'bin.js');

async function browserTests(engine) {
  console.log(`\n— ${engine} —`);
  const missing = ensureBrowser(engine);
  if (missing) {
    console.log(missing);
    // The first engine is needed; the others run where the machine can get them.
    if (engine === 'chromium') failed += 1;
    return;
  }
  const counts = [/(\d+) passed, \d+ failed/g, /\d+ passed, (\d+) failed/g];
  if (engine !== 'webkit') return count(await run(process.execPath, [wtr], { ENGINE: engine }), ...counts);
  const port = await freePort();
  const env = { ENGINE: engine, WEBKIT_DRIVER_PORT: String(port), LIBGL_ALWAYS_SOFTWARE: '1' };
  // The shell tells its process id and becomes the driver: ended by it, xvfb-run ends its display and tidies up.
  const driver = ['sh', '-c', 'echo $$; exec "$0" "$@"', findWebKit().driver, `--port=${port}`];
  const display = spawn('xvfb-run', ['-a', ...driver], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
    detached: true,
  });
  const closed = once(display, 'close');
  const said = await Promise.race([once(display.stdout, 'data'), closed]);
  display.stdout.resume();
  try {
    count(await run(process.execPath, [wtr], env), ...counts);
  } finally {
    end(Number.parseInt(String(said[0]), 10));
    const late = setTimeout(() => end(-display.pid), 5_000);
    await closed;
    clearTimeout(late);
  }
}

// A test of yesterday's bundle proves nothing.
if (isStale()) {
  const { code } = await run(process.execPath, ['scripts/build.mjs']);
  if (code) failed += 1;
}
if (!only || only === 'node') {
  const missing = ensureBrowser('chromium');
  if (missing) console.log(missing);
  const result = await run(process.execPath, [
    '--import',
    'tsx',
    '--test',
    '--test-reporter=spec',
    ...files('test/node'),
  ]);
  count(result, /^ℹ pass (\d+)/gm, /^ℹ fail (\d+)/gm);
}
if (!only || only === 'browser') for (const engine of engines) await browserTests(engine);
if ((!only || only === 'stories') && existsSync(join(root, 'scripts', 'stories.mjs'))) {
  console.log('\n— stories —');
  count(await run(process.execPath, ['scripts/stories.mjs']), /(\d+) passed, \d+ failed/g, /\d+ passed, (\d+) failed/g);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
