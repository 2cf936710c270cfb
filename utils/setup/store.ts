/**
 * The one way to the browser's storage. Changes of one key wait for one another, so that two messages that arrive
 * together can't undo each other. The queue itself may be lost with the worker: then so are the changes in it.
 */
import browser from 'webextension-polyfill';

/** `secret`: in the session too, and nowhere else; what is read of the others in the session is remembered. */
type AreaName = 'session' | 'secret' | 'local';
type Area = ReturnType<typeof areaOf>;

const queues = new Map<string, Promise<unknown>>();

/** What the session holds by key, `undefined` for nothing: nobody but this worker writes there, and each read takes the browser's time. */
const remembered = new WeakMap<Area, Map<string, unknown>>();

function areaOf(name: AreaName) {
  return name === 'local' ? browser.storage.local : browser.storage.session;
}

function memoryOf(name: AreaName): Map<string, unknown> | null {
  if (name !== 'session') return null;
  const area = areaOf(name);
  const memory = remembered.get(area) ?? new Map<string, unknown>();
  remembered.set(area, memory);
  return memory;
}

/** Forgets what somebody else has taken out of the session: a browser's own tools can. */
export function sessionChanged(changes: Readonly<Record<string, { readonly newValue?: unknown }>>): void {
  const gone = Object.keys(changes).filter((key) => changes[key]?.newValue === undefined);
  for (const key of gone) memoryOf('session')?.delete(key);
}

/** Reads one key; undefined when nothing is there. */
export async function read<Value>(area: AreaName, key: string): Promise<Value | undefined> {
  const memory = memoryOf(area);
  if (memory?.has(key)) return memory.get(key) as Value | undefined;
  const found = await areaOf(area).get(key);
  // A change that ended meanwhile knows better.
  if (memory && !memory.has(key)) memory.set(key, found[key]);
  return (memory ? memory.get(key) : found[key]) as Value | undefined;
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
  memoryOf(area)?.set(key, value);
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
