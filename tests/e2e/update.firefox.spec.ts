/**
 * A real update of the extension, installed as a store's would be: it waits while a secret does. Chromium updates no
 * extension that was loaded from a folder, and none from elsewhere without a company's policy on the machine; what RoleCall
 * does there is in tests/unit/setup/lifecycle.test.ts.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { FirefoxBrowser } from './harness/firefox';
import { privileged } from './harness/firefox-chrome';
import { extensionId } from './harness/firefox-preferences';
import { builds, expect, test } from './harness/fixtures';
import { zipped } from './harness/zip';
import { mint, startSetup, vaulted } from './steps/secret';

const manager = `const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');`;

/** Serves the build as packages of any version, `/<version>.xpi`. */
async function packages(): Promise<{ readonly address: string; close(): void }> {
  const manifest = JSON.parse(await readFile(join(builds.firefox, 'manifest.json'), 'utf8')) as object;
  const server = createServer(async ({ url = '' }, response) => {
    const version = url.replace(/^\/|\.xpi$/g, '');
    const made = await zipped(builds.firefox, { 'manifest.json': JSON.stringify({ ...manifest, version }) });
    response.writeHead(200, { 'content-type': 'application/x-xpinstall' }).end(made);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() };
}

/** Installs a package; resolves to whether the extension had it wait. */
async function install(browser: Browser, address: string): Promise<boolean> {
  const state = await privileged(
    browser,
    `${manager}
    Services.prefs.setBoolPref('xpinstall.signatures.required', false);
    Services.prefs.setCharPref('network.proxy.no_proxies_on', '127.0.0.1');
    const install = await AddonManager.getInstallForURL('${address}');
    const postponed = new Promise((resolve) => install.addListener({
      onInstallPostponed: () => resolve('postponed'),
      onInstallEnded: () => resolve('installed'),
      onInstallFailed: () => resolve('failed ' + install.error),
      onDownloadFailed: () => resolve('not downloaded ' + install.error),
    }));
    install.install().catch(() => undefined);
    return postponed;`,
  );
  if (state !== 'postponed' && state !== 'installed') throw new Error(String(state));
  return state === 'postponed';
}

async function version(browser: Browser): Promise<unknown> {
  return privileged(
    browser,
    `${manager} return (await AddonManager.getAddonByID('${extensionId}'))?.version ?? '';`,
  );
}

test('an update waits until no secret waits, and comes then', { tag: '@full' }, async ({ sandbox, open }) => {
  const empty = await mkdtemp(join(tmpdir(), 'rolecall-empty-'));
  const nothing = { manifest_version: 3, name: 'Empty', version: '1' };
  const own = { browser_specific_settings: { gecko: { id: 'empty@rolecall.example' } } };
  await writeFile(join(empty, 'manifest.json'), JSON.stringify({ ...nothing, ...own }));
  const served = await packages();
  const firefox = (await open({ extensionDir: empty })) as FirefoxBrowser;
  const { browser } = firefox;
  try {
    expect(await install(browser, `${served.address}/1.0.1.xpi`)).toBe(false);
    const desk = await startSetup(firefox, sandbox.syncro('acme'));
    await mint(desk);
    const [kept] = await vaulted(desk.panel);
    expect(await install(browser, `${served.address}/1.0.2.xpi`)).toBe(true);
    expect(await version(browser)).toBe('1.0.1');
    expect(await vaulted(desk.panel)).toEqual([kept]);
    await desk.panel.evaluate(async () => {
      const { runtime, storage } = (globalThis as unknown as { chrome: Extension }).chrome;
      interface Extension {
        readonly runtime: { sendMessage(message: object): Promise<unknown> };
        readonly storage: { readonly session: { get(keys: null): Promise<Record<string, unknown>> } };
      }
      const held = Object.entries(await storage.session.get(null)).filter(([key]) =>
        key.startsWith('vault:'),
      );
      for (const [key, fields] of held) {
        for (const field of Object.keys(fields as object)) {
          // The last one brings the update, which closes this very page.
          void runtime.sendMessage({ type: 'panel-forget', setupId: key.slice('vault:'.length), field });
        }
      }
    });
    await expect.poll(() => version(browser), { timeout: 20_000 }).toBe('1.0.2');
  } finally {
    served.close();
    await rm(empty, { recursive: true });
  }
});
