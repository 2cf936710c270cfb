/** What a browser without RoleCall leaves of a secret in its profile, when somebody carries it by hand. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Sandbox } from '../../sandbox/index';
import { canaries } from './canaries';
import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import { filesWith } from './profile';
import type { ExtensionBrowser, OpenOptions } from './types';

/** How long the browser stays open, in milliseconds: it writes down what is open in its own time, and more as it closes. */
const stays = [0, 30_000];

/** Kinds of files that a browser without RoleCall has left. */
const usual = new Set<string>();

/**
 * Those of the kinds of files that a browser without RoleCall does not leave. It is run only where there are any. `trust`
 * is the browser's own: where every certificate is taken, Chromium keeps no page in its cache.
 */
export async function leftByRoleCall(
  name: ExtensionBrowser['name'],
  sandbox: Sandbox,
  trust: OpenOptions['trust'],
  files: readonly string[],
): Promise<string[]> {
  let strange = files.filter((file) => !usual.has(file));
  for (const stay of stays) {
    if (strange.length === 0) break;
    const left = await leftByHand(name, sandbox, trust, stay);
    // One that trusts otherwise is another browser.
    if (trust === undefined) for (const file of left) usual.add(file);
    strange = strange.filter((file) => !left.includes(file));
  }
  return strange;
}

/** As a guide says: tick, copy, paste. */
async function leftByHand(
  name: ExtensionBrowser['name'],
  sandbox: Sandbox,
  trust: OpenOptions['trust'],
  stay: number,
): Promise<string[]> {
  const extensionDir = await emptyExtension();
  const open = name === 'firefox' ? openFirefox : openChromium;
  const browser = await open({
    proxy: sandbox.proxy,
    extensionDir,
    ...(trust === undefined ? {} : { trust }),
  });
  await carryByHand(browser, sandbox);
  await pause(stay);
  await browser.close();
  const left = await filesWith(browser.profileDir, canaries);
  for (const folder of [browser.profileDir, extensionDir]) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return left;
}

async function carryByHand(browser: ExtensionBrowser, sandbox: Sandbox): Promise<void> {
  const tenant = sandbox.syncro('acme-by-hand');
  const destination = sandbox.rocketcyber;
  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  await vendor.fill('[name="api_token[name]"]', 'By hand');
  await vendor.click({ role: 'button', name: 'Create API Token' });
  await vendor.waitFor('#new_api_token');
  const token = await vendor.evaluate(
    () => document.querySelector<HTMLInputElement>('#new_api_token')?.value ?? '',
  );
  const page = await browser.openPage(destination.url);
  // Two forms more that are never sent, one of them in a tab that is closed: browsers keep what stands in text fields.
  const unsent = [await browser.openPage(destination.url), await browser.openPage(destination.url)];
  for (const form of unsent) await form.fill('[name=api_key]', token);
  await unsent[0]?.close();
  await page.fill('[name=subdomain]', tenant.subdomain);
  await page.fill('[name=api_key]', token);
  await page.click({ role: 'button', name: destination.facts.submit });
  await page.waitFor('.verdict');
}

/** An extension that does nothing. */
async function emptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rolecall-empty-'));
  const manifest = {
    manifest_version: 3,
    name: 'Empty',
    version: '1',
    background: { service_worker: 'nothing.js', scripts: ['nothing.js'] },
    browser_specific_settings: { gecko: { id: 'empty@rolecall.example' } },
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  await writeFile(join(folder, 'nothing.js'), '');
  return folder;
}
