import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyConnectWise, verifyWith } from '../../../utils/verify/connectwise';
import type { Proof } from '../../../utils/verify/types';
import { type SecurityRole, setAllowed, setLevels } from '../../sandbox/connectwise/role';
import type { ConnectWiseServer, KeyPair } from '../../sandbox/connectwise/server';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { type Calls, reach, refusedIn, trialOf } from './replica';

const id = 'connectwise/cisco-umbrella';
const tables = ['Company / Configuration', 'Service / Priority', 'Service / Service Board'];
let sandbox: Sandbox;
let server: ConnectWiseServer;
let role: SecurityRole;
let pair: KeyPair;
let calls: Calls;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  place(sandbox.connectwise('acme'));
  calls = reach(sandbox);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

function place(at: ConnectWiseServer): void {
  server = at;
  role = server.addRole('Umbrella');
  const all = { Add: 'All', Edit: 'All', Inquire: 'All' } as const;
  setLevels(role, {
    'Companies | Company Maintenance': { Inquire: 'All' },
    'Companies | Configurations': all,
    'Service Desk | Service Tickets': all,
    'System | Table Setup': all,
  });
  setAllowed(role, 'System | Table Setup', tables);
  const member = server.saveMember(undefined, { memberId: 'umbrella', role: 'Umbrella' });
  pair = server.mintKey(member.id, 'Umbrella');
}

function trial(given: Record<string, string> = {}) {
  const { privateKey, key } = pair;
  const values = { companyId: 'acme', publicKey: key.publicKey, privateKey, ...given };
  return trialOf(id, `https://${server.host}`, values);
}

function verify(given: Record<string, string> = {}): Promise<Proof> {
  return verifyWith(trial(given), '0f0f0f0f-0000-4000-8000-000000000000');
}

test('this build carries no client id, so nothing is called and the reason is said', async () => {
  const proof = await verifyConnectWise(trial());
  expect(proof).toMatchObject({ outcome: 'untold', reason: 'no-client-id' });
  expect(proof.lines).toHaveLength(4);
  expect(calls).toEqual([]);
});

describe('with a client id of its own', () => {
  test('a key works, and looking is tried with one cheap call a module', async () => {
    const proof = await verify();
    expect(proof.outcome).toBe('works');
    expect(refusedIn(proof)).toEqual([]);
    expect(proof.lines.find(({ outcome }) => outcome === 'works')?.name).toContain('Company Maintenance');
    expect(calls[0]?.path).toBe('/v4_6_release/apis/3.0/system/info');
    expect(calls.slice(1).every(({ path }) => path.endsWith('?pageSize=1&fields=id'))).toBe(true);
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
  });

  test.each([
    ['Companies | Company Maintenance', 'Companies | Company Maintenance: Inquire'],
    ['Companies | Configurations', 'Companies | Configurations: Inquire'],
    ['Service Desk | Service Tickets', 'Service Desk | Service Tickets: Inquire'],
  ])('a wrong level fails and is named: %s', async (row, named) => {
    setLevels(role, { [row]: { Inquire: 'None' } });
    expect(refusedIn(await verify())).toEqual([named]);
  });

  test.each(tables)('so does a table that is disallowed: %s', async (table) => {
    setAllowed(
      role,
      'System | Table Setup',
      tables.filter((one) => one !== table),
    );
    expect(refusedIn(await verify())).toEqual(['System | Table Setup: Inquire']);
  });

  test('adding and editing are not tried', async () => {
    setLevels(role, { 'Companies | Configurations': { Add: 'None' } });
    const line = (await verify()).lines.find(({ name }) => name.includes('Configurations'));
    expect(line).toMatchObject({ outcome: 'untold', reason: 'changes-data' });
  });

  test('a wrong key is refused as a whole, after one call', async () => {
    expect(await verify({ privateKey: 'wrong' })).toMatchObject({
      outcome: 'refused',
      reason: 'key-refused',
    });
    expect(calls).toHaveLength(1);
  });

  test('a server of one’s own is called at its own host', async () => {
    place(sandbox.connectwise('own', { host: 'manage.acme.example' }));
    expect((await verify({ companyId: 'own' })).outcome).toBe('works');
  });
});
