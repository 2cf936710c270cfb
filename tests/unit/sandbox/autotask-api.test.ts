import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { giveRights, type SecurityLevel } from '../../sandbox/autotask/rights';
import type { ApiUser, AutotaskServer } from '../../sandbox/autotask/server';
import { integrationCodeOf } from '../../sandbox/autotask/tracking';
import { type Sandbox, startSandbox } from '../../sandbox/index';

const login = 'Web Services API > Feature Access > Can login to Web Services API';
const secret = 'the-secret-of-this-user';
let sandbox: Sandbox;
let server: AutotaskServer;
let level: SecurityLevel;
let user: ApiUser;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  server = sandbox.autotask('acme', { zone: 'ww31' });
  level = server.levelWith('MSPCFO', { [login]: 'on' });
  const fields = {
    firstName: 'API',
    lastName: 'MSPCFO',
    email: 'api@acme.example',
    active: true,
    locked: false,
    securityLevel: 'MSPCFO',
    dateFormat: '',
    timeFormat: '',
    numberFormat: '',
    location: 'Headquarters',
    tracking: 'vendor',
    integrationVendor: 'MSPCFO',
    integrationName: '',
  } as const;
  user = server.saveUser(undefined, fields, { username: 'key@ACME.EXAMPLE', secret, trackingIdentifier: '' });
});
afterEach(() => sandbox.close());

async function call(path: string, method = 'GET', given: Record<string, string> = {}, host = server.apiHost) {
  const headers = {
    ApiIntegrationCode: integrationCodeOf('MSPCFO'),
    UserName: user.username,
    Secret: secret,
    ...given,
  };
  return sandbox.handle({ method, url: `https://${host}/ATServicesRest/V1.0/${path}`, headers });
}

async function status(...given: Parameters<typeof call>): Promise<number> {
  return (await call(...given)).status;
}

describe('signing in', () => {
  test('takes the user’s name, secret and integration code, and the right to it', async () => {
    expect(await status('ThresholdInformation')).toBe(200);
    expect(await status('ThresholdInformation', 'GET', { ApiIntegrationCode: 'X' })).toBe(401);
    expect(await status('ThresholdInformation', 'GET', { Secret: 'x' })).toBe(401);
    expect(await status('ThresholdInformation', 'GET', { UserName: 'x' })).toBe(401);
    expect(await status('ThresholdInformation', 'GET', {}, 'webservices.autotask.net')).toBe(401);
    giveRights(level, { [login]: 'off' });
    expect(await status('ThresholdInformation')).toBe(401);
  });

  test('takes an own integration’s identifier', async () => {
    Object.assign(user, { tracking: 'custom', trackingIdentifier: 'OWN' });
    expect(await status('ThresholdInformation', 'GET', { ApiIntegrationCode: 'OWN' })).toBe(200);
    expect(await status('ThresholdInformation')).toBe(401);
  });

  test('locks the user after wrong secrets in a row, for the right one too', async () => {
    server.options.lockAfter = 3;
    const wrong = () => status('ThresholdInformation', 'GET', { Secret: 'wrong' });
    await wrong();
    await wrong();
    expect(await status('ThresholdInformation')).toBe(200);
    for (let attempt = 0; attempt < 3; attempt += 1) expect(await wrong()).toBe(401);
    expect(user.locked).toBe(true);
    expect(await status('ThresholdInformation')).toBe(401);
  });

  test('waits until the API knows a new user', async () => {
    server.options.apiDelay = 300_000;
    expect(await status('ThresholdInformation')).toBe(401);
    expect(user.failures).toBe(0);
    server.options.apiDelay = 0;
    expect(await status('ThresholdInformation')).toBe(200);
  });
});

describe('a call', () => {
  test('is let through by the level’s own column, verb by verb', async () => {
    expect(await status('Opportunities/1')).toBe(403);
    const line = 'CRM > Object Permissions > Opportunities & Quotes';
    giveRights(level, { [`${line} | View`]: 'Mine', [`${line} | Add`]: 'Yes' });
    expect(await status('Opportunities/1')).toBe(403);
    expect(await status('Opportunities/2')).toBe(200);
    expect(JSON.parse((await call('Opportunities/query', 'POST')).body).items).toHaveLength(1);
    expect(await status('Opportunities', 'POST')).toBe(200);
    expect(await status('Opportunities/2', 'DELETE')).toBe(403);
    expect(await status('Opportunities', 'PATCH')).toBe(403);
    giveRights(level, { [`${line} | View`]: 'All' });
    expect(await status('Opportunities/1')).toBe(200);
    expect(JSON.parse((await call('Opportunities/entityInformation')).body).info).toEqual({
      name: 'Opportunities',
      canCreate: true,
      canUpdate: false,
      canDelete: false,
      canQuery: true,
    });
  });

  test('that looks at companies needs the access to them', async () => {
    expect(await status('Companies/1')).toBe(403);
    giveRights(level, { 'CRM > Organization & Contact Access > Customer & Cancelation': 'All' });
    expect(await status('Companies/1')).toBe(200);
    expect(await status('Companies', 'POST')).toBe(403);
  });

  test('to nowhere is not found', async () => {
    expect(await status('Nonsense/1')).toBe(404);
  });
});

test('the zone of a user is told by any of the hosts, to anyone', async () => {
  const url = 'https://webservices.autotask.net/atservicesrest/v1.0/zoneInformation?user=key%40ACME.EXAMPLE';
  expect(JSON.parse((await sandbox.handle({ method: 'GET', url })).body)).toMatchObject({
    url: 'https://webservices31.autotask.net/ATServicesRest/',
    webUrl: 'https://ww31.autotask.net/',
  });
  expect((await sandbox.handle({ method: 'GET', url: `${url}X` })).status).toBe(500);
});

describe('MSPCFO’s registration', () => {
  async function submit(given: Record<string, string> = {}): Promise<void> {
    const body = new URLSearchParams({ username_key: user.username, password_secret: secret, ...given });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    await sandbox.handle({ method: 'POST', url: sandbox.mspcfo.url, headers, body: body.toString() });
  }

  test('finds the zone, and connects with a level that may look everywhere', async () => {
    giveRights(level, {
      'Contracts > Object Permissions > Contracts | View': 'All',
      'CRM > Organization & Contact Access > Customer & Cancelation': 'All',
      'CRM > Object Permissions > Opportunities & Quotes | View': 'All',
      'Inventory > Object Permissions > Products | View': 'All',
      'Projects > Permission Per Project Type > Client & Internal | View': 'All',
      'Service Desk > Object Permissions > Tickets | View': 'All',
      'Service Desk > Object Permissions > Charges | View': 'All',
      'Documents & Knowledge Base > Can access documents': 'on',
      'Timesheets > Paid / Exported Timesheets': 'All',
      'Other > Object Permissions > Resources | View': 'All',
    });
    await submit();
    expect(sandbox.mspcfo.calls.filter((one) => !one.passed)).toEqual([]);
    expect(sandbox.mspcfo.verdict).toBe('Connected');
  });

  test('names the call that a level does not allow, and does not connect with another’s code or an unknown name', async () => {
    await submit();
    expect(sandbox.mspcfo.calls.map((one) => one.status)).toEqual(sandbox.mspcfo.calls.map(() => 403));
    user.integrationVendor = 'JumpCloud';
    await submit();
    expect(sandbox.mspcfo.calls[0]?.status).toBe(401);
    await submit({ username_key: 'nobody' });
    expect(sandbox.mspcfo.calls[0]?.status).toBe(502);
    expect(sandbox.mspcfo.verdict).toBe('Not connected');
  });
});
