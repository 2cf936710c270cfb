import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import type { SyncroTenant } from '../../sandbox/syncro/tenant';
import { root } from './browsers';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import { SharedBrowser } from './shared-browser';
import type { ExtensionBrowser, OpenOptions, PageDriver } from './types';

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

/** A place in the worker's browser and replicas, emptied after each test: far cheaper than a browser of its own. */
export interface Room {
  readonly browser: ExtensionBrowser;
  readonly sandbox: Sandbox;
  /** An account of the vendor that no other test has. */
  readonly tenant: SyncroTenant;
}

interface WorkerFixtures {
  readonly workerSandbox: Sandbox;
  readonly workerBrowser: ExtensionBrowser;
  /** Empty panel windows that a test may take. */
  readonly workerWindows: PageDriver[];
}

interface Fixtures {
  readonly room: Room;
  /** The replicas, new for each test. */
  readonly sandbox: Sandbox;
  /** The project's browser with the extension, on a new profile, with the replicas for a network. */
  readonly browserWithExtension: ExtensionBrowser;
}

async function closeWithProfile(browser: ExtensionBrowser): Promise<void> {
  await browser.close();
  await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
}

let rooms = 0;

/** The last requests to an account, for the message of a failed test. */
function asked({ requests }: Sandbox, { host }: SyncroTenant): string {
  const own = requests.filter((request) => request.host === host);
  return own
    .slice(-8)
    .map(({ method, path }) => `${method} ${path}`)
    .join('\n');
}

/** Playwright's `test` with the replicas and the project's browser. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  workerSandbox: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const sandbox = await startSandbox();
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  workerBrowser: [
    async ({ workerSandbox }, use, info) => {
      const browser = await openBrowser(info.project.name as BrowserName, { proxy: workerSandbox.proxy });
      await use(browser);
      await closeWithProfile(browser);
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  workerWindows: [async ({}, use) => use([]), { scope: 'worker' }],
  room: async ({ workerSandbox: sandbox, workerBrowser, workerWindows }, use, info) => {
    rooms += 1;
    const browser = new SharedBrowser(workerBrowser, workerWindows);
    const tenant = sandbox.syncro(`acme-${rooms}`);
    await use({ browser, sandbox, tenant });
    if (info.status !== info.expectedStatus) console.log(await browser.described(), asked(sandbox, tenant));
    await browser.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  browserWithExtension: async ({ sandbox }, use, info) => {
    const browser = await openBrowser(info.project.name as BrowserName, { proxy: sandbox.proxy });
    await use(browser);
    await closeWithProfile(browser);
  },
});
