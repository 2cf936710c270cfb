import type { Browser } from 'puppeteer-core';
import { extensionId } from './firefox-preferences';

/** Puppeteer's connection, which its types keep to itself: the browser's own windows are reached no other way. */
interface Connection {
  send(method: string, parameters: object): Promise<{ readonly result: Evaluated & Tree }>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result: { readonly value: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

const prelude = `
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const extension = WebExtensionPolicy.getByID('${extensionId}').extension;
  const front = Services.wm.getMostRecentWindow('navigator:browser');
  const { tabTracker, browserActionFor } = ExtensionParent.apiManager.global;`;

/** The number the extension knows the tab in front by. */
export async function frontTabId(browser: Browser): Promise<number> {
  return Number(await inBrowserWindow(browser, 'return tabTracker.getId(front.gBrowser.selectedTab);'));
}

/** Presses the extension's toolbar button for the tab in front, as a person's click would. */
export async function pressAction(browser: Browser): Promise<void> {
  await inBrowserWindow(browser, 'await browserActionFor(extension).triggerAction(front);');
}

/** Ends the background page as idleness would. */
export async function endBackground(browser: Browser): Promise<void> {
  await inBrowserWindow(browser, 'await extension.terminateBackground({ disableResetIdleForTest: true });');
}

function inBrowserWindow(browser: Browser, body: string): Promise<unknown> {
  return privileged(browser, `${prelude} ${body}`);
}

/** Runs a script with the browser's own rights; what it returns is JSON. */
export async function privileged(browser: Browser, body: string): Promise<unknown> {
  const { connection } = browser as unknown as { readonly connection: Connection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const context = tree.result.contexts[0]?.context;
  const { result } = await connection.send('script.evaluate', {
    target: { context },
    awaitPromise: true,
    expression: `(async () => { ${body} })()`,
  });
  if (result.type === 'exception') throw new Error(`Firefox: ${result.exceptionDetails?.text}`);
  return result.result.value;
}
