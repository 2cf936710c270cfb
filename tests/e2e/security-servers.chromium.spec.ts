/** Every fault of a server that takes a secret, in a browser that trusts one certificate alone; then where the secret is. */
import { rm } from 'node:fs/promises';
import { fingerprintOf } from '../sandbox/certificate';
import { startSandbox } from '../sandbox/index';
import { type ChromiumBrowser, openChromium } from './harness/chromium';
import { listenToConsole } from './harness/console';
import { builds, expect, test } from './harness/fixtures';
import { filesWith } from './harness/profile';
import type { PageDriver } from './harness/types';
import { hangingHosts, hosts, signing, startFaultyServers, storedAt } from './steps/faulty-servers';
import {
  createToken,
  type Desk,
  mint,
  revealed,
  says,
  sentences,
  startSetup,
  vaulted,
  waitForToken,
} from './steps/secret';
import { faultCases, type ServerSink, sentenceOf } from './steps/server-faults';
import { emptyExtension, timesInPage } from './steps/traces';
import { pressWay, setUp } from './steps/ways';

const canary = 'Canary-7e2a-Turnstone-';
const day = 86_400_000;
const both: readonly ServerSink[] = ['webhook', 'openbao'];
const buttons = { webhook: /^Send to the webhook/, openbao: /^Store in/ };

interface Control {
  readonly page: PageDriver;
  /** Kinds of files that hold the token, once the browser is closed. */
  close(): Promise<string[]>;
}

/** A browser without RoleCall, open for as long as the other: it keeps a page that showed a token in its own time. */
async function withoutRoleCall(proxy: string, trust: string, host: string): Promise<Control> {
  const empty = await emptyExtension();
  const browser = await openChromium({ proxy, trust, extensionDir: empty });
  const page = await browser.openPage(`https://${host}/api_tokens/new`);
  await page.fill('[name="api_token[name]"]', 'By hand');
  await page.click(createToken);
  await page.waitFor('#new_api_token');
  return {
    page,
    async close() {
      await browser.close();
      const files = await filesWith(browser.profileDir, canary);
      for (const folder of [empty, browser.profileDir]) await rm(folder, { recursive: true, maxRetries: 3 });
      return files;
    },
  };
}

async function setUpBoth(options: PageDriver, at: typeof hosts | typeof hangingHosts, token: string) {
  await options.bringToFront();
  await setUp(options, 'webhook', { url: `https://${at.webhook}/in`, secret: signing });
  await setUp(options, 'openbao', { address: `https://${at.openbao}`, token });
}

/** Presses twice before anything can have happened. */
async function pressTwice(panel: PageDriver): Promise<void> {
  await panel.evaluate(() => {
    const all = [...document.querySelectorAll('button')];
    const button = all.find(({ textContent }) => textContent?.startsWith('Send to the webhook'));
    button?.click();
    button?.click();
  });
}

/** The worker's clock is another from now on: by so much ahead of the right one. */
async function setClock(browser: ChromiumBrowser, ahead: number): Promise<void> {
  await (await browser.worker()).evaluate((by) => {
    const clock = globalThis as unknown as { right?: () => number };
    const right = clock.right ?? Date.now;
    clock.right = right;
    Date.now = () => right() + by;
  }, ahead);
}

