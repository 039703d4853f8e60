/**
 * Opens every story in Vietnamese and in English, and fails on what a reader would suffer from:
 * a story that does not render or whose play function fails, a violation of WCAG 2.2 AA found by axe, words of a picture
 * that lie on each other or outside of it,
 * a message on the console.
 *
 *     node scripts/stories.mjs [part of a story's id] [--no-build]
 *
 * Ends with a line `N passed, N failed`.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, ensureBrowser, findChromium } from './browsers.mjs';
import { serve } from './serve.mjs';
import { isStale } from './stale.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'storybook-static');
const wanted = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '';
const LANGUAGES = ['vi', 'en'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Pages in the background draw no frames, so that each worker has a browser of its own. */
const WORKERS = 2;
const TIMEOUT = 30_000;

async function build() {
  const run = promisify(execFile);
  const options = { cwd: root, maxBuffer: 1 << 26, env: { ...process.env, STORYBOOK_DISABLE_TELEMETRY: '1' } };
  const node = async (...args) => {
    try {
      await run(process.execPath, args, options);
    } catch (error) {
      process.stderr.write(`${error.stdout ?? ''}${error.stderr ?? ''}`);
      throw new Error(`${args[0]} failed`);
    }
  };
  // The pages of documentation are made from the manifest.
  if (isStale()) await node('scripts/build.mjs');
  const storybook = JSON.parse(readFileSync(join(root, 'node_modules/storybook/package.json'), 'utf8')).bin;
  const program = join('node_modules/storybook', typeof storybook === 'string' ? storybook : storybook.storybook);
  await node(program, 'build', '--disable-telemetry', '--quiet', '-o', 'storybook-static');
}

/** Runs in the page before anything else: keeps what Storybook says about the story. */
function listen() {
  const said = [];
  let settle;
  const done = new Promise((resolve) => (settle = resolve));
  const finish = () => settle(said);
  let channel;
  const message = (problem) => String(problem?.description ?? problem?.message ?? problem).slice(0, 600);
  Object.defineProperty(globalThis, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set: (value) => {
      channel = value;
      for (const event of ['playFunctionThrewException', 'storyThrewException', 'storyErrored', 'storyMissing']) {
        value.on(event, (problem) => {
          said.push(`${event}: ${message(problem)}`);
          if (event !== 'playFunctionThrewException') finish();
        });
      }
      value.on('unhandledErrorsWhilePlaying', (problems) => said.push(...problems.map(message)));
      value.on('storyFinished', finish);
      value.on('docsRendered', finish);
    },
  });
  globalThis.storySaid = done;
}

/** What axe objects to, a line for each rule. */
async function axe(page, source) {
  await page.evaluate(source);
  const violations = await page.evaluate(
    // A page of documentation is Storybook's own frame around our stories.
    async (tags) => (await globalThis.axe.run(document, { runOnly: tags, resultTypes: ['violations'] })).violations,
    TAGS,
  );
  return violations.map(({ id, help, nodes }) => {
    const places = nodes.slice(0, 3).map(({ target, any }) => `${target.flat().join(' ')}: ${any[0]?.message ?? ''}`);
    return `${id} (${help}), ${nodes.length} ×\n        ${places.join('\n        ')}`;
  });
}

/** Runs in the page: the words of a picture that lie on other words by more than a pixel, or outside of the picture. */
function misplaced() {
  const figures = [...document.querySelectorAll('*')].filter(
    ({ localName, shadowRoot }) => localName.startsWith('poverty-') && shadowRoot,
  );
  const picture = (svg) => {
    const room = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text')].filter((text) => text.checkVisibility({ opacityProperty: true }));
    const boxes = words.map((text) => {
      const { left, right, top, bottom, height } = text.getBoundingClientRect();
      // A box has room for letters with more storeys than any has.
      const spare = height * 0.14;
      return { text: text.textContent.trim(), left, right, top: top + spare, bottom: bottom - spare };
    });
    const apart = (a, b) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) <= 1 ||
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) <= 1;
    const leaves = ({ left, right, top, bottom }) =>
      left < room.left - 1 || right > room.right + 1 || top < room.top - 1 || bottom > room.bottom + 1;
    return boxes.flatMap((one, index) => [
      ...(leaves(one) ? [`“${one.text}” leaves its picture`] : []),
      ...boxes
        .slice(index + 1)
        .filter((other) => !apart(one, other))
        .map((other) => `“${one.text}” and “${other.text}” lie on each other`),
    ]);
  };
  return figures.flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('.figure svg')].flatMap(picture));
}

