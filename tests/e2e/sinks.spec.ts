/** Ways besides the destination's form, set up in settings, each against a server that keeps its own truth. */
import { compactDecrypt } from 'jose';
import { Webhook } from 'standardwebhooks';
import type { Handler } from '../sandbox/http';
import { openBaoHandler } from '../sandbox/openbao/api';
import { OpenBaoServer } from '../sandbox/openbao/server';
import { expect, test } from './harness/fixtures';
import { mint, says, startSetup, waitForToken } from './steps/secret';
import { pressWay, setUp } from './steps/ways';

const signing = `whsec_${btoa('0123456789abcdef0123456789abcdef')}`;
const passphrase = 'correct horse battery';

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

  await pressWay(browser, panel, /^Store in bao-/, baoHost);
  await says(panel, `Stored in ${baoHost}:8200/secret/rolecall/${tenant.host}/rocketcyber`);
  await waitForToken(panel, 'delivered');
  const stored = bao.stored(`rolecall/${tenant.host}/rocketcyber`);
  expect(tenant.rightsOf(String(stored?.apiToken))).toBeDefined();
  expect(stored?.subdomain).toBe(tenant.subdomain);

  await pressWay(browser, panel, /^Send to the webhook/, hookHost);
  await says(panel, `Sent to ${hookHost}`);
  expect(received).toMatchObject([{ type: 'credential.created', data: { credential: stored } }]);

  await panel.evaluate(() => {
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((text) => document.body.setAttribute('data-file', text));
      return create(blob);
    };
  });
  await pressWay(browser, panel, /^Save as an encrypted file/);
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
