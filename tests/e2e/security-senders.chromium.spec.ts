/** Who the browser says that a message is from, in a real one: another extension, frames that have no right to speak. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from './harness/chromium';
import { builds, expect, test } from './harness/fixtures';
import { choose, openPanelFor, settled } from './steps/panel';
import { startSetup, vaulted, waitForToken } from './steps/secret';

/** An extension that says to ours whatever might move it, and shows what it heard. It has no worker of its own. */
async function otherExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-other-'));
  const manifest = {
    manifest_version: 3,
    name: 'Other',
    version: '1',
    host_permissions: ['https://*.syncromsp.com/*'],
  };
  const script = `
    addEventListener('hashchange', async () => {
      const [id, setupId] = location.hash.slice(1).split(',');
      const tabId = 1;
      const messages = [
        { type: 'panel-state', tabId }, { type: 'panel-reveal', setupId, field: 'apiToken' },
        { type: 'captured', setupId, values: [{ field: 'apiToken', value: 'forged-token-0123456789' }] },
        { type: 'hello', vendor: 'syncro' }, { type: 'panel-end', tabId },
      ];
      const heard = [];
      for (const message of messages) heard.push(await chrome.runtime.sendMessage(id, message).catch(() => 'nobody') ?? 'nobody');
      document.title = JSON.stringify(heard);
    });`;
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(
    join(folder, 'other.html'),
    '<!doctype html><title>waiting</title><script src="other.js"></script>',
  );
  await writeFile(join(folder, 'other.js'), script);
  return folder;
}

test('another extension is answered by nobody', { tag: '@wide' }, async ({ sandbox }) => {
  const other = await otherExtension();
  const browser = await openChromium({ proxy: sandbox.proxy, extensionDir: `${builds.chromium},${other}` });
  try {
    const desk = await startSetup(browser, sandbox.syncro('acme'));
    const extensions = await browser.openPage('chrome://extensions/');
    const otherId = await extensions.evaluate(async () => {
      const { developerPrivate } = chrome as unknown as {
        developerPrivate: { getExtensionsInfo(): Promise<{ id: string; name: string }[]> };
      };
      return (await developerPrivate.getExtensionsInfo()).find(({ name }) => name === 'Other')?.id ?? '';
    });
    const setupId = await desk.panel.evaluate(async () => {
      const all = await chrome.storage.session.get(null);
      return Object.keys(all.setups as object)[0] ?? '';
    });
    const page = await browser.openPage(`chrome-extension://${otherId}/other.html`);
    await page.evaluate(
      (to) => {
        location.hash = to;
      },
      `${new URL(browser.extensionUrl).host},${setupId}`,
    );
    const heard = await page.waitForState(() => document.title !== 'waiting' && document.title);
    expect(JSON.parse(String(heard))).toEqual(['nobody', 'nobody', 'nobody', 'nobody', 'nobody']);
    expect(await vaulted(desk.panel)).toEqual([]);
    expect(await desk.panel.count({ role: 'button', name: 'End setup' })).toBe(1);
  } finally {
    await browser.close();
    await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
    await rm(other, { recursive: true });
  }
});

test('a token is taken from the page itself, not from a sandboxed frame or another tenant’s', {
  tag: '@wide',
}, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const stranger = sandbox.syncro(`${tenant.host.split('.')[0]}-stranger`);
  const shown = (token: string) =>
    `<!doctype html><title>API Token</title><h1>API Token</h1><p>Your new API token is shown only once, copy it now:</p>
     <input readonly id="token" value="${token}" size="60">`;
  const tokens = {
    top: 'Top-7f3a9c2e5b8d1f4a6c0e',
    sandboxed: 'Box-1d4c7b0a3e6f9d2c5b8a',
    other: 'Oth-9a8b7c6d5e4f3a2b1c0d',
  };
  sandbox.page(tenant.host, '/shown', shown(tokens.top));
  sandbox.page(tenant.host, '/boxed', shown(tokens.sandboxed));
  sandbox.page(stranger.host, '/shown', shown(tokens.other));
  const frames = `<!doctype html><title>Frames</title><h1>Frames</h1>
    <iframe title="Boxed" width="700" height="200" sandbox="allow-scripts" src="/boxed"></iframe>
    <iframe title="Other" width="700" height="200" src="https://${stranger.host}/shown"></iframe>`;
  sandbox.page(tenant.host, '/frames', frames);

  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  const panel = await openPanelFor(browser, vendor);
  await choose(panel, 'RocketCyber');
  await settled(panel);
  await vendor.bringToFront();
  await vendor.goto(`https://${tenant.host}/frames`);
  for (const part of ['/boxed', stranger.host]) await (await vendor.frame(part)).waitFor('#token');
  await panel.waitFor('[data-part="page"][data-page="vendor"]').catch(() => undefined);
  expect(await vaulted(panel)).toEqual([]);
  await vendor.goto(`https://${tenant.host}/shown`);
  await waitForToken(panel, 'captured');
  expect(await vaulted(panel)).toEqual([tokens.top]);
});

declare const chrome: {
  readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
};
