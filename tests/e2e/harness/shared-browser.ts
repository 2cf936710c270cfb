import type { ExtensionBrowser, PageDriver } from './types';

declare const chrome: {
  readonly storage: Record<'local' | 'session', { clear(): Promise<void> }>;
  readonly permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(permissions: { origins: string[] }): Promise<boolean>;
  };
  readonly runtime: { getManifest(): { host_permissions?: string[] } };
};

/** A worker's browser as one test has it: what the test opens and keeps there is gone after it. */
export class SharedBrowser implements ExtensionBrowser {
  readonly name: ExtensionBrowser['name'];
  readonly extensionUrl: string;
  readonly profileDir: string;
  private readonly opened: PageDriver[] = [];
  private readonly panels: PageDriver[] = [];
  private ended = false;
  /** Those of `panels` that are windows of their own. */
  private readonly windows = new Set<PageDriver>();

  /**
   * `idle`: empty panel windows of tests before; to open one costs Firefox a second. `leaving` is told of a page that the
   * test closes.
   */
  constructor(
    private readonly inner: ExtensionBrowser,
    private readonly idle: PageDriver[],
    private readonly leaving: (page: PageDriver) => Promise<void>,
  ) {
    this.name = inner.name;
    this.extensionUrl = inner.extensionUrl;
    this.profileDir = inner.profileDir;
  }

  async openPage(url: string): Promise<PageDriver> {
    const page = await this.inner.openPage(url);
    this.opened.push(page);
    return this.watched(page);
  }

  pages(): Promise<PageDriver[]> {
    return this.inner.pages();
  }

  consoleLines(): Promise<readonly string[]> {
    return this.inner.consoleLines();
  }

  async openPanel(tabId: number): Promise<PageDriver> {
    const used = this.idle.pop();
    const panel = used ?? (await this.inner.openPanel(tabId));
    this.panels.push(panel);
    this.windows.add(panel);
    if (used) {
      await used.goto(`${this.extensionUrl}sidepanel.html?tab=${tabId}`);
      await used.bringToFront();
    }
    return this.watched(panel);
  }

  async openExtensionPage(path: string): Promise<PageDriver> {
    const page = await this.inner.openExtensionPage(path);
    this.panels.push(page);
    return this.watched(page);
  }

  tabIdOf(page: PageDriver): Promise<number> {
    return this.inner.tabIdOf(page);
  }

  pressToolbarButton(page: PageDriver): Promise<void> {
    return this.inner.pressToolbarButton(page);
  }

  grantHost(pattern: string): Promise<void> {
    return this.inner.grantHost(pattern);
  }

  killWorker(): Promise<void> {
    return this.inner.killWorker();
  }

  private watched(page: PageDriver): PageDriver {
    const close = page.close.bind(page);
    page.close = async () => {
      if (!this.ended) await this.leaving(page);
      await close();
    };
    return page;
  }

  /** What every page and panel of the test shows, for the message of a failed one. */
  async described(): Promise<string> {
    const pages = [...this.opened, ...this.panels].map((page) => page.evaluate(shown).catch(() => 'closed'));
    return (await Promise.all(pages)).join('\n');
  }

  /**
   * Closes what the test opened, its tabs first, so that their setups end, and takes back what the extension keeps and was
   * allowed. In Firefox one panel's window is left, empty, for the next test.
   */
  async close(): Promise<void> {
    this.ended = true;
    for (const page of this.opened) await page.close().catch(() => undefined);
    for (const panel of this.panels) if (await emptied(panel)) break;
    for (const panel of this.panels) {
      const serves = this.name === 'firefox' && this.windows.has(panel) && this.idle.length === 0;
      const left = serves && (await blanked(panel));
      if (left) this.idle.push(panel);
      else await panel.close().catch(() => undefined);
    }
  }
}

/** False for a page that the test has closed itself. */
function blanked(page: PageDriver): Promise<boolean> {
  return page.goto('about:blank').then(
    () => true,
    () => false,
  );
}

/** False for a page that the test has closed itself. */
function emptied(extensionPage: PageDriver): Promise<boolean> {
  const empty = async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
    const required = chrome.runtime.getManifest().host_permissions ?? [];
    const { origins = [] } = await chrome.permissions.getAll();
    const given = origins.filter((origin) => !required.includes(origin));
    if (given.length > 0) await chrome.permissions.remove({ origins: given });
    return true;
  };
  return extensionPage.evaluate(empty).catch(() => false);
}

function shown(): string {
  const on = document.querySelectorAll(':checked').length;
  const focus = `${document.visibilityState}, ${document.hasFocus() ? 'focused' : 'not focused'}`;
  const text = document.body.innerText.replace(/\s+/g, ' ').slice(0, 1500);
  return `${location.host}${location.pathname} (${focus}, ${on} on): ${text}`;
}
