/** A page that shows a name before its secret: until then the name is not put beside the secret of the user before. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { secret, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;

beforeEach(async () => {
  world = new World();
  world.change((old) => ({ ...old, credential: ['username', 'apiToken'] }));
  await world.openVendor();
  setupId = await world.start();
});

function shows(values: Record<string, string>, beside: readonly string[] = []): Promise<unknown> {
  const list = Object.entries(values).map(([field, value]) => ({ field, value }));
  return world.fromPage({ type: 'captured', setupId, values: list, beside });
}

it('keeps the first user’s name as soon as it shows', async () => {
  expect(await shows({ username: 'first' })).toEqual({ stored: true });
  expect(await shows({ username: 'first', apiToken: secret })).toEqual({ stored: true });
});

describe('beside a kept secret', () => {
  beforeEach(async () => {
    await shows({ username: 'first', apiToken: secret });
  });

  it('another name waits for its own', async () => {
    expect(await shows({ username: 'second' })).toEqual({ stored: false, waits: true });
    expect(await world.reveal(setupId, 'username')).toBe('first');
    expect(await shows({ username: 'second', apiToken: 'a-secret-of-the-second' })).toEqual({ stored: true });
    expect(await world.reveal(setupId, 'username')).toBe('second');
  });

  it('another name waits after a delivery too, until the secret is wiped', async () => {
    const vault = await import('../../../utils/setup/vault');
    for (const state of ['sending', 'delivered'] as const)
      await vault.mark(setupId, ['username', 'apiToken'], state);
    expect(await shows({ username: 'second' })).toEqual({ stored: false, waits: true });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    expect(await shows({ username: 'second' })).toEqual({ stored: true });
    vi.useRealTimers();
  });

  it('a name made anew while its secret still shows is kept', async () => {
    expect(await shows({ username: 'second' }, ['apiToken'])).toEqual({ stored: true });
    expect(await world.reveal(setupId, 'username')).toBe('second');
  });

  it('another secret takes the place of the name that is not shown with it too', async () => {
    expect(await shows({ apiToken: 'a-secret-of-the-second' })).toEqual({ stored: true });
    expect(await world.reveal(setupId, 'username')).toBeNull();
    expect(await shows({ username: 'second' }, ['apiToken'])).toEqual({ stored: true });
    expect(await world.reveal(setupId)).toBe('a-secret-of-the-second');
  });

  it('another secret of the same user leaves the name that shows beside it', async () => {
    expect(await shows({ apiToken: 'a-newer-one-of-the-first' }, ['username'])).toEqual({ stored: true });
    expect(await world.reveal(setupId, 'username')).toBe('first');
  });

  it('what the admin forgot does not come back with what is told next', async () => {
    await world.fromPanel({ type: 'panel-forget', setupId, field: 'apiToken' });
    expect(await shows({ username: 'second' }, ['apiToken'])).toEqual({ stored: true });
    expect(await world.reveal(setupId)).toBeNull();
  });

  it('another secret that the admin keeps by hand takes nothing away: what shows beside it is not known', async () => {
    const vault = await import('../../../utils/setup/vault');
    const byHand = [{ field: 'apiToken', value: 'kept-by-hand-0123456789', from: 'kept' as const }];
    expect(await vault.put(setupId, byHand, { once: ['apiToken'], fields: ['apiToken'] })).toBe(true);
    expect(await world.reveal(setupId, 'username')).toBe('first');
  });

  it('what the admin gives is kept', async () => {
    const give = { type: 'panel-give', setupId, field: 'username', value: 'second' } as const;
    expect(await world.fromPanel(give)).toEqual({ kept: true });
  });
});
