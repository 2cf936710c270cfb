/** Updates, private windows, reminders: what happens around the setups. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manifest, pageSender, secret, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
const day = 86_400_000;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout'] });
  vi.setSystemTime(new Date('2026-11-21T12:00:00Z'));
  world = new World();
  vi.stubGlobal('chrome', {
    i18n: { getMessage: (key: string, args: readonly string[]) => [key, ...args].join(' ') },
  });
  await world.openVendor();
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function lifecycle(): Promise<typeof import('../../../utils/setup/lifecycle')> {
  return import('../../../utils/setup/lifecycle');
}

function hold(): Promise<typeof import('../../../utils/setup/hold')> {
  return import('../../../utils/setup/hold');
}

describe('an update', () => {
  it('waits while a value waits, and comes when none does', async () => {
    const setupId = await world.start();
    await world.capture(setupId);
    await (await hold()).updateAvailable();
    expect(world.browser.reloaded).toBe(0);
    // The subdomain alone opens nothing.
    await world.fromPanel({ type: 'panel-forget', setupId, field: 'apiToken' });
    expect(world.browser.reloaded).toBe(1);
  });

  it('that Chromium would install into an idle worker finds none: a worker with a value keeps itself awake', async () => {
    const setupId = await world.start();
    const asked = vi.spyOn(world.browser.session, 'get');
    await world.capture(setupId);
    await vi.waitFor(() => expect(world.browser.alarms.has('hold')).toBe(true));
    for (let round = 0; round < 5; round += 1) {
      asked.mockClear();
      await vi.advanceTimersByTimeAsync(20_000);
      expect(asked).toHaveBeenCalled();
    }
    world.browser.alarms.delete('hold');
    world.die();
    await (await lifecycle()).alarmRang({ name: 'hold' });
    expect(world.browser.alarms.get('hold')).toBe(Date.now() + 30_000);
  });

  it('is not held back by what was delivered, and the worker may sleep', async () => {
    await world.start();
    await (await hold()).updateAvailable();
    expect(world.browser.reloaded).toBe(1);
    expect(world.browser.alarms.has('hold')).toBe(false);
  });

  it('that was told of before the worker died is not forgotten', async () => {
    const setupId = await world.start();
    await world.capture(setupId);
    await (await hold()).updateAvailable();
    world.die();
    await (await import('../../../utils/setup/vault')).forget(setupId);
    await (await lifecycle()).woke();
    expect(world.browser.reloaded).toBe(1);
  });
});

describe('the last private window', () => {
  async function privately(): Promise<string> {
    await world.openVendor(8, 'document-8', true);
    await world.fromPanel({ type: 'panel-start', tabId: 8, manifestId: manifest.id });
    const sender = pageSender({ documentId: 'document-8', tab: { id: 8, incognito: true } });
    const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' }, sender)) as { setupId: string };
    await world.capture(plan.setupId, secret, sender);
    return plan.setupId;
  }

  it('takes its values with it, and leaves those of other windows', async () => {
    const own = await world.start();
    await world.capture(own, 'ordinary-token-0123456789');
    await privately();
    const { windowClosed } = await lifecycle();
    await windowClosed();
    expect(world.browser.session.text).toContain(secret);
    world.browser.close(8);
    const { tabRemoved } = await import('../../../utils/setup/frame-upkeep');
    await tabRemoved(8);
    await windowClosed();
    expect(world.browser.session.text).not.toContain(secret);
    expect(world.browser.session.text).not.toContain('"incognito":true');
    expect(await world.reveal(own)).toBe('ordinary-token-0123456789');
  });
});

describe('a reminder', () => {
  async function sentWithExpiry(expires: string): Promise<string> {
    const setupId = await world.start();
    const rest = {
      kind: 'permissions',
      controls: [],
      unopened: false,
      failures: [],
      canUndo: false,
    } as const;
    const fields = [{ label: 'Expiration', state: 'typed', value: expires }] as const;
    await world.fromPage({ type: 'report', setupId, fields, ...rest });
    const { allEntries, noteDelivery } = await import('../../../utils/setup/history');
    await vi.waitFor(async () => expect((await allEntries())[0]?.expires).toBe(expires));
    const receipt = {
      state: 'delivered',
      at: 1,
      where: 'https://app.rocketcyber.example',
      parcels: [0],
    } as const;
    await noteDelivery({ setupId, target: null }, receipt, 'form');
    return setupId;
  }

  function reminders(): Promise<typeof import('../../../utils/setup/reminders')> {
    return import('../../../utils/setup/reminders');
  }

  it('comes once, on the day, when the admin switched it on', async () => {
    await sentWithExpiry('2027-11-21');
    const { chooseReminders } = await reminders();
    await chooseReminders({ on: true, days: 14 });
    world.browser.permitted.add('notifications');
    const at = world.browser.alarms.get('remind') ?? 0;
    expect(new Date(at).toISOString().slice(0, 10)).toBe('2027-11-07');
    const { alarmRang } = await lifecycle();
    await alarmRang({ name: 'remind' });
    expect(world.browser.notified.size).toBe(0);
    vi.setSystemTime(at);
    await alarmRang({ name: 'remind' });
    const [shown] = [...world.browser.notified.values()];
    expect(shown).toMatchObject({
      title: 'reminderTitle RocketCyber',
      message: 'reminderText Syncro acme.syncromsp.com 2027-11-21',
    });
    world.browser.notified.clear();
    await alarmRang({ name: 'remind' });
    expect(world.browser.notified.size).toBe(0);
    expect(world.browser.alarms.has('remind')).toBe(false);
  });

  it('is not set unless it was switched on, and goes when it is switched off', async () => {
    await sentWithExpiry('2027-11-21');
    await (await lifecycle()).woke();
    expect(world.browser.alarms.has('remind')).toBe(false);
    const { chooseReminders } = await reminders();
    await chooseReminders({ on: true, days: 14 });
    await chooseReminders({ on: false, days: 14 });
    expect(world.browser.alarms.has('remind')).toBe(false);
  });

  it('waits for the browser’s permission, and is not lost without it', async () => {
    await sentWithExpiry('2027-11-21');
    await (await reminders()).chooseReminders({ on: true, days: 14 });
    vi.setSystemTime(Date.now() + 360 * day);
    await (await lifecycle()).alarmRang({ name: 'remind' });
    expect(world.browser.notified.size).toBe(0);
    world.browser.permitted.add('notifications');
    await (await lifecycle()).alarmRang({ name: 'remind' });
    expect(world.browser.notified.size).toBe(1);
  });

  it.each(['2020-01-01', '9999-99-99'])('is none of %s', async (expires) => {
    const setupId = await world.start();
    await world.browser.local.set({
      [`history:${setupId}`]: {
        ...JSON.parse(world.browser.local.data.get(`history:${setupId}`) ?? '{}'),
        expires,
        deliveries: [{ at: 1, sink: 'form', where: 'x', state: 'delivered' }],
      },
    });
    await (await reminders()).chooseReminders({ on: true, days: 14 });
    expect(world.browser.alarms.has('remind')).toBe(false);
  });
});

it('an alarm of nobody’s does nothing', async () => {
  const before = world.browser.session.text;
  await (await lifecycle()).alarmRang({ name: 'other' });
  expect(world.browser.session.text).toBe(before);
});

it('an update that waits is looked at again where no worker pulses (Firefox)', async () => {
  const setupId = await world.start();
  await world.capture(setupId);
  vi.stubGlobal('document', {});
  await (await hold()).updateAvailable();
  expect(world.browser.alarms.get('hold')).toBe(Date.now() + 30_000);
  await (await import('../../../utils/setup/vault')).forget(setupId);
  await (await lifecycle()).alarmRang({ name: 'hold' });
  expect(world.browser.reloaded).toBe(1);
});
