import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Worker } from '@playwright/test';
import { browserProgram, newProfile } from './browsers';
import { ChromiumPage, ofChromium } from './chromium-page';
import { setPolicy } from './policy-chromium';
import { poll } from './poll';
import type { ExtensionBrowser, OpenOptions, PageDriver } from './types';
import { unseen } from './unseen';

/** What only chrome://extensions has. */
interface ExtensionsPage {
  readonly developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
}

declare const chrome: {
  readonly tabs: { query(filter: object): Promise<{ id?: number; url?: string }[]> };
  readonly action?: { readonly onClicked: { hasListeners(): boolean } };
};

/** Consoles of all kinds are written to one file of the profile. */
const logged = ['--enable-logging', '--log-level=0'];
const quiet = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** For what the extension itself fetches; `ignoreHTTPSErrors` reaches pages only. */
function trusting(fingerprint: string | undefined): string {
  return fingerprint === undefined
    ? '--ignore-certificate-errors'
    : `--ignore-certificate-errors-spki-list=${fingerprint}`;
}

/** A person's browser keeps pages that were left; the driver turns that off. */
const asPeopleHaveIt = ['--disable-back-forward-cache'];

/** A person's window has its own size and the system's colours, and no bar that says a program drives it. */
const ownLook = {
  viewport: null,
  colorScheme: null,
  ignoreDefaultArgs: [...asPeopleHaveIt, '--enable-automation'],
};

/** Starts Chromium with the extension and a new profile; every host is answered by the proxy. */
export async function openChromium(options: OpenOptions): Promise<ChromiumBrowser> {
  const profileDir = options.profileDir ?? (await newProfile('chromium'));
  const context = await chromium.launchPersistentContext(profileDir, {
    executablePath: browserProgram('chromium'),
    headless: false,
    chromiumSandbox: options.visible === true && process.getuid?.() !== 0,
    args: [
      ...(options.visible ? [] : unseen),
      ...quiet,
      ...(options.visible ? [] : logged),
      trusting(options.trust),
      `--disable-extensions-except=${options.extensionDir}`,
      `--load-extension=${options.extensionDir}`,
    ],
    proxy: { server: options.proxy, bypass: '<-loopback>' },
    ignoreHTTPSErrors: options.trust === undefined,
    ...(options.visible
      ? ownLook
      : { colorScheme: options.colorScheme ?? 'light', ignoreDefaultArgs: asPeopleHaveIt }),
  });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  // A press that comes before the background listens for the first time is lost. Without a button there is none.
  const listens = () => worker.evaluate(() => chrome.action?.onClicked.hasListeners() ?? true);
  await poll(listens, 20_000, 'a background that listens');
  const browser = new ChromiumBrowser(context, new URL('/', worker.url()).href, profileDir);
  if (options.policy) await setPolicy(browser, options.policy);
  return browser;
}

export class ChromiumBrowser implements ExtensionBrowser {
  readonly name = 'chromium';

  constructor(
    /** Playwright's own handle, for what the common interface does not have. */
    readonly context: BrowserContext,
    readonly extensionUrl: string,
    readonly profileDir: string,
  ) {}

  /** In the first window: a new tab opens in the one in front, and that may be a panel's. */
  async openPage(url: string): Promise<ChromiumPage> {
    await this.context.pages()[0]?.bringToFront();
    const page = new ChromiumPage(await this.context.newPage());
    await page.goto(url);
    return page;
  }

  async pages(): Promise<ChromiumPage[]> {
    return this.context.pages().map((page) => new ChromiumPage(page));
  }

  async consoleLines(): Promise<string[]> {
    const log = await readFile(join(this.profileDir, 'chrome_debug.log'), 'utf8');
    // What follows the last end of a line is still being written.
    return log.split('\n').slice(0, -1);
  }

  /** In a window of its own, so that the vendor's page stays in view, as it does beside a side panel. */
  openPanel(tabId: number): Promise<ChromiumPage> {
    return this.openInWindow(`sidepanel.html?tab=${tabId}`);
  }

  /** Opens a file of the extension in a window of its own, as the panel is. */
  async openInWindow(path: string): Promise<ChromiumPage> {
    const opened = this.context.waitForEvent('page');
    const session = await this.session();
    await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
    await session.detach();
    const page = new ChromiumPage(await opened);
    await page.goto(this.extensionUrl + path);
    return page;
  }

  openExtensionPage(path: string): Promise<ChromiumPage> {
    return this.openPage(this.extensionUrl + path);
  }

  async tabIdOf(page: PageDriver): Promise<number> {
    await page.bringToFront();
    const address = await page.url();
    const find = async () => {
      const worker = await this.worker();
      const tabs = await worker.evaluate(() => chrome.tabs.query({ active: true }));
      // RoleCall does not see every tab's address; one that it cannot see is the only one in front that is not its own.
      const named = tabs.find(({ url }) => url === address);
      const unseen = tabs.filter(({ url }) => url === undefined);
      return named?.id ?? (unseen.length === 1 ? unseen[0]?.id : undefined);
    };
    return poll(find, 10_000, `a tab in front that shows ${address}`);
  }

  async pressToolbarButton(page: PageDriver): Promise<void> {
    await page.bringToFront();
    const session = await this.session();
    const targetId = await tabTarget(session, await ownTarget(this.context, page), await page.url());
    await session.send('Extensions.triggerAction', { id: new URL(this.extensionUrl).host, targetId });
    await session.detach();
  }

  async grantHost(pattern: string): Promise<void> {
    const page = await this.openPage('chrome://extensions/');
    await page.evaluate(
      async ({ id, host }) => {
        const { developerPrivate } = chrome as unknown as ExtensionsPage;
        await developerPrivate.addHostPermission(id, host);
      },
      { id: new URL(this.extensionUrl).host, host: pattern },
    );
    await page.close();
  }

  async killWorker(): Promise<void> {
    const session = await this.session();
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter(
      ({ type, url }) => type === 'service_worker' && url.startsWith(this.extensionUrl),
    );
    for (const { targetId } of workers) await session.send('Target.closeTarget', { targetId });
    await session.detach();
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  /** The background as it is now, woken if it had ended. */
  async worker(): Promise<Worker> {
    const running = this.context
      .serviceWorkers()
      .find((worker) => worker.url().startsWith(this.extensionUrl));
    return running ?? this.context.waitForEvent('serviceworker');
  }

  private session(): Promise<CDPSession> {
    const browser = this.context.browser();
    if (!browser) throw new Error('the context has no browser');
    return browser.newBrowserCDPSession();
  }
}

async function ownTarget(context: BrowserContext, page: PageDriver): Promise<string> {
  const session = await context.newCDPSession(ofChromium(page).page);
  const { targetInfo } = await session.send('Target.getTargetInfo');
  await session.detach();
  return targetInfo.targetId;
}

/** A tab is a target of its own beside its page; of several with one address, both kinds come in the same order. */
async function tabTarget(session: CDPSession, pageTarget: string, url: string): Promise<string> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
  const alike = targetInfos.filter((info) => info.url === url);
  const index = alike
    .filter(({ type }) => type === 'page')
    .findIndex(({ targetId }) => targetId === pageTarget);
  const tab = alike.filter(({ type }) => type === 'tab')[index];
  if (!tab) throw new Error(`no tab shows ${url}`);
  return tab.targetId;
}
