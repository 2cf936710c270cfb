import type { ChromiumBrowser } from './chromium';

/** What an administrator's mandatory policy is called on the browser's own page for trying one. */
const mandatory = { level: 1, scope: 1, source: 1 };

/** Gives Chromium a policy of the extension's, on the page that it has for trying them: a policy's file is the machine's. */
export async function setPolicy(
  browser: ChromiumBrowser,
  policy: Readonly<Record<string, unknown>>,
): Promise<void> {
  const namespace = new URL(browser.extensionUrl).host;
  const all = Object.entries(policy).map(([name, value]) => ({ name, value, namespace, ...mandatory }));
  const page = await browser.openPage('chrome://policy/test');
  await page.evaluate(async (text) => {
    const module = 'chrome://resources/js/cr.js';
    const { sendWithPromise } = (await import(module)) as {
      sendWithPromise(name: string, ...given: string[]): Promise<unknown>;
    };
    await sendWithPromise('setLocalTestPolicies', text, '');
  }, JSON.stringify(all));
  await page.close();
}
