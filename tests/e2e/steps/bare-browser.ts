import { setTimeout } from 'node:timers/promises';
import { type Browser, type BrowserContextOptions, chromium, type Page, test } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { browserProgram } from '../harness/browsers';
import { unseen } from '../harness/unseen';

/** In milliseconds. */
const longestClose = 10_000;

export interface BareBrowser {
  sandbox(): Sandbox;
  /** A page in a context of its own. */
  newPage(options?: BrowserContextOptions): Promise<Page>;
}

/** Chromium without the extension and the replicas behind it, for all tests of the file that calls this. */
export function bareBrowser(): BareBrowser {
  let sandbox: Sandbox;
  let browser: Browser;
  test.beforeAll(async () => {
    sandbox = await startSandbox();
    browser = await chromium.launch({
      executablePath: browserProgram('chromium'),
      args: ['--no-sandbox', ...unseen],
      proxy: { server: sandbox.proxy },
    });
  });
  // What is left open goes on working. A page that will not close is no fault of what was tested, and ends with the browser.
  test.afterEach(() => {
    const closed = browser.contexts().map((context) => context.close());
    return Promise.race([Promise.all(closed), setTimeout(longestClose, undefined, { ref: false })]);
  });
  test.afterAll(async () => {
    await browser.close();
    await sandbox.close();
  });
  return {
    sandbox: () => sandbox,
    async newPage(options = {}) {
      const viewport = { width: 1200, height: 900 };
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(5000);
      return page;
    },
  };
}
