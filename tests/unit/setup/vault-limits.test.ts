import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { LimitName } from '../../../utils/setup/limits';
import { secret, type World } from './world';
import { deliverToken, minute, vault, worldAtNoon } from './world-at-noon';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;

beforeEach(async () => {
  ({ world, setupId } = await worldAtNoon());
});
afterEach(() => void vi.useRealTimers());

async function choose(name: LimitName, value: number | null): Promise<void> {
  await (await import('../../../utils/setup/limits')).chooseLimit(name, value);
}

describe('a policy or a setting', () => {
  it.each([
    ['the settings', () => choose('deliveredMinutes', 2)],
    ['the policy', () => world.browser.managed.set({ deliveredMinutes: 2 })],
  ])('wipes what was delivered sooner: %s', async (_, shorten) => {
    await shorten();
    await deliverToken(world, setupId);
    expect(world.browser.alarms.get('wipe')).toBe(Date.now() + 2 * minute);
    vi.setSystemTime(Date.now() + 2 * minute - 1);
    expect(await world.reveal(setupId)).toBe(secret);
    vi.setSystemTime(Date.now() + 1);
    expect(await world.reveal(setupId)).toBeNull();
    expect(world.browser.session.text).not.toContain(secret);
  });

  it('never keeps anything longer', async () => {
    await world.browser.managed.set({ deliveredMinutes: 600, waitingMinutes: 1 });
    await choose('deliveredMinutes', 60);
    await deliverToken(world, setupId);
    // Five minutes at least: a value that goes at once could not be sent.
    expect((await world.state()).deliveries[0]?.secrets[1]?.wipeAt).toBe(Date.now() + 5 * minute);
  });

  it('lets an undelivered value wait for so long only, and says until when', async () => {
    await world.browser.managed.set({ waitingMinutes: 60 });
    await world.capture(setupId);
    const [delivery] = (await world.state()).deliveries;
    expect(delivery?.notice).toMatchObject({ key: 'noticeSafeUntil', args: [expect.stringContaining('00')] });
    expect(delivery?.secrets[1]).toMatchObject({ state: 'captured', wipeAt: Date.now() + 60 * minute });
    vi.setSystemTime(Date.now() + 60 * minute);
    await (await vault()).wipeDue();
    expect(world.browser.session.text).not.toContain(secret);
    expect((await world.state()).deliveries[0]?.secrets[1]?.state).toBe('expired');
  });

  it('is named in every sentence that says how long a value is kept', async () => {
    await choose('waitingMinutes', 60);
    const until = [expect.stringContaining('00')];
    await world.capture(setupId);
    await world.capture(setupId, 'newer-token-0123456789');
    expect((await world.state()).deliveries[0]?.notice).toEqual({
      tone: 'status',
      key: 'noticeReplacedUntil',
      args: until,
    });
  });

  it('is named where the destination must have it before Save, also when a newer value came', async () => {
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    world.change((old) => ({ ...old, destinationForm: { ...old.destinationForm, beforeSave: true } }));
    setupId = await world.start();
    await world.capture(setupId);
    const told = async () => (await world.state()).deliveries.find((one) => one.setupId === setupId)?.notice;
    expect(await told()).toEqual({ tone: 'status', key: 'noticeBeforeSave', args: ['RocketCyber'] });
    await world.capture(setupId, 'newer-token-0123456789');
    expect(await told()).toMatchObject({ key: 'noticeReplacedBeforeSave', args: ['RocketCyber'] });
    await choose('waitingMinutes', 60);
    await world.capture(setupId, 'newest-token-0123456789');
    const args = ['RocketCyber', expect.stringContaining('00')];
    expect(await told()).toMatchObject({ key: 'noticeReplacedBeforeSaveUntil', args });
    await world.capture(setupId, 'newest-token-0123456789');
    expect(await told()).toMatchObject({ key: 'noticeBeforeSaveUntil', args });
  });

  it('of the company can’t be lengthened in the settings', async () => {
    await world.browser.managed.set({ deliveredMinutes: 1 });
    await choose('deliveredMinutes', 10);
    const { limitsNow } = await import('../../../utils/setup/limits');
    expect(await limitsNow()).toMatchObject({ deliveredMinutes: 1, byPolicy: ['deliveredMinutes'] });
  });

  it.each([
    { deliveredMinutes: '1', waitingMinutes: {}, historyDays: null },
    { deliveredMinutes: Number.NaN, waitingMinutes: Number.POSITIVE_INFINITY },
    'one minute',
    ['deliveredMinutes'],
  ])('of another shape is none: %j', async (odd) => {
    await world.browser.local.set({ limits: odd });
    const { limitsNow, longest } = await import('../../../utils/setup/limits');
    expect(await limitsNow()).toEqual({ ...longest, byPolicy: [] });
  });

  it('is none where the browser has no such storage', async () => {
    vi.spyOn(world.browser.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    await deliverToken(world, setupId);
    expect(await world.reveal(setupId)).toBe(secret);
  });
});

describe('a clock', () => {
  it('that was ahead when a value was delivered keeps it no longer once it is right', async () => {
    await deliverToken(world, setupId);
    vi.setSystemTime(Date.now() - 24 * 60 * minute);
    expect(await world.reveal(setupId)).toBe(secret);
    vi.setSystemTime(Date.now() + 10 * minute);
    expect(await world.reveal(setupId)).toBeNull();
  });

  it('that was ahead keeps what was delivered no longer because a later send got no answer', async () => {
    await deliverToken(world, setupId);
    for (const state of ['sending', 'unknown'] as const) {
      await (await vault()).mark(setupId, ['apiToken'], state);
    }
    vi.setSystemTime(Date.now() - 24 * 60 * minute);
    expect(await world.reveal(setupId)).toBe(secret);
    vi.setSystemTime(Date.now() + 10 * minute);
    expect(await world.reveal(setupId)).toBeNull();
  });

  it('that jumps ahead wipes nothing that was not delivered', async () => {
    await world.capture(setupId);
    vi.setSystemTime(Date.now() + 400 * 24 * 60 * minute);
    await (await vault()).wipeDue();
    expect(await world.reveal(setupId)).toBe(secret);
  });

  it('that was put back leaves no delivery "sending" for ever', async () => {
    await world.capture(setupId);
    const { changeDelivery } = await import('../../../utils/setup/deliveries');
    await (await vault()).mark(setupId, ['apiToken'], 'sending');
    await changeDelivery(setupId, (old) => ({ ...old, sending: true, sendingSince: Date.now() }));
    vi.setSystemTime(Date.now() - 24 * 60 * minute);
    expect((await world.state()).deliveries[0]).toMatchObject({
      sending: false,
      notice: { key: 'noticeSendUnknown' },
    });
  });
});

it('says the time of an undelivered value’s wiping to the second press too', async () => {
  await choose('waitingMinutes', 30);
  await world.capture(setupId);
  await world.capture(setupId);
  expect((await world.state()).deliveries[0]?.notice?.key).toBe('noticeSafeUntil');
});
