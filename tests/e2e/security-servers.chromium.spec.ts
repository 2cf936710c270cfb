/** Every fault of a server that takes a secret, in a browser that trusts one certificate alone; then where the secret is. */
import { canary } from '../sandbox/canary';
import { fingerprintOf } from '../sandbox/certificate';
import type { ChromiumBrowser } from './harness/chromium';
import { expect, test } from './harness/fixtures';
import { expectAt } from './harness/search';
import type { PageDriver } from './harness/types';
import { hangingHosts, hosts, signing, startFaultyServers, storedAt } from './steps/faulty-servers';
import {
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
import { pressWay, setUp } from './steps/ways';

const day = 86_400_000;
const both: readonly ServerSink[] = ['webhook', 'openbao'];
const buttons = { webhook: /^Send to the webhook/, openbao: /^Store in/ };

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
  tag: '@full',
}, async ({ sandbox, open }) => {
  test.setTimeout(240_000);
  const tenant = sandbox.syncro('acme');
  const servers = await startFaultyServers(sandbox);
  const browser = (await open({ trust: fingerprintOf(servers.certificate) })) as ChromiumBrowser;
  for (const host of [...Object.values(hosts), ...Object.values(hangingHosts)]) expectAt(host);
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
  const { panel } = await desk();
  const secret = await revealed(panel);
  await panel.click({ role: 'button', name: 'Hide' });
  let state: string = 'captured';
  for (const one of faultCases) {
    const server = servers[one.sink];
    // What has arrived, or may have, is not taken back by a server that refuses it later.
    if (one.state !== 'captured') state = one.state;
    server.faults = one.faults;
    const before = server.received.length;
    await test.step(one.name, async () => {
      await press(panel, one.sink);
      await expect.poll(() => sentences(panel), { message: one.name }).toContain(one.sentence);
      await waitForToken(panel, state);
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

  for (const server of [servers.webhook, servers.openbao, servers.hanging]) {
    for (const { method, path, headers, body } of server.received) {
      const { 'x-vault-token': _signIn, ...rest } = headers;
      expect(JSON.stringify([path, rest, method === 'POST' ? '' : body])).not.toContain(canary);
      expect(Object.keys(headers)).not.toContain('cookie');
      expect(Object.keys(headers)).not.toContain('referer');
      expect(method).not.toBe('OPTIONS');
    }
  }
  const ids = servers.webhook.received.map(({ headers }) => headers['webhook-id']);
  expect(new Set(ids.filter(Boolean)).size).toBe(1);
  expect(servers.bao.versions('', 'secret', storedAt)).toHaveLength(1);
  await servers.close();
});