/** Opens one story and returns what is wrong with it: by axe, by its play function, in its pictures, on the console. */
async function visit(page, origin, { id, type, tags }, language, source) {
  const console_ = [];
  const onConsole = (message) => {
    if (message.type() === 'error' || message.type() === 'warn')
      console_.push(`${message.type()}: ${message.text()} ${message.location().url ?? ''}`);
  };
  const onError = (error) => console_.push(`uncaught: ${error}`);
  page.on('console', onConsole).on('pageerror', onError);
  const session = await page.createCDPSession();
  const forced = tags.includes('forced-colours') ? 'active' : 'none';
  await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: forced }] });
  const mode = type === 'docs' ? 'docs' : 'story';
  const address = `${origin}/iframe.html?id=${id}&viewMode=${mode}&globals=language:${language};a11y.manual:!true`;
  const faults = { play: [], axe: [], boxes: [], console: console_ };
  try {
    await page.goto(address, { waitUntil: 'domcontentloaded', timeout: TIMEOUT });
    let timer;
    const late = new Promise((done) => (timer = setTimeout(done, TIMEOUT, ['It did not finish within 30 s.'])));
    faults.play = await Promise.race([page.evaluate('storySaid'), late]);
    clearTimeout(timer);
    if (type !== 'docs') {
      faults.axe = await axe(page, source);
      faults.boxes = await page.evaluate(misplaced);
    }
  } catch (error) {
    faults.play.push(String(error));
  }
  page.off('console', onConsole).off('pageerror', onError);
  await session.detach();
  return faults;
}

/** What is wrong with a visit, as lines. A planted fault is wrong where nobody objected to it. */
function verdict(faults, tags) {
  const lines = Object.entries(faults).flatMap(([who, found]) => found.map((text) => `${who}: ${text}`));
  if (!tags.includes('planted-fault')) return lines;
  const expected = tags.find((tag) => tag.startsWith('fault-')).slice('fault-'.length);
  return faults[expected].length ? [] : [`nothing was found by ${expected}, though a fault is planted here`, ...lines];
}

const started = performance.now();
const missing = ensureBrowser('chromium');
if (missing) {
  console.log(`${missing}\n0 passed, 1 failed`);
  process.exit(1);
}
if (!process.argv.includes('--no-build')) await build();
const source = readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8');
const { entries } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
const visits = Object.values(entries)
  .filter(({ id }) => id.includes(wanted))
  .flatMap((entry) => (entry.type === 'docs' ? LANGUAGES.slice(0, 1) : LANGUAGES).map((language) => [entry, language]));
const server = await serve(folder, { policy: null });
let passed = 0;
let failed = 0;

async function work() {
  const browser = await puppeteer.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1024, height: 900 });
    await page.evaluateOnNewDocument(listen);
    for (let next = visits.shift(); next; next = visits.shift()) {
      const [entry, language] = next;
      const wrong = verdict(await visit(page, server.origin, entry, language, source), entry.tags);
      if (!wrong.length) passed += 1;
      else {
        failed += 1;
        console.log(`✖ ${entry.title} › ${entry.name} (${language}, ${entry.id})\n    ${wrong.join('\n    ')}`);
      }
    }
  } finally {
    await browser.close();
  }
}

try {
  await Promise.all(Array.from({ length: WORKERS }, work));
} finally {
  await server.close();
}
if (passed + failed === 0) failed = 1;
const planted = Object.values(entries).flatMap(({ tags }) => tags.filter((tag) => tag.startsWith('fault-')));
for (const who of ['axe', 'play', 'boxes', 'console'].filter((name) => !planted.includes(`fault-${name}`))) {
  failed += 1;
  console.log(`✖ No story plants a fault for ${who}, so that nothing shows that it would be found.`);
}
console.log(`Stories in ${LANGUAGES.join(' and ')}: ${((performance.now() - started) / 1000).toFixed(0)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
