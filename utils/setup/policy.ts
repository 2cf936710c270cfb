/** The company's policy, `storage.managed`. It only ever takes away. */
import browser from 'webextension-polyfill';
import { type SinkId, sinkIds } from '../sinks/types';

/** What the policy says, unchecked: Firefox holds none against its schema. Null where nothing is set. */
export async function readPolicy(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch {
    return null;
  }
}

/** Whether the policy leaves this way out. */
export async function isBarred(id: SinkId): Promise<boolean> {
  return (await barredSinks()).includes(id);
}

/** Ways to deliver that the policy leaves out: with a list of allowed ones, all that it does not name. */
export async function barredSinks(): Promise<readonly SinkId[]> {
  const policy = await readPolicy();
  if (typeof policy !== 'object' || policy === null || !Object.hasOwn(policy, 'sinks')) return [];
  const allowed: unknown = Reflect.get(policy, 'sinks');
  // What cannot be read was meant to leave something out.
  return Array.isArray(allowed) ? sinkIds.filter((id) => !allowed.includes(id)) : sinkIds;
}
