/** A running setup at a known time, with a worker that dies after each message. */
import { vi } from 'vitest';
import { World } from './world';

export const minute = 60_000;

export async function worldAtNoon(): Promise<{ readonly world: World; readonly setupId: string }> {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date('2026-11-21T12:00:00Z'));
  const world = new World();
  world.mortal = true;
  await world.openVendor();
  return { world, setupId: await world.start() };
}

/** The vault as the worker that lives now has it. */
export function vault(): Promise<typeof import('../../../utils/setup/vault')> {
  return import('../../../utils/setup/vault');
}

/** Captures the values and marks the token delivered. */
export async function deliverToken(world: World, setupId: string): Promise<void> {
  await world.capture(setupId);
  for (const state of ['sending', 'delivered'] as const) {
    await (await vault()).mark(setupId, ['apiToken'], state);
  }
}
