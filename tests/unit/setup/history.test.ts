import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { HistoryEntry } from '../../../utils/setup/history-entry';
import { openDestinationPage } from './destination-page';
import { FakeDatabase } from './fake-database';
import { controls, destinationOrigin, manifest, pageSender, secret, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let database: FakeDatabase;
const day = 86_400_000;

beforeEach(async () => {
  world = new World();
  database = new FakeDatabase();
  vi.stubGlobal('indexedDB', database.factory);
  await world.openVendor();
});

function history(): Promise<typeof import('../../../utils/setup/history')> {
  return import('../../../utils/setup/history');
}

async function entries(): Promise<HistoryEntry[]> {
  return (await history()).allEntries();
}

async function only(): Promise<HistoryEntry> {
  const [entry, ...others] = await entries();
  if (!entry || others.length) throw new Error(`${others.length} entries too many`);
  return entry;
}

/** Captures, and waits until the fingerprint is written. */
async function captured(setupId: string, value = secret): Promise<string> {
  const before = (await entries()).find(({ id }) => id === setupId)?.values.apiToken;
  await world.capture(setupId, value);
  return vi.waitFor(async () => {
    const print = (await entries()).find(({ id }) => id === setupId)?.values.apiToken;
    if (!print || print === before) throw new Error('no fingerprint yet');
    return print;
  });
}

describe('an entry', () => {
  it('tells when, whose host, which destination, and by which manifest', async () => {
    const setupId = await world.start();
    expect(await only()).toMatchObject({
      id: setupId,
      endedAt: null,
      vendor: 'syncro',
      host: 'acme.syncromsp.com',
      destination: 'RocketCyber',
      manifestId: manifest.id,
      manifestVersion: manifest.version,
    });
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    expect((await only()).endedAt).not.toBeNull();
  });

  it('holds the findings before and after, with the names of what was not granted', async () => {
    const setupId = await world.start();
    await world.report(setupId, ['on', 'off']);
    await vi.waitFor(async () => expect((await only()).after?.counts.granted).toBe(1));
    const { before, after } = await only();
    expect(before?.counts).toEqual({ granted: 0, missing: 2, excess: 0, absent: 0, manual: 0 });
    expect(before?.open).toEqual(['Assets - View Details', 'Tickets - Create']);
    expect(after?.open).toEqual(['Tickets - Create']);
  });

  it('names what was granted and what goes beyond, for the report', async () => {
    const setupId = await world.start();
    const [first, second] = controls(['on', 'on']);
    const extra = { path: ['Invoices - Delete'], key: 'invoice delete', ref: 2 };
    const rest = { kind: 'permissions', unopened: false, failures: [], fields: [], canUndo: false } as const;
    if (!first || !second) throw new Error('no controls');
    const read = [first, second, { ...first, ...extra }];
    await world.fromPage({ type: 'report', setupId, controls: read, ...rest });
    await vi.waitFor(async () => expect((await only()).after?.granted).toHaveLength(2));
    const { before, after } = await only();
    expect(before).toMatchObject({ granted: [], more: [] });
    expect(after).toMatchObject({
      granted: ['Assets - View Details', 'Tickets - Create'],
      more: ['Invoices - Delete'],
    });
  });

  it('takes no page for read that has parts nobody has opened', async () => {
    await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: manifest.id });
    const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' })) as { readonly setupId: string };
    const rest = { kind: 'permissions', controls: [], failures: [], fields: [], canUndo: false } as const;
    await world.fromPage({ type: 'report', setupId: plan.setupId, unopened: true, ...rest });
    await world.report(plan.setupId, ['on', 'on']);
    await vi.waitFor(async () => expect((await only()).before?.counts.granted).toBe(2));
  });

  it('tells by which way and where the values went', async () => {
    const setupId = await world.start();
    await captured(setupId);
    openDestinationPage(world, {
      write: (_, values) => ({ written: values.map(({ handle }) => handle), faults: [] }),
    });
    await world.fromPanel({ type: 'panel-target', setupId, targetTabId: 2, sendTo: destinationOrigin });
    expect((await only()).deliveries).toMatchObject([
      { sink: 'form', where: destinationOrigin, state: 'delivered' },
    ]);
  });

  it('has no delivery where none was made', async () => {
    const setupId = await world.start();
    await captured(setupId);
    openDestinationPage(world, { write: () => ({ written: [], faults: [{ handle: 101, why: 'hidden' }] }) });
    await world.fromPanel({ type: 'panel-target', setupId, targetTabId: 2, sendTo: destinationOrigin });
    expect((await only()).deliveries).toEqual([]);
  });

  it('writes down the origin of a web address alone: the rest may hold a token', async () => {
    const setupId = await world.start();
    const { noteDelivery } = await history();
    const receipt = { at: 1, where: `https://hooks.rocketcyber.example/${secret}`, parcels: [0] };
    await noteDelivery({ setupId, target: null }, { state: 'delivered', ...receipt }, 'webhook');
    expect((await only()).deliveries).toMatchObject([
      { sink: 'webhook', where: 'https://hooks.rocketcyber.example' },
    ]);
    expect(world.browser.local.text).not.toContain(secret);
  });

  it('knows the day on which the vendor’s form says the credential expires', async () => {
    const setupId = await world.start();
    const fields = [{ label: 'Expiration', state: 'typed', value: '2027-11-21' }] as const;
    const rest = {
      kind: 'permissions',
      controls: [],
      unopened: false,
      failures: [],
      canUndo: false,
    } as const;
    await world.fromPage({ type: 'report', setupId, fields, ...rest });
    await vi.waitFor(async () => expect((await only()).expires).toBe('2027-11-21'));
    const blank = [{ label: 'Expiration', state: 'typed', value: 'soon' }] as const;
    await world.fromPage({ type: 'report', setupId, fields: blank, ...rest });
    expect((await only()).expires).toBe('2027-11-21');
  });
});

