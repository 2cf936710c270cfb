import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import vocabulary from '../../../permission-manifests/vocabulary/autotask.json';
import { type Rendering, renderings } from '../../sandbox/autotask/options';
import { pageNames } from '../../sandbox/autotask/paths';
import { rightsFor } from '../../sandbox/autotask/rights';
import { type AutotaskServer, hashOf } from '../../sandbox/autotask/server';
import type { CallName, Calls, UserFields, WireLevel } from '../../sandbox/autotask/wire';
import { type Sandbox, startSandbox } from '../../sandbox/index';

let sandbox: Sandbox;
let server: AutotaskServer;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  server = sandbox.autotask('acme', { zone: 'ww31' });
});
afterEach(() => sandbox.close());

async function get(url: string) {
  return sandbox.handle({ method: 'GET', url });
}

async function call<Name extends CallName>(name: Name, input: Calls[Name][0]): Promise<Calls[Name][1]> {
  const url = `https://${server.host}/Mvc/Framework/AjaxRequest.mvc/${name}`;
  const headers = { 'content-type': 'application/json' };
  const answer = await sandbox.handle({ method: 'POST', url, headers, body: JSON.stringify(input) });
  return JSON.parse(answer.body);
}

function cellOf(level: WireLevel, section: string, row: string, column = 0) {
  const rows = level.sections.find((one) => one.name === section)?.blocks.flatMap((block) => block.rows);
  return rows?.find((one) => one.label === row)?.cells[column];
}

const fields: UserFields = {
  firstName: 'API',
  lastName: 'MSPCFO',
  email: 'api@acme.example',
  active: true,
  locked: false,
  securityLevel: 'Reporting (API-only)',
  dateFormat: 'MM/dd/yyyy',
  timeFormat: 'HH:mm',
  numberFormat: '1,234.56',
  location: 'Headquarters',
  tracking: 'vendor',
  integrationVendor: 'MSPCFO',
  integrationName: '',
};
const credential = { username: 'a@ACME.EXAMPLE', secret: 's3cret-of-the-user', trackingIdentifier: '' };

test('the rights are the vocabulary’s, but for those that are told of under another name', () => {
  const own = new Set(rightsFor({ extra: [], missing: [] }).map((right) => right.line));
  const others = Object.keys(vocabulary.names).filter((name) => !own.has(name));
  expect(others).toEqual([
    'Inventory > Object Permissions > Inventory Locations and Items',
    'Admin > Feature Access > Products, Services, & Inventory',
  ]);
});

describe('saving a level', () => {
  test('makes a copy with what was changed in it, and leaves the system’s as it is', async () => {
    const before = structuredClone(server.levels);
    const changed = {
      'CRM > Object Permissions > Notes | View': 'None',
      'Other > Can access News Feed': 'off',
    };
    const { id } = await call('saveLevel', { id: undefined, from: 1, name: 'Copied', changed });
    expect(server.levels.slice(0, 3)).toEqual(before);
    expect(server.levelById(id)).toMatchObject({ name: 'Copied', system: false, apiOnly: true });
    expect(server.level('Copied')?.rights).toEqual({ ...before[0]?.rights, ...changed });
  });

  test.each([
    ['of the system', 1, 'Other name', {}],
    ['in use elsewhere', 3, 'Other name', { inUseBy: 'Tess Tech' }],
    ['without a name', 3, ' ', {}],
    ['with another’s name', 3, 'API User (system) (API-only)', {}],
  ])('is refused for one %s', async (_which, id, name, state) => {
    Object.assign(server.levelById(id) ?? {}, state);
    const before = structuredClone(server.levels);
    const changed = { 'Other > Can access News Feed': 'on' };
    expect((await call('saveLevel', { id, from: id, name, changed })).trouble).not.toBe('');
    expect(server.levels).toEqual(before);
  });

  test('drops what cannot be, and says so', async () => {
    server.options.readOnly = ['CRM > Dashboard Display'];
    const changed = {
      'CRM > Dashboard Display': 'All',
      'CRM > Object Permissions > Notes | View': 'Full',
      'Other > Webhooks > Maximum number of Webhooks': '50',
    };
    const name = 'Reporting (API-only)';
    const { trouble } = await call('saveLevel', { id: 3, from: 3, name, changed });
    expect(trouble).toBe(
      'Could not be saved: CRM > Dashboard Display; CRM > Object Permissions > Notes | View',
    );
    expect(server.level(name)?.rights['Other > Webhooks > Maximum number of Webhooks']).toBe('50');
  });
});

