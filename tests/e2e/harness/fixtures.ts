import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { root } from './browsers';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import type { ExtensionBrowser, OpenOptions } from './types';

export { expect } from '@playwright/test';

/** Where each browser's build is. */
export const builds = {
  chromium: join(root, '.output/chrome-mv3'),
  firefox: join(root, '.output/firefox-mv3'),
} as const;

export type BrowserName = keyof typeof builds;

/** Starts a browser with its build of the extension. */
export function openBrowser(
  name: BrowserName,
  options: Omit<OpenOptions, 'extensionDir'>,
): Promise<ExtensionBrowser> {
  const open = name === 'firefox' ? openFirefox : openChromium;
  return open({ ...options, extensionDir: builds[name] });
}

interface Fixtures {
  /** The replicas, new for each test. */
  readonly sandbox: Sandbox;
  /** The project's browser with the extension, on a new profile, with the replicas for a network. */
  readonly browserWithExtension: ExtensionBrowser;
}

/** Playwright's `test` with the replicas and the project's browser. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  browserWithExtension: async ({ sandbox }, use, info) => {
    const browser = await openBrowser(info.project.name as BrowserName, { proxy: sandbox.proxy });
    await use(browser);
    await browser.close();
    await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
  },
});
