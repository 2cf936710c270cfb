import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Destination } from '../../sandbox/destinations/destination';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { adminEmail, type SyncroTenant } from '../../sandbox/syncro/tenant';

let sandbox: Sandbox;
let tenant: SyncroTenant;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  tenant = sandbox.syncro('acme');
});
afterEach(() => sandbox.close());

function mint(rights: readonly string[]): string {
  return tenant.createToken({ name: 't', expiresAt: null, rights }, adminEmail).clear;
}

function namesOf(destination: Destination): string[] {
  return destination.facts.calls.map(([name]) => name);
}

async function submit(destination: Destination, fields: Record<string, string>) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const body = new URLSearchParams(fields).toString();
  return sandbox.handle({ method: 'POST', url: destination.url, headers, body });
}

describe('RocketCyber', () => {
  test('is connected when the token has all that it needs', async () => {
    const clear = mint(namesOf(sandbox.rocketcyber));
    const answer = await submit(sandbox.rocketcyber, { subdomain: 'acme', api_key: clear });
    expect(sandbox.rocketcyber.calls).toHaveLength(21);
    expect(sandbox.rocketcyber.verdict).toBe('Connected');
    expect(sandbox.rocketcyber.saved).toEqual({ subdomain: 'acme', api_key: clear });
    expect(answer.body).toContain('>Connected<');
    expect(answer.body).not.toContain(clear);
  });

  test('names the one call that a lacking right breaks, for each right in turn', async () => {
    for (const lacking of namesOf(sandbox.rocketcyber)) {
      const clear = mint(namesOf(sandbox.rocketcyber).filter((name) => name !== lacking));
      await submit(sandbox.rocketcyber, { subdomain: 'acme', api_key: clear });
      expect(sandbox.rocketcyber.verdict).toBe('Not connected');
      expect(sandbox.rocketcyber.calls.filter((one) => !one.passed).map((one) => one.name)).toEqual([
        lacking,
      ]);
    }
  });

  test.each(['acme.syncromsp.com', '', 'nobody', 'acme '])(
    'is not connected with %j for a subdomain',
    async (subdomain) => {
      await submit(sandbox.rocketcyber, { subdomain, api_key: mint(namesOf(sandbox.rocketcyber)) });
      expect(sandbox.rocketcyber.verdict).toBe('Not connected');
    },
  );

  test('is not connected with a key that nobody minted', async () => {
    await submit(sandbox.rocketcyber, { subdomain: 'acme', api_key: 'x'.repeat(40) });
    expect(sandbox.rocketcyber.calls.every((one) => one.status === 401)).toBe(true);
  });
});

test('the other destinations take what their guides say they take', async () => {
  const { lifecycleManager, gradient, tier2tickets } = sandbox;
  const host = 'acme.syncromsp.com';
  await submit(lifecycleManager, { api_key: mint(namesOf(lifecycleManager)), hostname: host });
  await submit(gradient, { api_key: mint(namesOf(gradient)), domain_prefix: 'acme' });
  await submit(tier2tickets, {
    api_key: mint(namesOf(tier2tickets)),
    endpoint: host,
    system: 'RepairShopr / Syncro',
  });
  for (const destination of [lifecycleManager, gradient, tier2tickets]) {
    expect(destination.verdict, destination.facts.name).toBe('Connected');
  }
});

test('a RepairShopr account serves Tier2Tickets as well', async () => {
  const sister = sandbox.repairshopr('acme');
  const rights = namesOf(sandbox.tier2tickets);
  const { clear } = sister.createToken({ name: 't', expiresAt: null, rights }, adminEmail);
  await submit(sandbox.tier2tickets, { api_key: clear, endpoint: 'acme.repairshopr.com' });
  expect(sandbox.tier2tickets.verdict).toBe('Connected');
  expect(tenant.rightsOf(clear)).toBeUndefined();
});

test('a destination’s own calls are told apart from the browser’s', async () => {
  await submit(sandbox.rocketcyber, { subdomain: 'acme', api_key: 'key' });
  const fromBrowser = sandbox.requests.filter((request) => request.from === 'browser');
  expect(fromBrowser.map((request) => request.host)).toEqual(['app.rocketcyber.example']);
  expect(sandbox.requests.filter((request) => request.from === 'destination')).toHaveLength(21);
});

test('fields can be hidden, readonly, missing or in a frame from afar', async () => {
  const { rocketcyber } = sandbox;
  async function form(url = rocketcyber.url): Promise<string> {
    return (await sandbox.handle({ method: 'GET', url })).body;
  }
  rocketcyber.options.missingField = 'subdomain';
  expect(await form()).not.toContain('Syncro Subdomain');
  rocketcyber.options.readonlyField = 'api_key';
  expect(await form()).toMatch(/name="api_key"[^>]*readonly/);
  rocketcyber.options.hiddenField = 'api_key';
  expect(await form()).toContain('form-group collapse');
  rocketcyber.options.foreignIframe = true;
  expect(await form()).toContain(`src="https://${rocketcyber.foreignHost}/`);
  expect(await form(`https://${rocketcyber.foreignHost}${rocketcyber.facts.formPath}`)).toContain('API Key');
});
