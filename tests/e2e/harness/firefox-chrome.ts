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

/** The window's tab that shows this: what the extension opens as it is installed may have come in front of it meanwhile. */
function tabAt(address: string): string {
  const shows = `({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${JSON.stringify(address)}`;
  return `
    const { selectedTab, tabs } = front.gBrowser;
    const tab = [selectedTab, ...tabs].find(${shows}) ?? selectedTab;`;
}

/** The number the extension knows the tab in front by, which shows this address. */
export async function frontTabId(browser: Browser, address: string): Promise<number> {
  return Number(await inBrowserWindow(browser, `${tabAt(address)} return tabTracker.getId(tab);`));
}

/** Presses the extension's toolbar button for the tab in front, which shows this address, as a person's click would. */
export async function pressAction(browser: Browser, address: string): Promise<void> {
  const press = 'front.gBrowser.selectedTab = tab; await browserActionFor(extension).triggerAction(front);';
  await inBrowserWindow(browser, `${tabAt(address)} ${press}`);
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
