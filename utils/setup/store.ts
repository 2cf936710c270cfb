/**
 * The one way to the browser's storage. Changes of one key wait for one another, so that two messages that arrive
 * together can't undo each other. The queue itself may be lost with the worker: then so are the changes in it.
 */
import browser from 'webextension-polyfill';

type AreaName = 'session' | 'local';

const queues = new Map<string, Promise<unknown>>();

function areaOf(name: AreaName) {
  return name === 'session' ? browser.storage.session : browser.storage.local;
}

/** Reads one key; undefined when nothing is there. */
export async function read<Value>(area: AreaName, key: string): Promise<Value | undefined> {
  const found = await areaOf(area).get(key);
  return found[key] as Value | undefined;
}

/** Reads, changes and writes one key in turn; undefined removes it. Rejects when the browser refuses (storage full). */
export function change<Value>(
  area: AreaName,
  key: string,
  next: (value: Value | undefined) => Value | undefined,
): Promise<Value | undefined> {
  const queue = `${area}:${key}`;
  const before = queues.get(queue) ?? Promise.resolve();
  const after = before.catch(() => undefined).then(() => changeNow(area, key, next));
  const settled = after
    .catch(() => undefined)
    .then(() => {
      if (queues.get(queue) === settled) queues.delete(queue);
    });
  queues.set(queue, settled);
  return after;
}

async function changeNow<Value>(
  area: AreaName,
  key: string,
  next: (value: Value | undefined) => Value | undefined,
): Promise<Value | undefined> {
  const old = await read<Value>(area, key);
  const value = next(old);
  if (value === old) return old;
  if (value === undefined) await areaOf(area).remove(key);
  else await areaOf(area).set({ [key]: value });
  return value;
}

interface Guarded {
  setAccessLevel?(access: { accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/** Shuts content scripts out of storage, where the browser can (Chromium; Firefox never shows them the session). */
export async function guardStorage(): Promise<void> {
  for (const area of [browser.storage.session, browser.storage.local] as Guarded[]) {
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
  }
}
