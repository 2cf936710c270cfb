import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifySyncro } from '../../../utils/verify/syncro';
import type { Proof } from '../../../utils/verify/types';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { adminEmail, limitedEmail, type SyncroTenant } from '../../sandbox/syncro/tenant';
import { type Calls, reach, refusedIn, trialOf } from './replica';

const id = 'syncro/rocketcyber';
let sandbox: Sandbox;
let tenant: SyncroTenant;
let calls: Calls;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  tenant = sandbox.syncro('acme');
  calls = reach(sandbox);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

function wanted(): string[] {
  return trialOf(id, '', {}).requirements.map(({ name }) => name);
}

function verify(rights: readonly string[], creator = adminEmail): Promise<Proof> {
  const { clear } = tenant.createToken({ name: 'RocketCyber', expiresAt: null, rights }, creator);
  return verifySyncro(trialOf(id, `https://${tenant.host}`, { apiToken: clear }));
}

/** What a call that reads can show of RocketCyber's list. */
const shown = [
  'Assets - List/Search',
  'Assets - View Details',
  'Customers - List/Search',
  'Customers - View Detail',
  'Tickets - List/Search',
  'Tickets - View Details',
  'Tickets - Create',
  'Ticket Workflows - Manage',
  'RMM Alerts - List',
];

describe('a token with everything', () => {
  test('works, what a reading call can show is shown, the rest is not tried', async () => {
    const proof = await verify(wanted());
    expect(proof.outcome).toBe('works');
    expect(refusedIn(proof)).toEqual([]);
    const works = proof.lines.filter(({ outcome }) => outcome === 'works').map(({ name }) => name);
    // The replica has no form to look at, so creating tickets can't be shown there.
    expect(works.sort()).toEqual(shown.filter((name) => name !== 'Tickets - Create').sort());
    expect(proof.lines.find(({ name }) => name === 'Tickets - Delete')).toMatchObject({
      outcome: 'untold',
      reason: 'changes-data',
    });
    expect(proof.lines).toHaveLength(wanted().length);
  });

  test('is proved by calls that read, each made once, far under the limit of 180 a minute', async () => {
    await verify(wanted());
    expect(calls.every(({ method }) => method === 'GET')).toBe(true);
    expect(calls.length).toBeLessThan(20);
    expect(calls.every(({ path }) => !path.includes('api_key'))).toBe(true);
  });
});

describe('a wrong level fails and is named', () => {
  test.each(shown)('without %s', async (lacking) => {
    const proof = await verify(wanted().filter((name) => name !== lacking));
    expect(proof.outcome).toBe('works');
    expect(refusedIn(proof)).toEqual([lacking]);
    expect(proof.lines[0]?.name).toBe(lacking);
  });

  test('a token that may less than its boxes say, because its creator may less', async () => {
    const proof = await verify(wanted(), limitedEmail);
    const allowed = ['Customers - List/Search', 'Customers - View Detail', 'Tickets - List/Search'];
    expect(refusedIn(proof).sort()).toEqual(shown.filter((name) => !allowed.includes(name)).sort());
  });
});

test('a token that is none is refused as a whole, after one call', async () => {
  const proof = await verifySyncro(trialOf(id, `https://${tenant.host}`, { apiToken: 'deleted-long-ago' }));
  expect(proof).toMatchObject({ outcome: 'refused', reason: 'key-refused' });
  expect(calls).toHaveLength(1);
});

test('what is not known is not guessed: no token, no answer', async () => {
  const without = await verifySyncro(trialOf(id, `https://${tenant.host}`, {}));
  expect(without).toMatchObject({ outcome: 'untold', reason: 'lacking' });
  expect(calls).toEqual([]);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  const silent = await verifySyncro(trialOf(id, `https://${tenant.host}`, { apiToken: 'x' }));
  expect(silent).toMatchObject({ outcome: 'untold', reason: 'silent' });
});

test('the answer about the user, which holds the user’s own key, is not read', async () => {
  const real = globalThis.fetch;
  const read = vi.fn();
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const response = await real(url, init);
    if (url.endsWith('/me')) response.text = response.json = read;
    return response;
  });
  await verify(wanted());
  expect(read).not.toHaveBeenCalled();
});
