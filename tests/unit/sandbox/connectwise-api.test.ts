import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type SecurityRole, setAllowed, setLevels } from '../../sandbox/connectwise/role';
import type { ConnectWiseServer, KeyPair } from '../../sandbox/connectwise/server';
import { type Sandbox, startSandbox } from '../../sandbox/index';

let sandbox: Sandbox;
let server: ConnectWiseServer;
let role: SecurityRole;
let pair: KeyPair;

const tables = ['Company / Configuration', 'Service / Priority', 'Service / Service Board'];

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  server = sandbox.connectwise('acme');
  role = server.addRole('Umbrella');
  const member = server.saveMember(undefined, { memberId: 'umbrella', role: 'Umbrella' });
  pair = server.mintKey(member.id, 'Umbrella');
});
afterEach(() => sandbox.close());

function login(companyId = 'acme', publicKey = pair.key.publicKey, privateKey = pair.privateKey): string {
  return `Basic ${Buffer.from(`${companyId}+${publicKey}:${privateKey}`).toString('base64')}`;
}

async function status(
  path: string,
  method = 'GET',
  headers: Record<string, string> = { clientId: 'id', Authorization: login() },
  host = server.apiHost,
): Promise<number> {
  const url = `https://${host}/v4_6_release/apis/3.0/${path}`;
  return (await sandbox.handle({ method, url, headers })).status;
}

describe('signing in', () => {
  test('takes the whole of company, pair and client id', async () => {
    expect(await status('system/info')).toBe(200);
    expect(await status('system/info', 'GET', { Authorization: login() })).toBe(401);
    expect(await status('system/info', 'GET', { clientId: 'id' })).toBe(401);
    for (const wrong of [login('other'), login('acme', 'x'), login('acme', pair.key.publicKey, 'x')])
      expect(await status('system/info', 'GET', { clientId: 'id', Authorization: wrong })).toBe(401);
  });

  test('works on the twin host alone in the cloud', async () => {
    const headers = { clientId: 'id', Authorization: login() };
    expect(await status('system/info', 'GET', headers, server.host)).toBe(403);
  });

  test('tells the companies of one host apart', async () => {
    const other = sandbox.connectwise('zenith');
    const headers = { clientId: 'id', Authorization: login('zenith') };
    expect(other.apiHost).toBe(server.apiHost);
    expect(await status('system/info', 'GET', headers)).toBe(401);
    expect(await status('system/info')).toBe(200);
  });
});

describe('a call', () => {
  test('is refused at None, and reaches one’s own records alone at My', async () => {
    expect(await status('company/configurations/1')).toBe(403);
    setLevels(role, { 'Companies | Configurations': { Add: 'My', Edit: 'My', Inquire: 'My' } });
    expect(await status('company/configurations')).toBe(200);
    expect(await status('company/configurations/1')).toBe(403);
    expect(await status('company/configurations/2')).toBe(200);
    expect(await status('company/configurations', 'POST')).toBe(403);
    expect(await status('company/configurations/1', 'PATCH')).toBe(403);
  });

  test('is gated verb by verb', async () => {
    setLevels(role, { 'Companies | Configurations': { Edit: 'All' } });
    expect(await status('company/configurations/1', 'PATCH')).toBe(200);
    for (const [path, method] of [
      ['company/configurations', 'POST'],
      ['company/configurations/1', 'GET'],
      ['company/configurations/1', 'DELETE'],
    ] as const)
      expect(await status(path, method)).toBe(403);
  });

  test('of a table needs the row’s level and the table allowed', async () => {
    setLevels(role, { 'System | Table Setup': { Inquire: 'All' } });
    setAllowed(role, 'System | Table Setup', ['Service / Priority']);
    expect(await status('service/priorities')).toBe(200);
    expect(await status('service/boards')).toBe(403);
    setAllowed(role, 'System | Table Setup', tables);
    expect(await status('service/boards')).toBe(200);
  });

  test('to nowhere is not found', async () => {
    expect(await status('company/nonsense')).toBe(404);
  });
});

describe('Umbrella’s console', () => {
  const all = { Add: 'All', Edit: 'All', Inquire: 'All' } as const;

  beforeEach(() => {
    setLevels(role, {
      'Companies | Company Maintenance': { Inquire: 'All' },
      'Companies | Configurations': all,
      'Service Desk | Service Tickets': all,
      'System | Table Setup': all,
    });
    setAllowed(role, 'System | Table Setup', tables);
  });

  async function submit(given: Record<string, string> = {}) {
    const body = new URLSearchParams({
      company_id: 'acme',
      site_url: `https://${server.host}/`,
      public_key: pair.key.publicKey,
      private_key: pair.privateKey,
      ...given,
    }).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return sandbox.handle({ method: 'POST', url: sandbox.umbrella.url, headers, body });
  }

  test('is connected with what its guide asks for, in the cloud and on premise', async () => {
    const answer = await submit();
    expect(sandbox.umbrella.verdict).toBe('Connected');
    expect(answer.body).not.toContain(pair.privateKey);
    const own = sandbox.connectwise('own', { host: 'manage.acme.example' });
    const ownPair = own.mintKey(own.saveMember(undefined, { memberId: 'x', role: 'Admin' }).id, 'x');
    await submit({
      company_id: 'own',
      site_url: 'manage.acme.example',
      public_key: ownPair.key.publicKey,
      private_key: ownPair.privateKey,
    });
    expect(sandbox.umbrella.verdict).toBe('Connected');
  });

  test('names the calls that one level too low breaks, for each cell in turn', async () => {
    const cells = [
      'Companies | Configurations',
      'Service Desk | Service Tickets',
      'System | Table Setup',
    ].flatMap((key) => (['Add', 'Edit', 'Inquire'] as const).map((column) => [key, column] as const));
    for (const [key, column] of [['Companies | Company Maintenance', 'Inquire'] as const, ...cells]) {
      const lower = key === 'System | Table Setup' ? 'None' : 'My';
      setLevels(role, { [key]: { [column]: lower } });
      await submit();
      const broken = sandbox.umbrella.calls.filter((one) => !one.passed).map((one) => one.name);
      expect(broken.length, `${key} ${column}`).toBeGreaterThan(0);
      expect(
        broken.every((name) => name.startsWith(key.replace(' | ', ' - '))),
        broken.join(),
      ).toBe(true);
      setLevels(role, { [key]: { [column]: 'All' } });
    }
  });

  test.each(tables)('is not connected while %s is disallowed', async (table) => {
    setAllowed(
      role,
      'System | Table Setup',
      tables.filter((one) => one !== table),
    );
    await submit();
    expect(sandbox.umbrella.verdict).toBe('Not connected');
  });

  test('names its fields as the guide does', async () => {
    const form = (await sandbox.handle({ method: 'GET', url: sandbox.umbrella.url })).body;
    for (const label of ['Public API Key', 'Private API Key']) expect(form).toContain(`>${label}</label>`);
  });
});
