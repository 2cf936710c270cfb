/** A page that shows a name before its secret: until then the name is not put beside the secret of the user before. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CapturedValue } from '../../../utils/messaging/protocol';
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

function shows(values: Record<string, string>, from?: CapturedValue['from']): Promise<unknown> {
  const list = Object.entries(values).map(([field, value]) => ({ field, value, ...(from ? { from } : {}) }));
  return world.fromPage({ type: 'captured', setupId, values: list });
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
    expect(await shows({ username: 'second' })).toEqual({ stored: false });
    expect(await world.reveal(setupId, 'username')).toBe('first');
    expect(await shows({ username: 'second', apiToken: 'a-secret-of-the-second' })).toEqual({ stored: true });
    expect(await world.reveal(setupId, 'username')).toBe('second');
  });

  it('another name waits after a delivery too, until the secret is wiped', async () => {
    const vault = await import('../../../utils/setup/vault');
    for (const state of ['sending', 'delivered'] as const)
      await vault.mark(setupId, ['username', 'apiToken'], state);
    expect(await shows({ username: 'second' })).toEqual({ stored: false });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 11 * 60_000 });
    expect(await shows({ username: 'second' })).toEqual({ stored: true });
    vi.useRealTimers();
  });

  it('a name made anew while its secret still shows is kept', async () => {
    expect(await shows({ username: 'second', apiToken: secret })).toEqual({ stored: true });
    expect(await world.reveal(setupId, 'username')).toBe('second');
  });

  it('what the admin gives is kept', async () => {
    const give = { type: 'panel-give', setupId, field: 'username', value: 'second' } as const;
    expect(await world.fromPanel(give)).toEqual({ kept: true });
  });
});
