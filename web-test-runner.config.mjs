import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import puppeteer from 'puppeteer-core';
import { CHROMIUM_ARGUMENTS, findChromium, findFirefox, findWebKit } from './scripts/browsers.mjs';

const LAUNCHERS = {
  chromium: () =>
    chromeLauncher({ launchOptions: { executablePath: findChromium(), args: CHROMIUM_ARGUMENTS }, concurrency: 1 }),
  firefox: () =>
    chromeLauncher({
      puppeteer,
      concurrency: 1,
      launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
    }),
  webkit: () =>
    webdriverLauncher({
      hostname: '127.0.0.1',
      port: Number(process.env.WEBKIT_DRIVER_PORT),
      path: '/',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: findWebKit()?.browser, args: ['--automation'] },
      },
    }),
};

const engine = process.env.ENGINE ?? 'chromium';

/**
 * One page at a time: a page in the background draws no frames, so nothing that waits for one would end.
 * One engine a run: the same files in each. `npm run test:all` runs three.
 */
export default {
  files: 'test/browser/**/*.test.ts',
  rootDir: '.',
  nodeResolve: { exportConditions: ['production', 'default'] },
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig: 'tsconfig.json' })],
  browsers: [LAUNCHERS[engine]()],
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  concurrentBrowsers: 1,
  testFramework: { config: { timeout: 15_000 } },
};