test('whatever a server does, the secret goes there alone, and the panel says how it went', {
  tag: '@wide',
}, async () => {
  test.setTimeout(240_000);
  const sandbox = await startSandbox();
  const tenant = sandbox.syncro('acme');
  tenant.options.tokenPrefix = canary;
  const servers = await startFaultyServers(sandbox);
  const { proxy } = sandbox;
  const trust = fingerprintOf(servers.certificate);
  const control = await withoutRoleCall(proxy, trust, tenant.host);
  const browser = await openChromium({ proxy, trust, extensionDir: builds.chromium });
  const said: string[] = [];
  listenToConsole(browser, (line) => said.push(line));
  const options = await browser.openExtensionPage('options.html');
  const press = (panel: PageDriver, sink: ServerSink) => pressWay(browser, panel, buttons[sink]);
  async function desk(): Promise<Desk> {
    const made = await startSetup(browser, tenant);
    await mint(made);
    return made;
  }
  await browser.grantHost('https://*.rocketcyber.example/*');

  await setUpBoth(options, hangingHosts, servers.token);
  const hung = { webhook: await desk(), openbao: await desk() };
  for (const sink of both) {
    await press(hung[sink].panel, sink);
    await waitForToken(hung[sink].panel, 'sending');
  }

  await setUpBoth(options, hosts, servers.token);
  const { panel, vendor } = await desk();
  const secret = await revealed(panel);
  await panel.click({ role: 'button', name: 'Hide' });
  for (const one of faultCases) {
    const server = servers[one.sink];
    server.faults = one.faults;
    const before = server.received.length;
    await test.step(one.name, async () => {
      await press(panel, one.sink);
      await expect.poll(() => sentences(panel), { message: one.name }).toContain(one.sentence);
      await waitForToken(panel, one.state);
      const got = server.received.slice(before).some(({ body }) => body.includes(secret));
      expect(got, one.name).toBe(one.sent);
    });
  }
  for (const handshake of ['foreign', 'broken'] as const) {
    servers.lead(handshake);
    for (const sink of both) {
      await press(panel, sink);
      await says(panel, sentenceOf(sink, 'noticeServerUnreachable'));
    }
  }
  expect(servers.foreign.received).toEqual([]);

  servers.lead('themselves');
  // Each fault, two handshakes with both, two that hang, one double press, three clocks.
  test.info().annotations.push({ type: 'cases', description: String(faultCases.length + 10) });
  const before = servers.webhook.received.length;
  await pressTwice(panel);
  await says(panel, sentenceOf('webhook', 'noticeSent'));
  expect(servers.webhook.received.slice(before).map(({ method }) => method)).toEqual(['HEAD', 'POST']);
  for (const sink of both) {
    const key = sink === 'webhook' ? 'noticeWebhookUnknown' : 'noticeStoreUnknown';
    const place = sink === 'webhook' ? hangingHosts.webhook : `${hangingHosts.openbao}/secret/${storedAt}`;
    await says(hung[sink].panel, sentenceOf(sink, key, place));
    await waitForToken(hung[sink].panel, 'unknown');
  }

  // Put back by a day, what was delivered waits no longer than before; ahead by a year, it is gone, and it alone.
  const waiting = (await vaulted(panel)).filter((one) => one !== secret);
  await setClock(browser, -day);
  await panel.reload();
  await waitForToken(panel, 'delivered');
  await setClock(browser, 600_000 - day);
  await panel.reload();
  await waitForToken(panel, 'expired');
  await setClock(browser, 400 * day);
  await panel.reload();
  await waitForToken(panel, 'expired');
  expect((await vaulted(panel)).sort()).toEqual(waiting.sort());
  expect(waiting).toHaveLength(2);

  const secrets = [canary, signing, servers.token];
  const shown = await Promise.all(secrets.map((text) => timesInPage(vendor, text)));
  expect(shown).toEqual([await timesInPage(control.page, canary), 0, 0]);
  expect(await timesInPage(panel, canary)).toBe(0);
  const disk = await panel.evaluate(async () => JSON.stringify(await chrome.storage.local.get(null)));
  for (const text of secrets) {
    expect(disk).not.toContain(text);
    expect(said.filter((line) => line.includes(text))).toEqual([]);
    expect(sandbox.requests.filter((request) => JSON.stringify(request).includes(text))).toEqual([]);
  }
  for (const server of [servers.webhook, servers.openbao, servers.hanging]) {
    for (const { method, path, headers, body } of server.received) {
      const { 'x-vault-token': _signIn, ...rest } = headers;
      expect(JSON.stringify([path, rest, method === 'POST' ? '' : body])).not.toMatch(/canary|Canary/);
      expect(Object.keys(headers)).not.toContain('cookie');
      expect(Object.keys(headers)).not.toContain('referer');
      expect(method).not.toBe('OPTIONS');
    }
  }
  const ids = servers.webhook.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids.filter(Boolean)).size).toBe(1);
  expect(servers.bao.versions('', 'secret', storedAt)).toHaveLength(1);
  await browser.close();
  const usual = await control.close();
  for (const text of secrets) {
    const files = await filesWith(browser.profileDir, text);
    expect(files.filter((file) => text !== canary || !usual.includes(file))).toEqual([]);
  }
  await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
  await servers.close();
  await sandbox.close();
});

declare const chrome: {
  readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } };
};
