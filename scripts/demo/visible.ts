import { rm } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { type ChromiumBrowser, openChromium } from '../../tests/e2e/harness/chromium';
import { poll } from '../../tests/e2e/harness/poll';
import type { Sandbox } from '../../tests/sandbox/index';
import type { Job } from './job';
import { lobbyUrl, serveLobby } from './lobby/serve';

/** Opens a window on the lobby and waits until the person closes it. */
export async function runVisible(
  sandbox: Sandbox,
  extensionDir: string,
  jobs: readonly Job[],
): Promise<void> {
  serveLobby(sandbox, jobs);
  const browser = await openChromium({ extensionDir, proxy: sandbox.proxy, visible: true });
  const closed = untilClosed(browser);
  const [blank] = browser.context.pages();
  const page = await browser.openPage(lobbyUrl);
  await blank?.close();
  await welcomed(browser);
  await page.bringToFront();
  console.log('Chromium is open with RoleCall in it. Close its window to end the demo.');
  await closed;
  await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
}

/** RoleCall's own welcome opens in front of what is there; the lobby comes before it. */
async function welcomed({ context }: ChromiumBrowser): Promise<void> {
  const isWelcome = (page: Page) => page.url().endsWith('/welcome.html');
  await poll(() => context.pages().some(isWelcome), 3_000, 'the welcome page').catch(() => undefined);
}

/** Where a browser outlives its last window, as on macOS, it is closed with it. */
async function untilClosed({ context }: ChromiumBrowser): Promise<void> {
  const watch = (page: Page) =>
    page.on('close', () => {
      if (context.pages().length === 0) void context.close();
    });
  context.pages().forEach(watch);
  context.on('page', watch);
  await new Promise<void>((resolve) => context.on('close', () => resolve()));
}
