/** A newer value may come at any moment of a send: it is never taken for sent with the older one. */
import { expect, it, vi } from 'vitest';
import { openDestinationPage, type Written } from './destination-page';
import { destinationOrigin, secret, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

const newer = `${secret}-newer`;
/** More turns of the queue than a whole send takes. */
const longest = 150;

type Send = (world: World, setupId: string) => Promise<unknown>;

const sends: Readonly<Record<string, Send>> = {
  form: (world, setupId) =>
    world.fromPanel({ type: 'panel-target', setupId, targetTabId: 2, sendTo: destinationOrigin }),
  webhook: (world, setupId) =>
    world.fromPanel({ type: 'panel-deliver', setupId, sink: 'webhook', where: 'hooks.acme.example' }),
};

it.each(Object.keys(sends))('by the %s', async (name) => {
  const cases = { sent: 0, waiting: 0 };
  for (let turns = 0; turns < longest; turns += 1) {
    const world = new World(false);
    const bodies: string[] = [];
    const files = globalThis.fetch;
    vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
      if (!url.startsWith('https://')) return files(url);
      bodies.push(String(init.body ?? ''));
      return new Response(null, { status: 204, headers: { date: 'now' } });
    });
    const written: Written[] = [];
    openDestinationPage(world, {
      write: (_, values) => {
        written.push(...values);
        return { written: values.map(({ handle }) => handle), faults: [] };
      },
    });
    const { keepSinks } = await import('../../../utils/setup/sink-settings');
    const url = 'https://hooks.acme.example/in';
    await keepSinks({}, { webhook: { url, secret: btoa('0123456789abcdef0123456789abcdef') } });
    world.browser.granted.add('https://hooks.acme.example/*');
    await world.openVendor();
    const setupId = await world.start();
    await world.capture(setupId);

    const sending = sends[name]?.(world, setupId);
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    await world.capture(setupId, newer);
    await sending;

    const arrived = `${bodies.join()} ${JSON.stringify(written)}`;
    const secrets = (await world.state()).deliveries[0]?.secrets;
    const state = secrets?.find(({ field }) => field === 'apiToken')?.state;
    expect(arrived, `after ${turns} turns`).toContain(secret);
    if (arrived.includes(newer)) cases.sent += 1;
    else {
      cases.waiting += 1;
      expect(state, `after ${turns} turns`).toBe('captured');
    }
    vi.unstubAllGlobals();
  }
  // Both were tried: a value that came before the send, and one that came too late for it.
  expect(Math.min(cases.sent, cases.waiting)).toBeGreaterThan(0);
});
