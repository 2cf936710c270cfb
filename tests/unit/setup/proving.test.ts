import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery } from '../../../utils/setup/types';
import { rights, secret, vendorOrigin, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;
let calls: string[];
/** Statuses by path; 200 for any other. */
let statuses: Record<string, number>;

beforeEach(async () => {
  world = new World();
  world.mortal = true;
  calls = [];
  statuses = {};
  const files = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    if (!url.startsWith(vendorOrigin)) return files(url, init);
    const { pathname } = new URL(url);
    calls.push(`${init.method} ${pathname} ${new Headers(init.headers).get('authorization')}`);
    return Response.json(
      { user_token: 'canary-of-the-user', list: [{ id: 41 }] },
      { status: statuses[pathname] ?? 200 },
    );
  });
  await world.openVendor();
  setupId = await world.start();
  await world.capture(setupId);
});
afterEach(() => void vi.unstubAllGlobals());

async function delivery(): Promise<Delivery> {
  const [first] = (await world.state()).deliveries;
  if (!first) throw new Error('No delivery');
  return first;
}

function prove(): Promise<unknown> {
  return world.fromPanel({ type: 'panel-prove', setupId });
}

describe('a press on "Prove it works"', () => {
  it('calls the vendor of the setup with its token, and nobody else', async () => {
    await prove();
    expect(calls[0]).toBe(`GET /api/v1/me Bearer ${secret}`);
    expect(calls.every((call) => call.startsWith('GET /api/v1/'))).toBe(true);
  });

  it('says how many permissions work and how many could not be tried', async () => {
    statuses['/api/v1/new_ticket_forms/41'] = 404;
    await prove();
    const { notice, proof } = await delivery();
    expect(notice).toEqual({ tone: 'status', key: 'proofWorks', args: ['Syncro', '1', '1'] });
    expect(proof).toMatchObject({ running: false });
    expect(proof?.lines.map(({ name, outcome }) => [name, outcome])).toEqual([
      [rights[1], 'untold'],
      [rights[0], 'works'],
    ]);
  });

  it('names what is refused, first', async () => {
    statuses['/api/v1/customer_assets/41'] = 403;
    await prove();
    const { notice, proof } = await delivery();
    expect(notice).toEqual({ tone: 'alert', key: 'proofRefused', args: ['Syncro', '1', rights[0]] });
    expect(proof?.lines[0]).toMatchObject({ name: rights[0], outcome: 'refused', key: 'proofLineRefused' });
  });

  it('says that the credential itself is refused', async () => {
    statuses['/api/v1/me'] = 401;
    await prove();
    expect((await delivery()).notice).toEqual({
      tone: 'alert',
      key: 'proofKeyRefused',
      args: ['Syncro', ''],
    });
  });

  it('changes no value’s state and keeps no answer anywhere', async () => {
    await prove();
    expect((await delivery()).secrets.map(({ state }) => state)).toEqual(['captured', 'captured']);
    expect(world.browser.session.text + world.browser.local.text).not.toContain('canary-of-the-user');
    expect(JSON.stringify(await world.state())).not.toContain(secret);
  });

  it('twice at once is one proof', async () => {
    world.mortal = false;
    await Promise.all([prove(), prove()]);
    expect(calls.filter((call) => call.includes('/me'))).toHaveLength(1);
  });
});

