/** Finds the browsers of a machine, and installs Debian's where it may. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/** Arguments that keep Chromium quiet on a machine without a network; a sandbox cannot be had as root. */
export const CHROMIUM_ARGUMENTS = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of some programs that is on the machine, by full path or by name on the PATH. */
function program(...names) {
  for (const name of names.filter(Boolean)) {
    if (name.includes('/') || name.includes('\\')) {
      if (isProgram(name)) return name;
      continue;
    }
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      if (isProgram(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
}

export const findChromium = () =>
  program(
    process.env.CHROME_PATH,
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  );

export const findFirefox = () =>
  program(process.env.FIREFOX_PATH, 'firefox-esr', 'firefox', '/Applications/Firefox.app/Contents/MacOS/firefox');

/** WebKitGTK's driver and the small browser that it drives. */
export function findWebKit() {
  const driver = program('WebKitWebDriver');
  const folders = existsSync('/usr/lib')
    ? readdirSync('/usr/lib')
        .filter((name) => name.includes('linux-gnu'))
        .map((name) => join('/usr/lib', name))
    : [];
  const browser = folders
    .flatMap((folder) => ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((name) => join(folder, name, 'MiniBrowser')))
    .find(isProgram);
  return driver && browser ? { driver, browser } : undefined;
}

const ENGINES = {
  chromium: { find: findChromium, packages: ['chromium'] },
  firefox: { find: findFirefox, packages: ['firefox-esr'] },
  webkit: { find: () => findWebKit() && program('xvfb-run'), packages: ['webkit2gtk-driver', 'xvfb', 'xauth'] },
};

let updated = false;

/**
 * Makes sure that an engine is there: finds it, or installs it as root on Debian.
 *
 * @returns {string | null} null where it is ready, else a sentence that says what to do
 */
export function ensureBrowser(engine) {
  const { find, packages } = ENGINES[engine];
  if (find()) return null;
  if (isRoot && program('apt-get')) {
    console.log(`Installing ${packages.join(', ')} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    if (!updated) spawnSync('apt-get', ['update', '-q'], { env, stdio: 'ignore' });
    updated = true;
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages, 'fonts-dejavu-core'], {
      env,
      stdio: 'ignore',
    });
    if (find()) return null;
  }
  return engine === 'chromium'
    ? 'No Chrome or Chromium was found: install one, or name its program in CHROME_PATH.'
    : `${engine} was not found: install Debian's ${packages.join(', ')}, or leave this engine out.`;
}

/** Ends a process that we started, by its id; a negative id ends its whole group. */
export const end = (pid) => {
  if (!Number.isInteger(pid) || Math.abs(pid) < 2) return;
  try {
    process.kill(pid);
  } catch {
    // It has ended already.
  }
};
