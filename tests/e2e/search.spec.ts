/** What every test ends with does find a secret, wherever one is left. */
import { rm } from 'node:fs/promises';
import { canary } from '../sandbox/canary';
import { canaries } from './harness/canaries';
import { type BrowserName, expect, openBrowser, test } from './harness/fixtures';
import { drawnBy } from './harness/overlay-text';
import { filesWith } from './harness/profile';
import { Search } from './harness/search';
import { mint, startSetup } from './steps/secret';

declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

const secret = `${canary}left0behind1everywhere2`;
const elsewhere = 'elsewhere.example';

/** Leaves it in each place that a page has. */
async function leaveInPage(text: string): Promise<void> {
  const field = document.createElement('input');
  field.value = text;
  const inside = document.createElement('div').attachShadow({ mode: 'open' });
  inside.append(text);
  document.body.append(text, field, inside.host);
  document.body.dataset.left = text;
  localStorage.setItem('left', text);
  sessionStorage.setItem('left', text);
  Reflect.set(document, 'cookie', `left=${text}`);
  history.replaceState({ text }, '', `?left=${text}`);
  window.name = text;
  console.log(btoa(`said ${text}`));
  await fetch('/take', { method: 'POST', body: text });
  await fetch('/take');
}

test('a secret is found in every place where one may be left', { tag: '@wide' }, async ({ sandbox }) => {
  const name = test.info().project.name as BrowserName;
  const browser = await openBrowser(name, { proxy: sandbox.proxy });
  const search = new Search(browser, sandbox);
  await search.begin();
  sandbox.page(elsewhere, '*', '<!doctype html><title>Elsewhere</title><p>Nothing here</p>');
  const tenant = sandbox.syncro('acme');
  const { vendor, panel } = await startSetup(browser, tenant);
  await mint({ vendor, panel });
  if (name === 'chromium') expect(await drawnBy(vendor)).toContain('RoleCall');
  // What the vendor's page shows, the vault holds and the panel masks is where it should be.
  expect(await search.end()).toEqual([]);

  const page = await browser.openPage(`https://${elsewhere}/`);
  await page.evaluate(leaveInPage, secret);
  await vendor.evaluate(() => {
    const shown = document.querySelector<HTMLInputElement>('#new_api_token')?.value ?? '';
    document.body.append(shown);
  });
  await panel.evaluate(async (text) => {
    document.title = text;
    await chrome.storage.local.set({ left: text });
  }, secret);
  const inPage = [
    'address',
    'attribute data-left <body>',
    'cookie',
    'field <input>',
    'history',
    'localStorage',
  ];
  const andThere = ['name', 'sessionStorage', 'text <body>', 'text <undefined>'];
  await expect
    .poll(() => search.end())
    .toEqual([
      // The cookie goes along.
      `a request: GET ${elsewhere}`,
      `a request: POST ${elsewhere}`,
      `https://${tenant.host}/api_tokens: text <body>`,
      ...[...inPage, ...andThere].map((where) => `https://${elsewhere}/: ${where}`),
      'our own/sidepanel.html: text <title>',
      'the console',
      'the extension’s storage: local left',
    ]);
  await browser.close();
  const files = await filesWith(browser.profileDir, canaries);
  expect(files.some((file) => /Local Extension Settings|moz-extension/.test(file))).toBe(true);
  await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
});
