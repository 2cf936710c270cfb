/**
 * An update empties the session's memory, so it has to wait while a value does. Firefox waits for whoever listens; Chromium
 * installs as soon as the worker is idle, without asking: while a value waits, the worker is not.
 */
import browser from 'webextension-polyfill';
import * as store from './store';
import * as vault from './vault';

export const holdAlarm = 'hold';
const updateKey = 'update-waits';
/** Chromium takes a worker for idle after thirty seconds without an event or a call, in milliseconds. */
const pulse = 20_000;
const revival = 30_000;

let pulsing = false;

/** The browser has an update: it is applied once nothing waits. */
export async function updateAvailable(): Promise<void> {
  await store.change<boolean>('session', updateKey, () => true);
  await updateIfFree();
}

/** Applies a waiting update once nothing waits in the vault; until then keeps the worker from being taken for idle. */
export async function updateIfFree(): Promise<void> {
  const told = (await store.read<boolean>('session', updateKey)) === true;
  if (await vault.somethingWaits()) return stayAwake(told);
  if (told) browser.runtime.reload();
}

function stayAwake(told: boolean): void {
  const isWorker = typeof document === 'undefined';
  // Should the worker die all the same, the alarm starts it again; Firefox's page only has to look again later.
  if (isWorker || told) browser.alarms.create(holdAlarm, { when: Date.now() + revival });
  if (!isWorker || pulsing) return;
  pulsing = true;
  setTimeout(() => {
    pulsing = false;
    void updateIfFree();
  }, pulse);
}
