/** A company may leave ways to deliver out: then nothing goes by them, whatever is pressed. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Delivery, Way } from '../../../utils/setup/types';
import { openDestinationPage } from './destination-page';
import { destinationOrigin, secret, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

const hook = 'https://hooks.acme.example/in';
let world: World;
let setupId: string;

beforeEach(async () => {
  world = new World();
  world.mortal = true;
  await world.openVendor();
});

async function capture(): Promise<void> {
  setupId = await world.start();
  await world.capture(setupId);
}

async function setUp(): Promise<void> {
  const { keepSinks } = await import('../../../utils/setup/sink-settings');
  const secretOfHook = btoa('0123456789abcdef0123456789abcdef');
  await keepSinks(
    { webhook: { url: hook }, file: { key: '' } },
    { webhook: { url: hook, secret: secretOfHook }, file: { passphrase: 'correct horse battery' } },
  );
  world.browser.granted.add('https://hooks.acme.example/*');
}

async function delivery(): Promise<Delivery> {
  const [only] = (await world.state()).deliveries;
  if (!only) throw new Error('nothing waits');
  return only;
}

describe('a policy that names the ways', () => {
  it.each([
    [{}, ['webhook', 'file', 'clipboard'], []],
    [{ sinks: ['file', 'form'] }, ['file'], ['webhook', 'openbao', 'clipboard']],
    [{ sinks: [] }, [], ['form', 'webhook', 'openbao', 'file', 'clipboard']],
    [{ sinks: ['pigeon', 7, 'clipboard'] }, ['clipboard'], ['form', 'webhook', 'openbao', 'file']],
    [{ sinks: 'file' }, [], ['form', 'webhook', 'openbao', 'file', 'clipboard']],
  ])('%j offers those alone', async (policy, ways, barred) => {
    await world.browser.managed.set(policy);
    await setUp();
    await capture();
    const shown = await delivery();
    expect(shown.ways?.map(({ sink }) => sink)).toEqual(ways);
    expect(shown.barred).toEqual(barred);
  });

  it.each<[Way['sink'], string]>([
    ['webhook', 'hooks.acme.example'],
    ['file', ''],
    ['clipboard', ''],
  ])('hands nothing to %s, though a panel of before asks for it', async (sink, where) => {
    await setUp();
    await capture();
    await world.browser.managed.set({ sinks: ['form'] });
    const called = vi.spyOn(globalThis, 'fetch');
    const reply = await world.fromPanel({ type: 'panel-deliver', setupId, sink, where });
    expect(JSON.stringify(reply)).not.toContain(secret);
    expect(called.mock.calls.filter(([url]) => String(url).startsWith('https:'))).toEqual([]);
    expect(await delivery()).toMatchObject({
      notice: { tone: 'alert', key: 'noticeByPolicy' },
      secrets: [{ state: 'captured' }, { state: 'captured' }],
    });
  });

  it('lets no form be read, nor filled, though a panel of before asks for it', async () => {
    await world.browser.managed.set({ sinks: ['file'] });
    const write = vi.fn(() => ({ written: [100, 101], faults: [] }));
    const proposed = vi.fn();
    openDestinationPage(world, { proposed, write });
    await capture();
    const { proposeWaiting } = await import('../../../utils/setup/targets');
    await proposeWaiting();
    expect((await delivery()).target).toBeNull();
    await world.fromPanel({ type: 'panel-target', setupId, targetTabId: 2, sendTo: destinationOrigin });
    expect((await delivery()).notice?.key).toBe('noticeByPolicy');
    expect(proposed).not.toHaveBeenCalled();
  });

  it('stops a send whose fields were read before the policy came', async () => {
    const write = vi.fn(() => ({ written: [100, 101], faults: [] }));
    openDestinationPage(world, { write });
    await capture();
    await vi.waitFor(async () => expect((await delivery()).target).not.toBeNull());
    await world.browser.managed.set({ sinks: ['file'] });
    const chosen = [
      { field: 0, handle: 100 },
      { field: 1, handle: 101 },
    ];
    await world.fromPanel({ type: 'panel-send', setupId, targetTabId: 2, sendTo: destinationOrigin, chosen });
    expect(write).not.toHaveBeenCalled();
    expect((await delivery()).notice?.key).toBe('noticeByPolicy');
  });
});
