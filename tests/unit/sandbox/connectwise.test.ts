import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moduleNames, roleFunctions } from '../../sandbox/connectwise/functions';
import { renderings } from '../../sandbox/connectwise/options';
import { type ConnectWiseServer, hashOf } from '../../sandbox/connectwise/server';
import type { CallName, Calls } from '../../sandbox/connectwise/wire';
import { type Sandbox, startSandbox } from '../../sandbox/index';

let sandbox: Sandbox;
let server: ConnectWiseServer;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  server = sandbox.connectwise('acme');
});
afterEach(() => sandbox.close());

async function get(url: string) {
  return sandbox.handle({ method: 'GET', url });
}

async function call<Name extends CallName>(name: Name, input: Calls[Name][0]): Promise<Calls[Name][1]> {
  const url = `https://${server.host}/v2025_1/services/system_io/${name}.rails`;
  const headers = { 'content-type': 'application/json' };
  const answer = await sandbox.handle({ method: 'POST', url, headers, body: JSON.stringify(input) });
  return JSON.parse(answer.body);
}

describe('the rows of a role', () => {
  test('are as many as the guides name, Reports in five modules', () => {
    expect(moduleNames).toHaveLength(9);
    expect(roleFunctions.filter((row) => row.module === 'Companies')).toHaveLength(15);
    expect(roleFunctions.filter((row) => row.name === 'Reports').map((row) => row.module)).toEqual([
      'Companies',
      'Finance',
      'Procurement',
      'Sales',
      'Service Desk',
    ]);
  });

  test('lack levels, and some lack cells', () => {
    const cells = (key: string) => roleFunctions.find((row) => row.key === key)?.cells;
    expect(cells('System | Table Setup')?.Inquire).toEqual(['None', 'All']);
    expect(cells('System | My Account')?.Inquire).toEqual(['None', 'My']);
    expect(Object.keys(cells('Sales | Reports') ?? {})).toEqual(['Inquire']);
  });
});

describe('saving a role', () => {
  test('writes the cells that were changed and nothing else', async () => {
    const { id, trouble } = await call('saveRole', { id: undefined, name: 'Umbrella', changed: {} });
    expect(trouble).toBe('');
    const role = server.role('Umbrella');
    const before = structuredClone(server.roles);
    await call('saveRole', {
      id,
      name: 'Umbrella',
      changed: { 'Companies | Company Maintenance': { Inquire: 'All' } },
    });
    expect(role?.levels['Companies | Company Maintenance']?.Inquire).toBe('All');
    const expected = structuredClone(before);
    Object.assign(expected[id - 1]?.levels['Companies | Company Maintenance'] ?? {}, { Inquire: 'All' });
    expect(server.roles).toEqual(expected);
  });

  test('takes an emptied cell for None, and refuses a level that the cell does not have', async () => {
    const { id } = server.addRole('Umbrella', 'All');
    const { trouble } = await call('saveRole', {
      id,
      name: 'Umbrella',
      changed: { 'Companies | Contacts': { Add: '' }, 'System | Table Setup': { Add: 'My' } },
    });
    expect(trouble).toContain('System | Table Setup | Add');
    expect(server.role('Umbrella')?.levels['Companies | Contacts']?.Add).toBe('None');
    expect(server.role('Umbrella')?.levels['System | Table Setup']?.Add).toBe('All');
  });

  test('drops what the options refuse, and says so', async () => {
    const { id } = server.addRole('Umbrella');
    server.options.refusedOnSave = ['Companies | Contacts | Add'];
    const changed = { 'Companies | Contacts': { Add: 'All', Edit: 'All' } };
    const { trouble } = await call('saveRole', { id, name: 'Umbrella', changed });
    expect(trouble).toBe('Could not be saved: Companies | Contacts | Add');
    expect(server.role('Umbrella')?.levels['Companies | Contacts']).toMatchObject({
      Add: 'None',
      Edit: 'All',
    });
  });

  test.each(['a role of the product', 'a role in use'])('is refused for %s', async (which) => {
    const role = which === 'a role in use' ? server.addRole('Busy') : server.role('Admin');
    if (which === 'a role in use') Object.assign(role ?? {}, { inUseBy: 'Tess Tech' });
    const before = structuredClone(role);
    const changed = { 'Companies | Contacts': { Add: 'My' } };
    expect((await call('saveRole', { id: role?.id, name: 'Other', changed })).trouble).not.toBe('');
    const list = { allow: [], disallow: [...(role?.lists['System | Table Setup']?.allow ?? [])] };
    expect(
      (await call('saveList', { id: role?.id ?? 0, key: 'System | Table Setup', list })).trouble,
    ).not.toBe('');
    expect(role).toEqual(before);
  });

  test('writes a list as it was moved, and no other', async () => {
    const role = server.addRole('Umbrella');
    const { allow } = await call('list', { id: role.id, key: 'System | Table Setup' });
    const before = structuredClone(role.lists);
    const wanted = ['Company / Configuration', 'Service / Priority', 'Service / Service Board'];
    const list = { allow: wanted, disallow: allow.filter((entry) => !wanted.includes(entry)) };
    expect((await call('saveList', { id: role.id, key: 'System | Table Setup', list })).trouble).toBe('');
    expect(role.lists).toEqual({ ...before, 'System | Table Setup': list });
    const odd = { allow: ['Invented / Table'], disallow: [] };
    expect(
      (await call('saveList', { id: role.id, key: 'System | Table Setup', list: odd })).trouble,
    ).not.toBe('');
  });
});

