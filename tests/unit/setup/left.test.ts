/** What the mark in the page may say: how many are missing, or that all is granted, and nothing where neither is true. */
import { beforeEach, expect, it, vi } from 'vitest';
import type { Judgement } from '../../../utils/messaging/protocol';
import { controls, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;
let setupId: string;

beforeEach(async () => {
  world = new World();
  await world.openVendor();
  setupId = await world.start();
});

it.each([
  ['one of two is missing', controls(['on', 'off']), 1],
  ['both are granted', controls(['on', 'on']), 0],
  ['one is granted and the other is not on the page', controls(['on', 'on']).slice(0, 1), null],
])('%s', async (_, rows, left) => {
  const judgement = await world.fromPage({
    ...{ type: 'report', setupId, kind: 'permissions', controls: rows },
    ...{ unopened: false, failures: [], fields: [], canUndo: false },
  });
  expect((judgement as Judgement).left).toBe(left);
});

it('says nothing where nothing is asked for', async () => {
  world = new World();
  await world.openVendor();
  world.change((old) => ({ ...old, requirements: [] }));
  await world.fromPanel({ type: 'panel-start', tabId: 1, manifestId: 'syncro/rocketcyber' });
  const plan = await world.fromPage({ type: 'hello', vendor: 'syncro' });
  const report = { type: 'report', kind: 'permissions', controls: controls(['on', 'on']) } as const;
  const judgement = await world.fromPage({
    ...{ ...report, setupId: (plan as { readonly setupId: string }).setupId },
    ...{ unopened: false, failures: [], fields: [], canUndo: false },
  });
  expect((judgement as Judgement).left).toBeNull();
});
