import { beforeEach, expect, it, vi } from 'vitest';
import type { PanelState } from '../../../utils/setup/types';
import { manifest, vendorOrigin, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
const day = 86_400_000;
const now = 1_790_000_000_000;
const other = 'syncro/other';

beforeEach(async () => {
  world = new World();
  await world.openVendor();
});

/** An entry of the history, of a setup that many days ago. */
function setUp(id: string, days: number, manifestId: string, host: string, vendor = 'syncro'): Promise<void> {
  const entry = { id, vendor, host, manifestId, startedAt: now - days * day, endedAt: null };
  const rest = { destination: '', manifestVersion: '', before: null, after: null, values: {} };
  const whole = { ...entry, ...rest, deliveries: [], expires: null, remindedAt: null };
  return world.browser.local.set({ [`history:${id}`]: whole });
}

it('names what was set up at this vendor before: on this host, then on its others, latest first, three at most', async () => {
  const here = new URL(vendorOrigin).host;
  const { recentAt } = await import('../../../utils/setup/recent');
  expect(await recentAt('syncro', vendorOrigin)).toEqual([]);
  await setUp('a', 9, 'syncro/old', here);
  await setUp('b', 1, 'syncro/elsewhere', 'beta.syncromsp.com');
  await setUp('c', 5, other, here);
  await setUp('d', 6, other, here);
  await setUp('e', 0, 'autotask/mspcfo', 'ww3.autotask.net', 'autotask');
  expect(await recentAt('syncro', vendorOrigin)).toEqual([other, 'syncro/old', 'syncro/elsewhere']);
  await setUp('f', 3, 'syncro/third', here);
  expect(await recentAt('syncro', vendorOrigin)).toEqual(['syncro/third', other, 'syncro/old']);
});

it('is told to the panel while nothing runs, and never in a private window', async () => {
  await world.start();
  expect((await world.state()).recent).toEqual([]);
  await world.fromPanel({ type: 'panel-end', tabId: 1 });
  expect((await world.state()).recent).toEqual([manifest.id]);
  await world.openVendor(8, 'document-8', true);
  const apart = (await world.fromPanel({ type: 'panel-state', tabId: 8 })) as PanelState;
  expect([apart.page.vendor, apart.recent]).toEqual(['syncro', []]);
});
