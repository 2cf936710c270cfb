import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { verifyAutotask } from '../../../utils/verify/autotask';
import type { Proof } from '../../../utils/verify/types';
import { giveRights, type SecurityLevel } from '../../sandbox/autotask/rights';
import type { ApiUser, AutotaskServer } from '../../sandbox/autotask/server';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { type Calls, reach, refusedIn, trialOf } from './replica';

const id = 'autotask/msp-ai';
const login = 'Web Services API > Feature Access > Can login to Web Services API';
const secret = 'the-secret-of-this-user';
const rights = {
  [login]: 'on',
  'Contracts > Object Permissions > Contracts | View': 'All',
  'CRM > Organization & Contact Access > Customer & Cancelation': 'All',
  'Service Desk > Object Permissions > Tickets | View': 'All',
  'Service Desk > Object Permissions > Tickets | Add': 'Yes',
  'Service Desk > Object Permissions > Tickets | Edit': 'Yes',
  'Service Desk > Object Permissions > Ticket Notes | Edit': 'Mine',
  'Service Desk > Object Permissions > Service Calls | View': 'All',
  'Service Desk > Object Permissions > Charges | View': 'All',
  'Other > Object Permissions > Resources | View': 'All',
};
let sandbox: Sandbox;
let server: AutotaskServer;
let level: SecurityLevel;
let user: ApiUser;
let calls: Calls;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  server = sandbox.autotask('acme', { zone: 'ww31' });
  level = server.levelWith('MSP AI', rights);
  const fields = {
    firstName: 'API',
    lastName: 'MSP AI',
    email: 'api@acme.example',
    active: true,
    locked: false,
    securityLevel: 'MSP AI',
    dateFormat: '',
    timeFormat: '',
    numberFormat: '',
    location: 'Headquarters',
    tracking: 'custom',
    integrationVendor: '',
    integrationName: 'MSP AI',
  } as const;
  user = server.saveUser(undefined, fields, {
    username: 'key@ACME.EXAMPLE',
    secret,
    trackingIdentifier: 'OWN',
  });
  calls = reach(sandbox);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await sandbox.close();
});

function verify(given: Record<string, string | undefined> = {}): Promise<Proof> {
  const values = { username: user.username, secret, trackingIdentifier: user.trackingIdentifier, ...given };
  const known = Object.entries(values).filter((one): one is [string, string] => one[1] !== undefined);
  return verifyAutotask(trialOf(id, 'https://ww31.autotask.net', Object.fromEntries(known)));
}

function secretsSent(): number {
  return calls.filter(({ headers }) => headers.has('Secret')).length;
}

describe('a user with everything', () => {
  test('works, in the zone that was looked up, verb by verb', async () => {
    const proof = await verify();
    expect(proof.outcome).toBe('works');
    expect(refusedIn(proof)).toEqual([]);
    const works = proof.lines.filter(({ outcome }) => outcome === 'works').map(({ name }) => name);
    expect(works).toContain('Service Desk > Object Permissions > Tickets');
    expect(works).toContain(login);
    expect(calls[0]?.path).toBe('/atservicesrest/v1.0/zoneInformation?user=key%40ACME.EXAMPLE');
    expect(calls[0]?.headers.has('Secret')).toBe(false);
  });
});

describe('a wrong level fails and is named', () => {
  test.each([
    ['Tickets | Add', 'No', 'Service Desk > Object Permissions > Tickets: Add'],
    ['Tickets | View', 'None', 'Service Desk > Object Permissions > Tickets: View'],
    ['Charges | View', 'None', 'Service Desk > Object Permissions > Charges: View'],
  ])('Service Desk %s %s', async (cell, value, named) => {
    giveRights(level, { [`Service Desk > Object Permissions > ${cell}`]: value });
    expect(refusedIn(await verify())).toEqual([named]);
  });

  test('access to organizations', async () => {
    giveRights(level, { 'CRM > Organization & Contact Access > Customer & Cancelation': 'None' });
    const named = ['CRM > Object Permissions > Companies: View', 'CRM > Object Permissions > Contacts: View'];
    expect(refusedIn(await verify())).toEqual(named);
  });

  test('a level that may not sign in is refused as a whole', async () => {
    giveRights(level, { [login]: 'off' });
    expect(await verify()).toMatchObject({ outcome: 'refused', reason: 'key-refused' });
  });
});

describe('the lock-out', () => {
  test('a wrong secret is sent once a proof', async () => {
    expect(await verify({ secret: 'wrong' })).toMatchObject({ outcome: 'refused', reason: 'key-refused' });
    expect(secretsSent()).toBe(1);
    expect(user.failures).toBe(1);
  });

  test('a user that no zone knows yet is sent no secret at all', async () => {
    expect(await verify({ username: 'new@ACME.EXAMPLE' })).toMatchObject({
      outcome: 'untold',
      reason: 'not-yet',
    });
    expect(secretsSent()).toBe(0);
  });
});

describe('what can’t be told', () => {
  test('with a vendor’s integration the code is the vendor’s, and nothing is called', async () => {
    const proof = await verify({ trackingIdentifier: undefined });
    expect(proof).toMatchObject({ outcome: 'untold', reason: 'vendor-owned' });
    expect(proof.lines.every(({ outcome }) => outcome === 'untold')).toBe(true);
    expect(calls).toEqual([]);
  });

  test('without an answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await verify()).toMatchObject({ outcome: 'untold', reason: 'silent' });
  });

  test('a zone elsewhere than at the vendor is not believed: the secret goes nowhere', async () => {
    vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
      calls.push({ method: 'GET', path: url, headers: new Headers(init.headers) });
      return Response.json({ url: 'https://autotask.net.evil.example/ATServicesRest/' });
    });
    expect(await verify()).toMatchObject({ outcome: 'untold' });
    expect(secretsSent()).toBe(0);
  });
});
