import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { fileURLToPath } from 'node:url';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../../scripts/browsers.mjs';
import { serve, STRICT_POLICY } from '../../../scripts/serve.mjs';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

export interface Visit {
  readonly page: Page;
  /** Everything that the page said on its console, threw, or was reported for. */
  readonly messages: string[];
}

/** Opens pages of a test in Chromium, served from the project's root under the strict policy. */
export async function withPages<T>(
  pages: ReadonlyMap<string, string>,
  visit: (open: (path: string) => Promise<Visit>) => Promise<T>,
  policy: string | null = STRICT_POLICY,
): Promise<T> {
  const server = await serve(root, { pages: new Map(pages), policy });
  let browser: Browser | undefined;
  try {
    browser = await puppeteer.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
    const open = async (path: string): Promise<Visit> => {
      const page = await browser!.newPage();
      await page.setViewport({ width: 1024, height: 900 });
      const messages: string[] = [];
      page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => messages.push(`uncaught: ${String(error)}`));
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
          console.error(`policy: ${violatedDirective} ${blockedURI}`),
        );
      });
      await page.goto(server.origin + path, { waitUntil: 'networkidle0' });
      return { page, messages };
    };
    return await visit(open);
  } finally {
    await browser?.close();
    await server.close();
  }
}

/** Waits until every figure of a page shows what it has. */
export const settled = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const figures = [...document.querySelectorAll('*')].filter((element) => element.localName.startsWith('poverty-'));
    return (
      figures.length > 0 &&
      figures.every((figure) =>
        ['ready', 'empty', 'failed'].includes((figure as HTMLElement & { state: string }).state),
      )
    );
  });
