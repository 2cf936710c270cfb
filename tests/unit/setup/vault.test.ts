import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { pageSender, secret, type World } from './world';
import { deliverToken, minute, vault, worldAtNoon } from './world-at-noon';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;

beforeEach(async () => {
  ({ world, setupId } = await worldAtNoon());
});
afterEach(() => void vi.useRealTimers());

it('keeps the latest value of a field', async () => {
  await world.capture(setupId, 'first-token');
  await world.capture(setupId, 'second-token');
  expect(await world.reveal(setupId)).toBe('second-token');
  expect(world.browser.session.text).not.toContain('first-token');
});

it('never lets an undelivered value expire', async () => {
  await world.capture(setupId);
  vi.setSystemTime(Date.now() + 7 * 24 * 60 * minute);
  await (await vault()).wipeDue();
  expect(await world.reveal(setupId)).toBe(secret);
});

it('wipes a delivered value after ten minutes, by the alarm and without it', async () => {
  await deliverToken(world, setupId);
  expect(world.browser.alarms.get('wipe')).toBe(Date.now() + 10 * minute);
  vi.setSystemTime(Date.now() + 10 * minute - 1);
  expect(await world.reveal(setupId)).toBe(secret);
  vi.setSystemTime(Date.now() + 1);
  expect(await world.reveal(setupId)).toBeNull();
  expect(world.browser.session.text).not.toContain(secret);
  expect((await world.state()).deliveries[0]?.secrets).toMatchObject([{}, { state: 'expired' }]);
});

it('stays delivered when the page shows the same value again', async () => {
  await deliverToken(world, setupId);
  expect(await world.capture(setupId)).toEqual({ stored: true });
  expect((await world.state()).deliveries[0]?.secrets[1]).toMatchObject({ state: 'delivered' });
});

it('forgets a value on the admin’s word', async () => {
  await world.capture(setupId);
  await world.fromPanel({ type: 'panel-forget', setupId, field: 'apiToken' });
  expect(await world.reveal(setupId)).toBeNull();
  expect(world.browser.session.text).not.toContain(secret);
  expect(await world.reveal(setupId, 'subdomain')).toBe('acme');
});

it('does not confirm what the browser’s memory had no room for, and says so', async () => {
  world.browser.session.quota = world.browser.session.text.length + 900;
  const long = 'x'.repeat(2_000);
  expect(await world.capture(setupId, long)).toEqual({ stored: false });
  expect((await world.state()).setup?.notice).toMatchObject({ tone: 'alert', key: 'noticeStorageFull' });
  world.browser.session.quota = Number.POSITIVE_INFINITY;
  expect(await world.capture(setupId, long)).toEqual({ stored: true });
});

it('does not confirm what it can’t read back', async () => {
  const { set } = world.browser.session;
  vi.spyOn(world.browser.session, 'set').mockImplementation(async function (this: unknown, items) {
    const lossy = Object.entries(items).filter(([key]) => !key.startsWith('vault:'));
    await set.call(world.browser.session, Object.fromEntries(lossy));
  });
  expect(await world.capture(setupId)).toEqual({ stored: false });
});

it('tells the admin when the page may be left', async () => {
  await world.capture(setupId);
  expect((await world.state()).deliveries[0]?.notice).toEqual({ tone: 'status', key: 'noticeSafeToLeave' });
});

it('takes what only the admin knows, and asks for no company twice', async () => {
  const give = { type: 'panel-give', setupId, field: 'subdomain', value: ' acme ' } as const;
  expect(await world.fromPanel(give)).toEqual({ kept: true });
  expect(await world.reveal(setupId, 'subdomain')).toBe('acme');
  await world.fromPanel({ type: 'panel-end', tabId: 1 });
  const next = await world.start();
  expect(await world.reveal(next, 'subdomain')).toBe('acme');
  expect(await world.fromPanel({ ...give, field: 'siteUrl' })).toEqual({ kept: false });
});

it('writes a secret the admin typed to no disk', async () => {
  await world.fromPanel({ type: 'panel-give', setupId, field: 'apiToken', value: secret });
  expect(await world.reveal(setupId)).toBe(secret);
  expect(world.browser.local.text).not.toContain(secret);
});

it('leaves no card of an ended setup once its values are wiped, nor one that holds no secret', async () => {
  await deliverToken(world, setupId);
  await world.fromPanel({ type: 'panel-end', tabId: 1 });
  expect((await world.state()).deliveries).toHaveLength(1);
  vi.setSystemTime(Date.now() + 10 * minute);
  const { alarmRang } = await import('../../../utils/setup/lifecycle');
  await alarmRang({ name: 'wipe' });
  expect((await world.state()).deliveries).toEqual([]);
  expect(world.browser.session.text).not.toContain('vault:');
});

it('keeps a delivery for a value that is on its way into the vault when its setup is ended', async () => {
  world.mortal = false;
  const { get } = world.browser.managed;
  let ended = false;
  vi.spyOn(world.browser.managed, 'get').mockImplementation(async function (this: unknown, keys) {
    if (!ended) {
      ended = true;
      await world.fromPanel({ type: 'panel-end', tabId: 1 });
    }
    return get.call(world.browser.managed, keys);
  });
  expect(await world.capture(setupId)).toEqual({ stored: true });
  expect(ended).toBe(true);
  expect((await world.state()).deliveries).toMatchObject([{ setupId }]);
  expect(await world.reveal(setupId)).toBe(secret);
});

it('never says kept of a value that came while its delivery was being closed', async () => {
  world.mortal = false;
  const outcomes = { kept: 0, refused: 0 };
  for (let turns = 0; turns < 60; turns += 1) {
    const setup = await world.start();
    await world.capture(setup, `token-${turns}-0123456789`);
    await world.fromPanel({ type: 'panel-end', tabId: 1 });
    const forgetting = Promise.all(
      ['subdomain', 'apiToken'].map((field) =>
        world.fromPanel({ type: 'panel-forget', setupId: setup, field }),
      ),
    );
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    const value = `given-${turns}-0123456789`;
    const given = await world.fromPanel({ type: 'panel-give', setupId: setup, field: 'apiToken', value });
    await forgetting;
    const { kept } = given as { readonly kept: boolean };
    const shown = (await world.state()).deliveries.find((one) => one.setupId === setup);
    const there = world.browser.session.text.includes(value);
    outcomes[kept ? 'kept' : 'refused'] += 1;
    if (!kept || !there) expect([kept, there], `after ${turns} turns`).toEqual([false, false]);
    else
      expect(
        shown?.secrets.map(({ field }) => field),
        `after ${turns} turns`,
      ).toContain('apiToken');
  }
  expect(outcomes.refused).toBeGreaterThan(0);
});

it('shows a private window’s values in private windows alone, and leaves nothing of them on disk', async () => {
  await world.openVendor(8, 'document-8', true);
  await world.fromPanel({ type: 'panel-start', tabId: 8, manifestId: 'syncro/rocketcyber' });
  const sender = pageSender({ documentId: 'document-8', tab: { id: 8, incognito: true } });
  const before = world.browser.local.text;
  const plan = (await world.fromPage({ type: 'hello', vendor: 'syncro' }, sender)) as { setupId: string };
  await world.capture(plan.setupId, secret, sender);
  await world.fromPanel({ type: 'panel-tick', tabId: 8, id: 'row', ticked: true });
  expect((await world.state(8)).deliveries).toHaveLength(1);
  expect((await world.state(1)).deliveries.every(({ setupId: id }) => id === setupId)).toBe(true);
  expect(world.browser.local.text).toBe(before);
});
