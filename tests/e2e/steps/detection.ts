/** Asking the panel what a page is. */
import { expect } from '@playwright/test';
import type { ExtensionBrowser, PageDriver } from '../harness/types';

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<unknown> } };

export type Kind = 'none' | 'vendor' | 'permissions' | 'credential';

/** An address, and what the panel must say of it: the vendor and the kind, in one word each. */
export type Case = readonly [url: string, vendor: string, kind: Kind];

export interface Detection {
  readonly page: PageDriver;
  readonly panel: PageDriver;
  /** Goes to each address and holds the panel against what it must say. */
  check(cases: readonly Case[]): Promise<void>;
  /** Holds the panel against the page as it is now. */
  expectKind(vendor: string, kind: Kind, where?: string): Promise<void>;
}

/** Opens a tab and a panel for it. */
export async function detection(browser: ExtensionBrowser, first: string): Promise<Detection> {
  const page = await browser.openPage(first);
  const tabId = await browser.tabIdOf(page);
  const panel = await browser.openPanel(tabId);
  await panel.waitFor('[data-part="page"]');

  async function look(): Promise<void> {
    await panel.evaluate((tab) => chrome.runtime.sendMessage({ type: 'panel-look', tabId: tab }), tabId);
  }

  async function expectKind(vendor: string, kind: Kind, where = ''): Promise<void> {
    await look();
    // What a page is not, it says by silence: the second look is answered after all that the first set going.
    if (kind === 'none' || kind === 'vendor') await look();
    const said = () => panel.attribute('[data-part="page"]', 'data-page');
    await expect.poll(said, { message: `${where} is ${kind}` }).toBe(kind);
    expect(await panel.attribute('[data-part="page"]', 'data-vendor'), where).toBe(vendor);
  }

  return {
    page,
    panel,
    expectKind,
    async check(cases) {
      for (const [url, vendor, kind] of cases) {
        await page.goto(url);
        await expectKind(vendor, kind, url);
      }
    },
  };
}