test('a company rule renames what is shown, not what is meant', async () => {
  const role = server.addRole('Umbrella');
  server.options.renamed = { Companies: 'Clients', 'Companies | Configurations': 'Assets' };
  const { modules } = await call('role', { id: role.id });
  expect(modules[0]).toEqual({ name: 'Companies', label: 'Clients' });
  const rows = await call('module', { id: role.id, module: 'Companies' });
  expect(rows.find((row) => row.key === 'Companies | Configurations')?.label).toBe('Assets');
});

describe('a key', () => {
  test('shows its private part in the answer to its Save, and never again', async () => {
    server.options.keyPrefix = 'CANARY';
    const made = await call('saveKey', { id: undefined, member: 1, description: 'New' });
    expect(made.privateKey).toMatch(/^CANARY[A-Za-z0-9]{10}$/);
    expect(made.publicKey).toMatch(/^[A-Za-z0-9]{16}$/);
    expect(server.memberFor(made.publicKey, made.privateKey)?.memberId).toBe('reports');
    const later = [await call('keys', { member: 1 }), await call('key', { id: made.id })];
    expect(JSON.stringify(later)).toContain(made.publicKey);
    expect(JSON.stringify(later)).not.toContain('CANARY');
    expect(server.keys.at(-1)?.privateHash).toBe(hashOf(made.privateKey));
    expect(inspect(server, { depth: null, maxStringLength: null, maxArrayLength: null })).not.toContain(
      made.privateKey,
    );
  });

  test('is another pair after its record was saved again', async () => {
    const first = await call('saveKey', { id: undefined, member: 1, description: 'New' });
    const second = await call('saveKey', { id: first.id, member: 1, description: 'Renamed' });
    expect(server.memberFor(first.publicKey, first.privateKey)).toBeUndefined();
    expect(server.memberFor(second.publicKey, second.privateKey)).toBeDefined();
    expect(server.keys.at(-1)).toMatchObject({ description: 'Renamed', mints: 2 });
  });
});

test('a member needs what the form requires, and a role that exists', async () => {
  const fields = {
    memberId: 'umbrella',
    memberName: 'Umbrella',
    role: 'Nobody',
    level: 'Corporate (Level 1)',
    name: '',
    location: 'Hill Office',
    businessUnit: 'Admin',
    defaultTerritory: '',
  };
  expect((await call('saveMember', { id: undefined, fields: { ...fields, level: '' } })).trouble).toContain(
    'level',
  );
  expect((await call('saveMember', { id: undefined, fields })).trouble).toContain('no role');
  server.addRole('Umbrella');
  await call('saveMember', { id: undefined, fields: { ...fields, role: 'Umbrella' } });
  expect(server.member('umbrella')).toMatchObject({ role: 'Umbrella', location: 'Hill Office' });
});

describe('the screens', () => {
  test.each(renderings)(
    'drawn as %s are served with the script they need',
    async (rendering) => {
      server.options.rendering = rendering;
      const shell = (await get(server.url)).body;
      const frame = /= '(\/[^']+workspace\.rails)'/.exec(shell)?.[1];
      expect(frame !== undefined).toBe(rendering === 'iframe');
      const body = frame ? (await get(`https://${server.host}${frame}`)).body : shell;
      const source = /<script src="([^"]+)"/.exec(body)?.[1] ?? '';
      const asset = await get(`https://${server.host}${source}`);
      expect(asset.status, source).toBe(200);
      expect(asset.body).toContain('Security Roles');
      expect(asset.body).toContain('Allow access to these');
    },
    60_000,
  );

  test('differ from rendering to rendering', async () => {
    const bodies = new Set<string>();
    for (const rendering of renderings) {
      server.options.rendering = rendering;
      bodies.add((await get(server.url)).body);
    }
    expect(bodies.size).toBe(renderings.length);
  });

  test('are the same at every version folder, and wait for a sign-in when they are told to', async () => {
    const old = `https://${server.host}/v4_6_release/ConnectWise.aspx`;
    expect((await get(old)).body).toContain('cwApp');
    server.autoSignIn = false;
    const login = (await get(old)).body;
    for (const id of ['loginForm', 'company', 'username', 'password', 'loginBtn'])
      expect(login).toContain(`id="${id}"`);
  });

  test('of an on-premise server are at its own host, where its API is too', async () => {
    const own = sandbox.connectwise('acme', { host: 'manage.acme.example' });
    expect(own.apiHost).toBe('manage.acme.example');
    expect((await get(own.url)).body).toContain('cwApp');
    const info = JSON.parse((await get('https://manage.acme.example/login/companyinfo/acme')).body);
    expect(info).toMatchObject({ Codebase: 'v2025_1/', IsCloud: false });
    expect(server.apiHost).toBe('api-na.myconnectwise.net');
  });
});
