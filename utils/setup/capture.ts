/** From the page or the admin into the vault. */
import type { CapturedValue } from '../messaging/protocol';
import { deliveryOf, openDelivery, tell } from './deliveries';
import { forgetFindings } from './frame-reports';
import { notSecret, rememberGiven } from './given';
import { loadManifest } from './manifest-files';
import { everyTab, stateChanged } from './notify';
import { type SetupRecord, say, setupById } from './records';
import { proposeAlone } from './targets';
import * as vault from './vault';

/** Keeps what a page part read. True only when the vault has confirmed every value; then the page may be left. */
export async function keepCaptured(setup: SetupRecord, values: readonly CapturedValue[]): Promise<boolean> {
  const arrivals = values.map(({ field, value, from }) => {
    const told = notSecret.includes(field) && setup.origin.includes(value);
    return { field, value, from: from ?? (told ? ('address' as const) : ('page' as const)) };
  });
  const fit = arrivals.every(({ field, value }) => setup.credential.includes(field) && vault.isWhole(value));
  if (!fit || !arrivals.length) return false;
  return keep(setup, arrivals);
}

/** Keeps what only the admin knew; true when the vault has it. */
export async function keepGiven(setupId: string, field: string, value: string): Promise<boolean> {
  const trimmed = value.trim();
  const setup = await setupById(setupId);
  const owner = setup ?? (await deliveryOf(setupId));
  if (!owner?.credential.includes(field) || !vault.isWhole(trimmed)) return false;
  if (!owner.incognito) await rememberGiven(owner.origin, field, trimmed);
  const arrivals = [{ field, value: trimmed, from: 'asked' as const }];
  return setup ? keep(setup, arrivals) : vault.put(setupId, arrivals);
}

async function keep(setup: SetupRecord, arrivals: readonly vault.Arrival[]): Promise<boolean> {
  const manifest = await loadManifest(setup.manifestId);
  if (!manifest) return false;
  const put = () =>
    openDelivery(setup, manifest.destinationForm).then(
      () => vault.put(setup.id, arrivals),
      () => false,
    );
  let stored = await put();
  if (!stored) {
    // Storage full: what was read can be read again, a value that is shown once can't.
    await forgetFindings(setup.id);
    stored = await put();
  }
  if (!stored) await say(setup.id, { tone: 'alert', key: 'noticeStorageFull' });
  else if (arrivals.some(({ from }) => from === 'page' || from === 'kept')) {
    await tell(setup.id, { tone: 'status', key: 'noticeSafeToLeave' });
  }
  stateChanged(everyTab);
  if (stored) void proposeAlone(setup.id);
  return stored;
}