test('a tenant’s words are shown, not meant', async () => {
  Object.assign(server.options, {
    organization: 'Client Company',
    renamed: { 'Devices & Subscriptions': 'Assets' },
    extra: ['Other > Miscellaneous > Can do something new'],
    missing: ['CRM > Object Permissions > Notes'],
  });
  const level = await call('level', { id: 1, copy: true });
  expect(cellOf(level, 'CRM', 'Client Companies', 1)).toMatchObject({
    key: 'CRM > Object Permissions > Organizations | Add',
  });
  expect(cellOf(level, 'Service Desk', 'Tickets')).toMatchObject({
    choices: [{ value: 'All' }, { value: 'Mine + Organizations', label: 'Mine + Client Companies' }, {}, {}],
  });
  expect(cellOf(level, 'CRM', 'Assets')).toBeDefined();
  expect(cellOf(level, 'Other', 'Can do something new')).toMatchObject({ value: 'off' });
  expect(cellOf(level, 'CRM', 'Notes')).toBeUndefined();
  expect(cellOf(level, 'CRM', 'Client Companies')).toEqual({ text: 'see above' });
});

describe('an API user', () => {
  test('gets a key, a secret and an identifier in the product’s shapes, new ones each time', async () => {
    server.options.secretPrefix = 'CANARY';
    const first = (await call('generateSecret', {})).value;
    expect(first).toMatch(/^CANARY\S{19}$/);
    expect((await call('generateSecret', {})).value).not.toBe(first);
    expect((await call('generateKey', {})).value).toMatch(/^[a-z0-9]{15}@ACME\.EXAMPLE$/);
    expect((await call('trackingIdentifier', {})).value).toHaveLength(27);
    expect(server.asked).toMatchObject({ generateSecret: 2, generateKey: 1, saveUser: 0 });
  });

  test('is saved without its secret, which no page shows again', async () => {
    const { id } = await call('saveUser', { id: undefined, fields, ...credential });
    expect(server.user(credential.username)).toMatchObject({
      ...fields,
      secretHash: hashOf(credential.secret),
    });
    const shown = await call('user', { id });
    expect(shown).toMatchObject({ hasSecret: true, username: credential.username });
    expect(JSON.stringify(shown) + inspect(server, { depth: null })).not.toContain(credential.secret);
    await call('saveUser', { id, fields: { ...fields, lastName: 'Other' }, ...credential, secret: '' });
    expect(server.users).toHaveLength(1);
    expect(server.users[0]).toMatchObject({ lastName: 'Other', secretHash: hashOf(credential.secret) });
  });

  test('needs what the form requires, and a level that exists', async () => {
    const save = (given: Partial<UserFields>, secret = 'x') =>
      call('saveUser', { id: undefined, fields: { ...fields, ...given }, ...credential, secret });
    expect((await save({ firstName: '', integrationVendor: '' }, '')).trouble).toBe(
      'Required: First Name, Password (Secret), Integration Vendor',
    );
    expect((await save({ securityLevel: 'None such' })).trouble).toContain('no security level');
    expect((await save({ tracking: 'custom' })).trouble).toBe('Required: Internal Integration Name');
    expect(server.users).toEqual([]);
  });
});

describe('the pages', () => {
  test.each<[Rendering, string]>([
    ['sections', '/Autotask/Views/Administration/Security/SecurityLevel.aspx'],
    ['components', '/Mvc/AdministrationSetup/SecurityLevel.mvc/Edit'],
    ['mixed', '/Mvc/AdministrationSetup/SecurityLevel.mvc/Edit'],
  ])('drawn as %s have their addresses and the script they need', async (rendering, path) => {
    server.options.rendering = rendering;
    expect(server.pageUrlOf('level', 2)).toBe(`https://ww31.autotask.net${path}?id=2`);
    for (const name of pageNames) {
      const { status, body } = await get(server.pageUrlOf(name));
      expect(status, name).toBe(200);
      for (const [, source] of body.matchAll(/<script src="([^"]+)"/g))
        expect((await get(`https://${server.host}${source}`)).status, source).toBe(200);
    }
  });

  test('are three frames deep in the shell', async () => {
    expect(renderings).toContain(server.options.rendering);
    const sourceIn = (body: string, frame: RegExp): string =>
      `https://${server.host}${(frame.exec(body)?.[1] ?? '').replaceAll('&amp;', '&')}`;
    const shell = (await get(server.urlOf('level', 1))).body;
    expect(shell.match(/<iframe/g)).toHaveLength(3);
    const entry = (await get(sourceIn(shell, /title="Content" src="([^"]+)"/))).body;
    const bottom = (await get(sourceIn(entry, /name="bottom" src="([^"]+)"/))).body;
    const inner = sourceIn(bottom, /name="detail" src="([^"]+)"/);
    expect(inner).toBe(server.pageUrlOf('level', 1));
    server.options.shell = 'bare';
    expect(server.urlOf('level', 1)).toBe(inner);
  });

  test('of every zone are at its own host', () => {
    expect(server.apiHost).toBe('webservices31.autotask.net');
    expect(sandbox.autotask('acme', { zone: 'prde' }).host).toBe('prde.autotask.net');
    expect(sandbox.autotask('acme', { zone: 'ww31' })).toBe(server);
    expect(sandbox.autotask('acme').host).toBe('ww5.autotask.net');
  });
});
