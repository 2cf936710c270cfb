import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect, type TestInfo } from '@playwright/test';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import type { SyncroTenant } from '../../sandbox/syncro/tenant';
import { root } from './browsers';
import { canaries } from './canaries';
import { openChromium } from './chromium';
import { leftByRoleCall } from './control';
import { openFirefox } from './firefox';
import { filesWith } from './profile';
import { Search } from './search';
import { SharedBrowser } from './shared-browser';
import type { ExtensionBrowser, OpenOptions, PageDriver } from './types';

export { expect };

/** Where each browser's build is. */
export const builds = {
  chromium: join(root, '.output/chrome-mv3'),
  firefox: join(root, '.output/firefox-mv3'),
} as const;

export type BrowserName = keyof typeof builds;

/** Starts a browser with its build of the extension. */
export function openBrowser(
  name: BrowserName,
  options: Omit<OpenOptions, 'extensionDir'> & Partial<OpenOptions>,
): Promise<ExtensionBrowser> {
  const open = name === 'firefox' ? openFirefox : openChromium;
  return open({ extensionDir: builds[name], ...options });
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
  /** Starts a browser of the test's own, on a new profile, with the replicas for a network; closed at the test's end. */
  readonly open: (options?: Partial<OpenOptions>) => Promise<ExtensionBrowser>;
  /** The project's browser with the extension, of the test's own. */
  readonly browserWithExtension: ExtensionBrowser;
}

/** Closes a browser that has had its day, and looks what it has left on disk: nothing that it would not leave without RoleCall. */
async function closeWithProfile(
  browser: ExtensionBrowser,
  sandbox: Sandbox,
  trust?: OpenOptions['trust'],
): Promise<void> {
  await browser.close();
  const files = await filesWith(browser.profileDir, canaries);
  await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
  const left = await leftByRoleCall(browser.name, sandbox, trust, files);
  expect(left, 'files of the profile with a secret in them').toEqual([]);
}

/** A test that went well has left no secret anywhere; what was found once, no later try makes good. */
async function expectNone(found: readonly string[], info: TestInfo): Promise<void> {
  if (info.status !== info.expectedStatus) return;
  const file = join(info.project.outputDir, `found-${info.testId}.json`);
  const before = await readFile(file, 'utf8').then(
    (text) => JSON.parse(text) as string[],
    () => [],
  );
  const all = [...before, ...found];
  if (found.length > 0) {
    await mkdir(info.project.outputDir, { recursive: true });
    await writeFile(file, JSON.stringify(all));
  }
  expect(all, 'places with a secret in them').toEqual([]);
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
      await closeWithProfile(browser, workerSandbox);
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  workerWindows: [async ({}, use) => use([]), { scope: 'worker' }],
  room: async ({ workerSandbox: sandbox, workerBrowser, workerWindows }, use, info) => {
    rooms += 1;
    const search = new Search(workerBrowser, sandbox);
    const browser = new SharedBrowser(workerBrowser, workerWindows, (page) => search.look(page));
    await search.begin();
    const tenant = sandbox.syncro(`acme-${rooms}`);
    await use({ browser, sandbox, tenant });
    if (info.status !== info.expectedStatus) console.log(await browser.described(), asked(sandbox, tenant));
    const found = await search.end();
    await browser.close();
    await expectNone(found, info);
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  sandbox: async ({}, use) => {
    const sandbox = await startSandbox();
    await use(sandbox);
    await sandbox.close();
  },
  open: async ({ sandbox }, use, info) => {
    const ends: (() => Promise<void>)[] = [];
    await use(async (options = {}) => {
      const browser = await openBrowser(info.project.name as BrowserName, {
        proxy: sandbox.proxy,
        ...options,
      });
      const search = new Search(browser, sandbox);
      await search.begin();
      ends.push(async () => {
        const found = await search.end();
        await closeWithProfile(browser, sandbox, options.trust);
        await expectNone(found, info);
      });
      return browser;
    });
    for (const end of ends) await end();
  },
  browserWithExtension: async ({ open }, use) => use(await open()),
});
