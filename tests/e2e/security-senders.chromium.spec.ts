/** Who the browser says that a message is from, in a real one: another extension, frames that have no right to speak. */
import { rm } from 'node:fs/promises';
import { canary } from '../sandbox/canary';
import type { ChromiumBrowser } from './harness/chromium';
import { builds, expect, test } from './harness/fixtures';
import type { DocumentDriver, PageDriver } from './harness/types';
import { type Overheard, otherExtension, speakIn, withOpenEars } from './steps/other-extension';
import { choose, openPanelFor, settled } from './steps/panel';
import { startSetup, vaulted, waitForToken } from './steps/secret';

/** Frames that a page of the vendor's may hold: one that is blank, one without an origin, with the vendor's address. */
async function addFrames(vendor: PageDriver): Promise<Record<string, DocumentDriver>> {
  await vendor.evaluate(() => {
    const blank = document.createElement('iframe');
    const boxed = document.createElement('iframe');
    boxed.sandbox.add('allow-scripts');
    boxed.src = '/boxed';
    document.body.append(blank, boxed);
  });
  return { blank: await vendor.frame('about:blank'), sandboxed: await vendor.frame('/boxed') };
}

test('another extension is heard from nowhere: its page, the vendor’s page, a blank or sandboxed frame', {
  tag: '@wide',
}, async ({ sandbox, open }) => {
  const folders = [await withOpenEars(builds.chromium), await otherExtension()];
  const browser = (await open({ extensionDir: folders.join() })) as ChromiumBrowser;
  const tenant = sandbox.syncro('acme');
  sandbox.page(tenant.host, '/boxed', '<!doctype html><title>Boxed</title>');
  const { vendor, panel } = await startSetup(browser, tenant);
  const setupId = await panel.evaluate(async () => {
    const all = await chrome.storage.session.get(null);
    return Object.keys(all.setups as object)[0] ?? '';
  });
  const to = `${new URL(browser.extensionUrl).host} ${setupId}`;
  const otherId = await idOf(browser, 'Other');
  const places: Record<string, DocumentDriver> = {
    page: vendor,
    ...(await addFrames(vendor)),
    own: await browser.openPage(`chrome-extension://${otherId}/other.html`),
  };
  for (const [name, place] of Object.entries(places)) {
    expect(await speakIn(place, to), name).toEqual(Array(6).fill('no answer'));
  }
  // They did arrive, one of them from the very place that RoleCall's own script speaks from.
  const worker = await browser.worker();
  const overheard = await worker.evaluate(
    () => (globalThis as unknown as { overheard: Overheard[] }).overheard,
  );
  expect(overheard).toHaveLength(24);
  test.info().annotations.push({ type: 'cases', description: String(overheard.length) });
  expect(overheard).toContainEqual({ id: otherId, origin: `https://${tenant.host}`, frameId: 0 });
  expect(overheard.map(({ origin }) => origin)).toContain('null');
  const polluting = '{"type":"panel-state","tabId":1,"__proto__":{"polluted":true}}';
  const say = (text: string) => chrome.runtime.sendMessage(JSON.parse(text) as object);
  expect(await panel.evaluate(say, polluting)).toBeFalsy();
  expect(await worker.evaluate(() => 'polluted' in {})).toBe(false);
  expect(await vaulted(panel)).toEqual([]);
  expect(await panel.count({ role: 'button', name: 'End setup' })).toBe(1);
  for (const folder of folders) await rm(folder, { recursive: true, maxRetries: 3 });
});

async function idOf(browser: ChromiumBrowser, extension: string): Promise<string> {
  const page = await browser.openPage('chrome://extensions/');
  const id = await page.evaluate(async (wanted) => {
    const { developerPrivate } = chrome as unknown as {
      developerPrivate: { getExtensionsInfo(): Promise<{ id: string; name: string }[]> };
    };
    return (await developerPrivate.getExtensionsInfo()).find(({ name }) => name === wanted)?.id ?? '';
  }, extension);
  await page.close();
  return id;
}

test('a token is taken from the page itself, not from a sandboxed frame or another tenant’s', {
  tag: '@wide',
}, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const stranger = sandbox.syncro(`${tenant.host.split('.')[0]}-stranger`);
  const shown = (token: string) =>
    `<!doctype html><title>API Token</title><h1>API Token</h1><p>Your new API token is shown only once, copy it now:</p>
     <input readonly id="token" value="${token}" size="60">`;
  const tokens = {
    top: `${canary}Top7f3a9c2e5b8d1f4a6c0e`,
    sandboxed: `${canary}Box1d4c7b0a3e6f9d2c5b8a`,
    other: `${canary}Oth9a8b7c6d5e4f3a2b1c0d`,
    written: `${canary}Wri3b6e9c2f5a8d1b4e7c0f`,
    blank: `${canary}Bla5c8f1b4e7a0d3c6f9b2e`,
  };
  sandbox.page(tenant.host, '/shown', shown(tokens.top));
  sandbox.page(tenant.host, '/boxed', shown(tokens.sandboxed));
  sandbox.page(stranger.host, '/shown', shown(tokens.other));
  sandbox.page(
    stranger.host,
    '/blank',
    `<!doctype html><title>Blank</title><iframe title="Inner"></iframe>
     <script>frames[0].document.body.innerHTML = ${JSON.stringify(shown(tokens.blank)).replaceAll('<', '\\x3c')}</script>`,
  );
  const frames = `<!doctype html><title>Frames</title><h1>Frames</h1>
    <iframe title="Boxed" width="700" height="200" sandbox="allow-scripts" src="/boxed"></iframe>
    <iframe title="Written" width="700" height="200" sandbox="allow-scripts" srcdoc="${quoted(shown(tokens.written))}"></iframe>
    <iframe title="Other" width="700" height="200" src="https://${stranger.host}/shown"></iframe>
    <iframe title="Blank" width="700" height="200" src="https://${stranger.host}/blank"></iframe>`;
  sandbox.page(tenant.host, '/frames', frames);

  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  const panel = await openPanelFor(browser, vendor);
  await choose(panel, 'RocketCyber');
  await settled(panel);
  await vendor.bringToFront();
  await vendor.goto(`https://${tenant.host}/frames`);
  for (const part of ['/boxed', 'about:srcdoc', '/shown', 'about:blank'])
    await (await vendor.frame(part)).waitFor('#token');
  await panel.waitFor('[data-part="page"][data-page="vendor"]').catch(() => undefined);
  expect(await vaulted(panel)).toEqual([]);
  await vendor.goto(`https://${tenant.host}/shown`);
  await waitForToken(panel, 'captured');
  expect(await vaulted(panel)).toEqual([tokens.top]);
});

function quoted(html: string): string {
  return html.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}

declare const chrome: {
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
  readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
};
