/** Ways besides the destination's form, set up in settings, each against a server that keeps its own truth. */
import { compactDecrypt } from 'jose';
import { Webhook } from 'standardwebhooks';
import type { Handler } from '../sandbox/http';
import { openBaoHandler } from '../sandbox/openbao/api';
import { OpenBaoServer } from '../sandbox/openbao/server';
import { expect, test } from './harness/fixtures';
import type { ExtensionBrowser, PageDriver } from './harness/types';
import { mint, says, startSetup, waitForToken } from './steps/secret';

const signing = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`;
const passphrase = 'correct horse battery';

/** Fills one sink's form in the settings and presses Use. */
async function setUp(
  options: PageDriver,
  id: string,
  values: Readonly<Record<string, string>>,
): Promise<void> {
  await options.waitFor(`[data-sink="${id}"]`);
  for (const [name, value] of Object.entries(values)) await options.fill(`#${id}-${name}`, value);
  await options.click(`form:has([data-sink="${id}"]) button[type="submit"]`);
  await options.waitFor(`[data-sink="${id}"][data-standing="ready"]`);
}

async function press(
  browser: ExtensionBrowser,
  panel: PageDriver,
  name: RegExp,
  host?: string,
): Promise<void> {
  if (host) await browser.grantHost(`https://${host}/*`);
  await panel.bringToFront();
  const closed = 'details:not([open]):has(a[href*="options.html"]) > summary';
  if ((await panel.count(closed)) > 0) await panel.click(closed);
  await panel.click({ role: 'button', name });
}

test('a token goes to a store, a webhook and a file', { tag: '@wide' }, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const baoHost = `bao-${tenant.subdomain}.rocketcyber.example`;
  const hookHost = `hook-${tenant.subdomain}.rocketcyber.example`;
  const bao = new OpenBaoServer();
  const token = bao.token('rolecall', { 'secret/data/rolecall/*': ['create'] });
  const received: unknown[] = [];
  const receive: Handler = ({ method, body, headers }) => {
    if (method === 'POST') received.push(new Webhook(signing).verify(body, { ...headers }));
    return { status: 204, headers: {}, body: '' };
  };
  sandbox.page(baoHost, '*', openBaoHandler(bao));
  sandbox.page(hookHost, '*', receive);

  const options = await browser.openExtensionPage('options.html');
  await setUp(options, 'openbao', { address: `https://${baoHost}:8200`, token });
  await setUp(options, 'webhook', { url: `https://${hookHost}/in`, secret: signing });
  await setUp(options, 'file', { passphrase, again: passphrase });
  await options.close();
  const desk = await startSetup(browser, tenant);
  await mint(desk);
  const { panel } = desk;

  await press(browser, panel, /^Store in bao-/, baoHost);
  await says(panel, `Stored in ${baoHost}:8200/secret/rolecall/${tenant.host}/rocketcyber`);
  await waitForToken(panel, 'delivered');
  const stored = bao.stored(`rolecall/${tenant.host}/rocketcyber`);
  expect(tenant.rightsOf(String(stored?.apiToken))).toBeDefined();
  expect(stored?.subdomain).toBe(tenant.subdomain);

  await press(browser, panel, /^Send to the webhook/, hookHost);
  await says(panel, `Sent to ${hookHost}`);
  expect(received).toMatchObject([{ type: 'credential.created', data: { credential: stored } }]);

  await panel.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.body.setAttribute('data-file', text));
      return create(blob);
    };
  });
  await press(browser, panel, /^Save as an encrypted file/);
  await says(panel, 'was handed to your downloads');
  const sealed = String(await panel.waitForState(() => document.body.getAttribute('data-file')));
  const { plaintext } = await compactDecrypt(sealed, new TextEncoder().encode(passphrase), {
    keyManagementAlgorithms: ['PBES2-HS512+A256KW'],
    maxPBES2Count: 1_000_000,
  });
  expect(JSON.parse(new TextDecoder().decode(plaintext)).credential).toEqual(stored);

  // The background alone may call anyone.
  expect(
    await panel.evaluate(
      (host) =>
        fetch(`https://${host}/in`).then(
          () => 'called',
          () => 'stopped',
        ),
      hookHost,
    ),
  ).toBe('stopped');
});
