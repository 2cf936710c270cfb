import { ChromiumBrowser } from './chromium';
import { FirefoxBrowser } from './firefox';
import type { ExtensionBrowser } from './types';

/** Hears every line that pages write to the console, and in Chromium the background too. */
export function listenToConsole(browser: ExtensionBrowser, hear: (line: string) => void): void {
  if (browser instanceof ChromiumBrowser) {
    browser.context.on('console', (message) => hear(message.text()));
    for (const worker of browser.context.serviceWorkers()) {
      worker.on('console', (message) => hear(message.text()));
    }
  }
  if (browser instanceof FirefoxBrowser) {
    browser.browser.on('targetcreated', async (target) => {
      const page = await target.page();
      page?.on('console', (message) => hear(message.text()));
    });
  }
}
