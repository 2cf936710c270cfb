/** What happens to the extension itself: installed, started, updated, allowed more, allowed less. */
import browser from 'webextension-polyfill';
import { checkAccess } from './access';
import { allDeliveries, closeIfDone } from './deliveries';
import { refreshTab } from './frame-upkeep';
import { keepToTime } from './history';
import { holdAlarm, updateIfFree } from './hold';
import { everyTab, stateChanged } from './notify';
import { proveAlarm, proveDue } from './proving';
import { allSetups } from './records';
import { remindAlarm, remindDue, scheduleReminder } from './reminders';
import { dropServers, registerServers } from './servers';
import { guardStorage } from './store';
import { chooseTarget, proposeAlone, proposeWaiting } from './targets';
import * as vault from './vault';

/** First run explains itself; tabs that were open before get their look. */
export async function installed({ reason }: { readonly reason: string }): Promise<void> {
  if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  await registerServers();
  await lookAtOpenTabs();
}

/** Runs detect in tabs that were open on a vendor's host already. */
export async function lookAtOpenTabs(): Promise<void> {
  const hosts = browser.runtime.getManifest().host_permissions ?? [];
  if (!hosts.length) return;
  const tabs = await browser.tabs.query({ url: hosts });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : refreshTab(id))));
}

interface Granted {
  readonly origins?: readonly string[] | undefined;
}

/** A host was allowed: its tabs are looked at, and a target that waited for it is read. */
export async function permissionsAdded({ origins = [] }: Granted): Promise<void> {
  const tabs = origins.length ? await browser.tabs.query({ url: [...origins] }) : [];
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : refreshTab(id))));
  for (const { setupId, target } of await allDeliveries()) {
    if (target && !target.granted) await chooseTarget(setupId, target.tabId);
    else await proposeAlone(setupId);
  }
  stateChanged(everyTab);
}

/** A host was taken away: setups there say so and forget what they saw. Nothing in the vault is lost. */
export async function permissionsRemoved(): Promise<void> {
  for (const setup of await allSetups()) await checkAccess(setup);
  await dropServers();
  stateChanged(everyTab);
}

/** The last private window was closed: what it left in the session's memory goes with it. */
export async function windowClosed(): Promise<void> {
  const tabs = await browser.tabs.query({});
  if (tabs.some(({ incognito }) => incognito)) return;
  for (const { setupId, incognito } of await allDeliveries()) {
    if (!incognito) continue;
    await vault.forget(setupId);
    await closeIfDone(setupId);
  }
  stateChanged(everyTab);
}

/** The alarm rang: wipes what is due, reminds of what expires, holds an update back. */
export async function alarmRang({ name }: { readonly name: string }): Promise<void> {
  if (name === holdAlarm) return updateIfFree();
  if (name === remindAlarm) return remindDue();
  if (name === proveAlarm) return proveDue();
  if (name !== vault.wipeAlarm) return;
  await vault.wipeDue();
  for (const { setupId } of await allDeliveries()) await closeIfDone(setupId);
  await updateIfFree();
  stateChanged(everyTab);
}

/** The worker starts, after whatever ended it. */
export async function woke(): Promise<void> {
  await guardStorage();
  // A reading of tabs that was under way ended with the worker before.
  void proposeWaiting();
  await vault.wipeDue();
  await windowClosed();
  await updateIfFree();
  await scheduleReminder();
  await keepToTime();
}
