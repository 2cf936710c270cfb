import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { browserProgram, newProfile } from './browsers';
import { endBackground, frontTabId, pressAction } from './firefox-chrome';
import { hearConsoles, heardLines } from './firefox-console';
import { FirefoxPage } from './firefox-page';
import { preferences } from './firefox-preferences';
import { programWithPolicy } from './policy-firefox';
import type { ExtensionBrowser, OpenOptions, PageDriver } from './types';

/** Starts Firefox with the extension and a new profile; every host is answered by the proxy. */
export async function openFirefox(options: OpenOptions): Promise<FirefoxBrowser> {
  const profileDir = options.profileDir ?? (await newProfile('firefox'));
  const uuid = randomUUID();
  const usual = browserProgram('firefox');
  const program = options.policy ? await programWithPolicy(usual, options.policy) : usual;
  const browser = await launch({
    browser: 'firefox',
    executablePath: program,
    headless: true,
    enableExtensions: true,
    acceptInsecureCerts: true,
    userDataDir: profileDir,
    defaultViewport: null,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: preferences(options, uuid),
  });
  await hearConsoles(browser);
  await browser.installExtension(options.extensionDir);
  const folders = program === usual ? [] : [dirname(program)];
  return new FirefoxBrowser(browser, `moz-extension://${uuid}/`, profileDir, folders);
}

export class FirefoxBrowser implements ExtensionBrowser {
  readonly name = 'firefox';

  constructor(
    /** Puppeteer's own handle, for what the common interface does not have. */
    readonly browser: Browser,
    readonly extensionUrl: string,
    readonly profileDir: string,
    /** Gone when it is closed. */
    private readonly folders: readonly string[] = [],
  ) {}

  /** In the first window: a new tab opens in the one in front, and that may be a panel's. */
  async openPage(url: string): Promise<FirefoxPage> {
    const [first] = await this.browser.pages();
    await first?.bringToFront();
    const page = new FirefoxPage(await this.browser.newPage());
    await page.goto(url);
    return page;
  }

  async pages(): Promise<FirefoxPage[]> {
    return (await this.browser.pages()).map((page) => new FirefoxPage(page));
  }

  consoleLines(): Promise<string[]> {
    return heardLines(this.browser);
  }

  /** In a window of its own: a tab that a panel covers draws nothing, and no admin works so. */
  async openPanel(tabId: number): Promise<FirefoxPage> {
    const page = new FirefoxPage(await this.browser.newPage({ type: 'window' }));
    await page.goto(`${this.extensionUrl}sidepanel.html?tab=${tabId}`);
    return page;
  }

  openExtensionPage(path: string): Promise<FirefoxPage> {
    return this.openPage(this.extensionUrl + path);
  }

  async tabIdOf(page: PageDriver): Promise<number> {
    await page.bringToFront();
    return frontTabId(this.browser, await page.evaluate(() => location.href));
  }

  async pressToolbarButton(page: PageDriver): Promise<void> {
    await page.bringToFront();
    await pressAction(this.browser, await page.evaluate(() => location.href));
  }

  /** Nothing to do: requests are granted without asking, by preference. */
  async grantHost(): Promise<void> {}

  killWorker(): Promise<void> {
    return endBackground(this.browser);
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const folder of this.folders) await rm(folder, { recursive: true });
  }
}