describe('a secret', () => {
  it('is never in it, only a fingerprint that the same secret has again', async () => {
    const first = await captured(await world.start());
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    const again = await captured(await world.start());
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    const other = await captured(await world.start(), 'another-token-0123456789');
    expect(again).toBe(first);
    expect(other).not.toBe(first);
    expect(first).toMatch(/^[0-9a-f]{16}$/);
    expect(world.browser.local.text).not.toContain(secret);
    expect((await entries()).every(({ values }) => Object.keys(values).join() === 'apiToken')).toBe(true);
  });

  it('has another fingerprint in every installation, by a key that no script can export', async () => {
    const here = await captured(await world.start());
    const [key] = [...database.kept.values()] as CryptoKey[];
    expect(key?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key as CryptoKey)).rejects.toThrow();
    expect(world.browser.local.text).not.toMatch(/key/i);
    vi.stubGlobal('indexedDB', new FakeDatabase().factory);
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    expect(await captured(await world.start())).not.toBe(here);
  });

  it('has none where the browser keeps no key, and the setup goes on', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const setupId = await world.start();
    expect(await world.capture(setupId)).toEqual({ stored: true });
    expect((await only()).values).toEqual({});
  });
});

describe('the history', () => {
  it('leaves nothing of private windows', async () => {
    await world.openVendor(8, 'document-8', true);
    const before = world.browser.local.text;
    await world.fromPanel({ type: 'panel-start', tabId: 8, manifestId: manifest.id });
    const sender = pageSender({ documentId: 'document-8', tab: { id: 8, incognito: true } });
    const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' }, sender)) as { setupId: string };
    await world.report(plan.setupId, ['on', 'on'], sender);
    await world.capture(plan.setupId, secret, sender);
    await world.fromPanel({ type: 'panel-end', tabId: 8 });
    expect(await entries()).toEqual([]);
    expect(world.browser.local.text).toBe(before);
  });

  it('forgets what is older than the settings say', async () => {
    await world.start();
    const { chooseLimit } = await import('../../../utils/setup/limits');
    await chooseLimit('historyDays', 30);
    expect(await entries()).toHaveLength(1);
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * day);
    expect(await entries()).toEqual([]);
    await world.start();
    vi.restoreAllMocks();
    expect(world.browser.local.text.match(/history:/g)).toHaveLength(1);
  });

  it('is gone from the disk when its time is over, without another setup', async () => {
    await world.start();
    const { chooseLimit } = await import('../../../utils/setup/limits');
    await chooseLimit('historyDays', 30);
    const { woke } = await import('../../../utils/setup/lifecycle');
    await woke();
    expect(world.browser.local.text).toContain('history:');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * day });
    await woke();
    vi.useRealTimers();
    expect(world.browser.local.text).not.toContain('history:');
  });

  it('is wiped with the key of its fingerprints, and starts anew', async () => {
    await captured(await world.start());
    await (await history()).wipeHistory();
    expect(await entries()).toEqual([]);
    expect(world.browser.local.text).not.toContain('history:');
    expect(database.kept.size).toBe(0);
    await world.start();
    expect(await entries()).toHaveLength(1);
  });

  it('shows no entry that somebody else wrote in another shape', async () => {
    await world.start();
    const good = await only();
    await world.browser.local.set({
      'history:1': { ...good, host: { toString: 'x' } },
      'history:2': { ...good, before: { counts: {}, open: [] } },
      'history:3': 'entry',
      'history:4': { ...good, deliveries: [{ where: 1 }] },
      'history:5': { ...good, startedAt: 9e15 },
      'history:6': { ...good, expires: { type: 'iframe' } },
      'history:7': { ...good, deliveries: [{ at: 'x', where: '', sink: 'form', state: 'delivered' }] },
    });
    expect((await entries()).map(({ id }) => id)).toEqual([good.id]);
  });

  it('stops no setup when the disk is full', async () => {
    world.browser.local.quota = 0;
    const setupId = await world.start();
    expect(await world.capture(setupId)).toEqual({ stored: true });
    expect(await entries()).toEqual([]);
  });
});