describe('a vendor that takes minutes to know a user', () => {
  const user = { username: 'key@ACME.EXAMPLE', secret: 'wrong-or-too-early', trackingIdentifier: 'OWN' };
  let sent: number;
  let taken: boolean;

  beforeEach(async () => {
    sent = 0;
    taken = false;
    const others = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      if (url.includes('zoneInformation'))
        return Response.json({ url: 'https://webservices5.autotask.net/ATServicesRest/' });
      if (!url.includes('autotask.net')) return others(url, init);
      sent += 1;
      return Response.json({ info: { canQuery: true } }, { status: taken ? 200 : 401 });
    });
    // The delivery of an Autotask setup, as the session keeps it.
    const store = await import('../../../utils/setup/store');
    await store.change<Record<string, object>>('session', 'deliveries', (all = {}) => ({
      ...all,
      [setupId]: { ...all[setupId], vendor: 'autotask' },
    }));
    const vault = await import('../../../utils/setup/vault');
    const arrivals = Object.entries(user).map(([field, value]) => ({ field, value, from: 'page' as const }));
    await vault.put(setupId, arrivals);
  });
  afterEach(() => void vi.useRealTimers());

  async function ring(): Promise<void> {
    const when = world.browser.alarms.get('prove') ?? 0;
    vi.useFakeTimers({ toFake: ['Date'], now: when });
    world.die();
    const { alarmRang } = await import('../../../utils/setup/lifecycle');
    await alarmRang({ name: 'prove' });
  }

  it('is asked again by itself, past the five minutes, and then works', async () => {
    const start = Date.now();
    await prove();
    expect((await delivery()).notice).toMatchObject({ tone: 'status', key: 'proofNotYet' });
    await ring();
    expect((await delivery()).notice).toMatchObject({ key: 'proofNotYet' });
    taken = true;
    await ring();
    expect(Date.now() - start).toBeGreaterThan(5 * 60_000);
    expect((await delivery()).notice?.key).toMatch(/^proofWorks|^proofAllWork/);
    expect(sent).toBe(3);
  });

  it('is never sent the same secret a fourth time, whoever presses', async () => {
    await prove();
    await ring();
    await ring();
    expect((await delivery()).notice).toMatchObject({ tone: 'alert', key: 'proofKeyRefused' });
    for (let press = 0; press < 5; press += 1) await prove();
    expect(sent).toBe(3);
    expect((await delivery()).notice).toMatchObject({ tone: 'alert', key: 'proofEnoughTries' });
  });

  it('is never sent it a fourth time by workers that die before the answer either', async () => {
    world.mortal = false;
    const answering = globalThis.fetch;
    const unanswered = vi.fn((url: string, init: RequestInit = {}) => {
      if (!url.includes('ATServicesRest')) return answering(url, init);
      sent += 1;
      return new Promise<Response>(() => undefined);
    });
    vi.stubGlobal('fetch', unanswered);
    for (let press = 1; press <= 5; press += 1) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 100_000 });
      void prove();
      await vi.waitFor(async () => {
        const { notice } = await delivery();
        expect(notice !== null || sent === press).toBe(true);
      });
      world.die();
    }
    expect(sent).toBe(3);
  });

  it('is never sent it a fourth time when its answers are lost', async () => {
    const answering = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
      if (!url.includes('ATServicesRest')) return answering(url, init);
      sent += 1;
      return Promise.reject(new TypeError('Failed to fetch'));
    });
    for (let press = 0; press < 5; press += 1) await prove();
    expect(sent).toBe(3);
    expect((await delivery()).notice).toMatchObject({ tone: 'alert', key: 'proofEnoughTries' });
  });

  it('is asked as often as one likes while the vendor’s network can’t be reached at all', async () => {
    const answering = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
      if (url.includes('autotask.net')) return Promise.reject(new TypeError('Failed to fetch'));
      return answering(url, init);
    });
    for (let press = 0; press < 5; press += 1) await prove();
    vi.stubGlobal('fetch', answering);
    await prove();
    expect(sent).toBe(1);
  });

  it('is never sent it a fourth time because something beside it is newer', async () => {
    const vault = await import('../../../utils/setup/vault');
    for (let press = 0; press < 5; press += 1) {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
      const value = `OWN-${press}`;
      await vault.put(setupId, [{ field: 'trackingIdentifier', value, from: 'asked' }]);
      await prove();
    }
    expect(sent).toBe(3);
  });

  it('is asked at any time about a user that it does not know: no secret was sent', async () => {
    const answering = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
      return url.includes('zoneInformation') ? Response.json({}) : answering(url, init);
    });
    for (let press = 0; press < 6; press += 1) await prove();
    expect((await delivery()).notice).toMatchObject({ tone: 'alert', key: 'proofNotKnown' });
    vi.stubGlobal('fetch', answering);
    taken = true;
    await prove();
    expect(sent).toBe(1);
    expect((await delivery()).notice?.key).toMatch(/^proofWorks|^proofAllWork/);
  });

  it('has what it says of one secret not written to a newer one that came meanwhile', async () => {
    const vault = await import('../../../utils/setup/vault');
    const answering = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      if (url.includes('ATServicesRest')) {
        vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 60_000 });
        await vault.put(setupId, [{ field: 'secret', value: 'a-newer-one', from: 'page' }]);
      }
      return answering(url, init);
    });
    await prove();
    expect(await delivery()).toMatchObject({ notice: null });
    vi.stubGlobal('fetch', answering);
    for (let press = 0; press < 5; press += 1) await prove();
    expect(sent).toBe(1 + 3);
  });

  it('is asked afresh about a newer secret', async () => {
    for (let press = 0; press < 5; press += 1) await prove();
    expect(sent).toBe(3);
    const vault = await import('../../../utils/setup/vault');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 1000 });
    await vault.put(setupId, [{ field: 'secret', value: 'a-newer-one', from: 'page' }]);
    await prove();
    expect(sent).toBe(4);
  });
});
