/** After the main job the token is where it was sent to, and nowhere that a browser without RoleCall would not have put it. */
import { rm } from 'node:fs/promises';
import { type Sandbox, startSandbox } from '../sandbox/index';
import { openChromium } from './harness/chromium';
import { listenToConsole } from './harness/console';
import { openFirefox } from './harness/firefox';
import { type BrowserName, builds, expect, test } from './harness/fixtures';
import { filesWith } from './harness/profile';
import type { ExtensionBrowser, PageDriver } from './harness/types';
import { grantAll } from './steps/panel';
import {
  connect,
  createToken,
  mint,
  pressThere,
  revealed,
  send,
  startSetup,
  waitForToken,
} from './steps/secret';
import { emptyExtension, timesInPage } from './steps/traces';

const canary = 'Canary-4b1d-Kingfisher-';

interface Traces {
  /** Kinds of files in the profile. */
  readonly files: readonly string[];
  /** Hosts that got it from the browser. */
  readonly hosts: readonly string[];
  /** How often it stands in the vendor's page, its storage and its address. */
  readonly inPage: number;
  readonly inConsole: readonly string[];
}

type Job = (browser: ExtensionBrowser, sandbox: Sandbox) => Promise<PageDriver>;

async function tracesOf(name: BrowserName, extensionDir: string, job: Job): Promise<Traces> {
  const sandbox = await startSandbox();
  sandbox.syncro('acme').options.tokenPrefix = canary;
  const open = name === 'firefox' ? openFirefox : openChromium;
  const browser = await open({ proxy: sandbox.proxy, extensionDir });
  const said: string[] = [];
  listenToConsole(browser, (line) => said.push(line));
  const vendor = await job(browser, sandbox);
  const inPage = await timesInPage(vendor, canary);
  expect(sandbox.rocketcyber.verdict).toBe('Connected');
  await browser.close();
  const files = await filesWith(browser.profileDir, canary);
  await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
  await sandbox.close();
  const told = sandbox.requests.filter(({ from }) => from === 'browser');
  const hosts = told.filter((request) => JSON.stringify(request).includes(canary)).map(({ host }) => host);
  return { files, hosts, inPage, inConsole: said.filter((line) => line.includes(canary)) };
}

async function withRoleCall(browser: ExtensionBrowser, sandbox: Sandbox): Promise<PageDriver> {
  const tenant = sandbox.syncro('acme');
  const desk = await startSetup(browser, tenant);
  await desk.panel.bringToFront();
  await grantAll(desk.panel);
  await mint(desk);
  expect(tenant.tokenFor(await revealed(desk.panel))).toBe(tenant.tokens[0]);
  const page = await pressThere(browser, sandbox.rocketcyber);
  await send(desk.panel, sandbox.rocketcyber);
  await waitForToken(desk.panel, 'delivered');
  await connect(page, sandbox.rocketcyber);
  // The history is on disk: it is part of what is searched.
  const settings = await browser.openExtensionPage('options.html#history');
  await settings.waitFor('[data-part="history"]');
  expect(await settings.text('[data-part="history"]')).toMatch(
    /RocketCyber, with Syncro.*after: 21 granted.*form in a tab/,
  );
  return desk.vendor;
}

/** As the guide says: tick, copy, paste. */
async function byHand(browser: ExtensionBrowser, sandbox: Sandbox): Promise<PageDriver> {
  const vendor = await browser.openPage(`https://${sandbox.syncro('acme').host}/api_tokens/new`);
  await vendor.fill('[name="api_token[name]"]', 'By hand');
  await vendor.evaluate(() => {
    for (const box of document.querySelectorAll<HTMLElement>('input[type=checkbox]')) box.click();
  });
  await vendor.click(createToken);
  await vendor.waitFor('#new_api_token');
  const token = await vendor.evaluate(
    () => document.querySelector<HTMLInputElement>('#new_api_token')?.value ?? '',
  );
  const page = await browser.openPage(sandbox.rocketcyber.url);
  await page.fill('[name=subdomain]', 'acme');
  await page.fill('[name=api_key]', token);
  await connect(page, sandbox.rocketcyber);
  return vendor;
}

test('the token leaves no trace that a browser without RoleCall would not leave', async () => {
  test.setTimeout(120_000);
  const name = test.info().project.name as BrowserName;
  const empty = await emptyExtension();
  const control = await tracesOf(name, empty, byHand);
  await rm(empty, { recursive: true });
  const traces = await tracesOf(name, builds[name], withRoleCall);
  expect(traces.files.filter((file) => !control.files.includes(file))).toEqual([]);
  expect(traces.hosts).toEqual(['app.rocketcyber.example']);
  expect(traces.inPage).toBe(control.inPage);
  expect(traces.inConsole).toEqual([]);
});
