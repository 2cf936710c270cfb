/** What happens to the extension itself: installed, started, updated, allowed more, allowed less. */
import browser from 'webextension-polyfill';
import { checkAccess } from './access';
import { allDeliveries } from './deliveries';
import { refreshTab } from './frame-upkeep';
import { everyTab, stateChanged } from './notify';
import { allSetups } from './records';
import { dropServers, registerServers } from './servers';
import * as store from './store';
import { chooseTarget, proposeAlone } from './targets';
import * as vault from './vault';

const updateKey = 'update-waits';
/** Often enough that the browser does not take the worker for idle, and updates it. */
const hold = 20_000;

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

/** An update empties the session's memory, so it has to wait while a value does. */
export async function updateAvailable(): Promise<void> {
  await store.change<boolean>('session', updateKey, () => true);
  await updateIfFree();
}

/** Applies a waiting update once nothing waits in the vault; until then keeps the worker from being taken for idle. */
export async function updateIfFree(): Promise<void> {
  if (!(await store.read<boolean>('session', updateKey))) return;
  if (await vault.somethingWaits()) setTimeout(() => void updateIfFree(), hold);
  else browser.runtime.reload();
}

/** The alarm rang: wipes what was delivered long enough ago. */
export async function alarmRang({ name }: { readonly name: string }): Promise<void> {
  if (name !== vault.wipeAlarm) return;
  await vault.wipeDue();
  stateChanged(everyTab);
}
