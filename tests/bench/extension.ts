/** The built extension in Chromium, with the replicas for a network. */
import { rm } from 'node:fs/promises';
import type { CDPSession, Page } from '@playwright/test';
import { currentBuild } from '../../scripts/demo/build';
import { type ChromiumBrowser, openChromium } from '../e2e/harness/chromium';
import type { ChromiumPage } from '../e2e/harness/chromium-page';
import { choose, openPanelFor, settled } from '../e2e/steps/panel';
import { type Sandbox, startSandbox } from '../sandbox/index';

export const host = 'acme.syncromsp.com';
const path = '/api_tokens/new';

export interface Desk {
  readonly browser: ChromiumBrowser;
  /** Serves this at the token form's address and opens it. */
  open(html: string): Promise<ChromiumPage>;
  /** Starts RocketCyber's setup on a page; resolves with the panel once it has findings. */
  start(page: ChromiumPage): Promise<ChromiumPage>;
}

/** Lends a browser with RoleCall in it, and with another extension's folder beside it if one is given. */
export async function withExtension<Result>(
  use: (desk: Desk) => Promise<Result>,
  beside?: string,
): Promise<Result> {
  const folder = currentBuild();
  const sandbox: Sandbox = await startSandbox();
  const extensionDir = beside ? `${folder},${beside}` : folder;
  const browser = await openChromium({ extensionDir, proxy: sandbox.proxy });
  try {
    return await use({
      browser,
      async open(html) {
        sandbox.page(host, path, html);
        return browser.openPage(`https://${host}${path}`);
      },
      async start(page) {
        const panel = (await openPanelFor(browser, page)) as ChromiumPage;
        await choose(panel, 'RocketCyber');
        await settled(panel);
        return panel;
      },
    });
  } finally {
    await browser.close();
    await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
    await sandbox.close();
  }
}

/** The browser's own tools for one page. */
export function toolsOf(page: Page): Promise<CDPSession> {
  return page.context().newCDPSession(page);
}
