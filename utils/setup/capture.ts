/** From the page or the admin into the vault. */
import { shownOnce } from '../manifests/credentials';
import type { CapturedValue } from '../messaging/protocol';
import { deliveryOf, openDelivery, tell } from './deliveries';
import { forgetFindings } from './frame-reports';
import { notSecret, rememberGiven } from './given';
import { noteValues } from './history';
import { updateIfFree } from './hold';
import { loadManifest } from './manifest-files';
import type { Place } from './merge';
import { everyTab, stateChanged } from './notify';
import { allSetups, type SetupRecord, say, setupById } from './records';
import { proposeAlone } from './targets';
import type { Notice } from './types';
import * as vault from './vault';

/** Keeps what a page part read. True only when the vault has confirmed every value; then the page may be left. */
export async function keepCaptured(
  setup: SetupRecord,
  values: readonly CapturedValue[],
  place: Place,
): Promise<boolean> {
  const arrivals = values.map(({ field, value, from }) => {
    const told = isToldBy(setup.origin, { field, value });
    return { field, value, from: from ?? (told ? ('address' as const) : ('page' as const)) };
  });
  const fit = arrivals.every(({ field, value, from }) => {
    if (!setup.credential.includes(field) || !vault.isWhole(value)) return false;
    if (from === 'address') return isToldBy(setup.origin, { field, value });
    return from !== 'kept' || isAsked(setup.keeping, place, field);
  });
  if (!fit || !arrivals.length || (await isOfAnother(setup, arrivals))) return false;
  return keep(setup, arrivals);
}

/** Whether a page shows the name of another user whose secret is still to come: the one kept is not that user's. */
async function isOfAnother(
  { id, vendor }: SetupRecord,
  arrivals: readonly vault.Arrival[],
): Promise<boolean> {
  const shown = arrivals.filter(({ from }) => from === 'page');
  const isSecret = ({ field }: { readonly field: string }) =>
    shownOnce[vendor].some((once) => once === field);
  if (!shown.length || shown.some(isSecret)) return false;
  const replaced = await vault.replacedBy(id, shown);
  return (
    replaced.length > 0 && (await vault.secretsOf(id)).some((one) => isSecret(one) && one.state !== 'expired')
  );
}

/** Whether the origin itself, which the browser vouches for, says this value. */
function isToldBy(origin: string, { field, value }: Pick<CapturedValue, 'field' | 'value'>): boolean {
  const { host = '' } = URL.parse(origin) ?? {};
  return notSecret.includes(field) && [origin, host, host.split('.')[0]].includes(value);
}

/** Whether Keep was pressed for this field and this frame is being asked. */
function isAsked(keeping: SetupRecord['keeping'], { tabId, frameId }: Place, field: string): boolean {
  return keeping?.field === field && keeping.tabId === tabId && keeping.frameId === frameId;
}

/** Keeps what only the admin knew; true when the vault has it. */
export async function keepGiven(setupId: string, field: string, value: string): Promise<boolean> {
  const trimmed = value.trim();
  const setup = await setupById(setupId);
  const owner = setup ?? (await deliveryOf(setupId));
  if (!owner?.credential.includes(field) || !vault.isWhole(trimmed)) return false;
  if (!owner.incognito) await rememberGiven(owner.origin, field, trimmed);
  const arrivals = [{ field, value: trimmed, from: 'asked' as const }];
  if (setup) return keep(setup, arrivals);
  const stored = await vault.put(setupId, arrivals);
  // It was closed in this moment: what nobody could see or send is not kept.
  if (await deliveryOf(setupId)) return stored;
  await vault.forget(setupId);
  return false;
}

/** Whether what shows once is still to come: until then the page is not to be left. */
export async function lacksSecret({ id, vendor, credential }: SetupRecord): Promise<boolean> {
  // One that was delivered and wiped is of a credential before this.
  const live = (await vault.secretsOf(id)).filter(({ state }) => state !== 'expired');
  const held = live.map(({ field }) => field);
  const once: readonly string[] = shownOnce[vendor];
  return credential.some((field) => once.includes(field) && !held.includes(field));
}

/** How long what is kept now is there: until the browser closes, or a time that a policy or the settings set. */
async function keptUntil(setupId: string): Promise<string | null> {
  const times = (await vault.secretsOf(setupId)).flatMap(({ wipeAt }) => wipeAt ?? []);
  return times.length
    ? new Date(Math.min(...times)).toLocaleTimeString(undefined, { timeStyle: 'short' })
    : null;
}

/** What is said of a value that is kept until the browser closes, and of one that is kept until a time. */
const words = {
  safe: ['noticeSafeToLeave', 'noticeSafeUntil'],
  replaced: ['noticeReplaced', 'noticeReplacedUntil'],
  beforeSave: ['noticeBeforeSave', 'noticeBeforeSaveUntil'],
  replacedBeforeSave: ['noticeReplacedBeforeSave', 'noticeReplacedBeforeSaveUntil'],
} as const;

/** What the admin is told of a value that is kept; `first` is a destination that must have it before Save here. */
async function keptNotice(setupId: string, first: string | null, replaces: boolean): Promise<Notice> {
  const until = await keptUntil(setupId);
  const args = [first ?? [], until ?? []].flat();
  const plain = replaces ? 'replaced' : 'safe';
  const early = replaces ? 'replacedBeforeSave' : 'beforeSave';
  const [kept, keptFor] = words[first === null ? plain : early];
  return { tone: 'status', key: until === null ? kept : keptFor, ...(args.length ? { args } : {}) };
}

async function keep(setup: SetupRecord, arrivals: readonly vault.Arrival[]): Promise<boolean> {
  const manifest = await loadManifest(setup.manifestId);
  if (!manifest) return false;
  const replaces = (await vault.replacedBy(setup.id, arrivals)).some((state) => state !== 'delivered');
  const put = () =>
    openDelivery(setup, manifest.destinationForm).then(
      () => vault.put(setup.id, arrivals),
      () => false,
    );
  let stored = await put();
  if (!stored) {
    // Storage full: what was read can be read again, a value that is shown once can't.
    for (const { id } of await allSetups()) await forgetFindings(id);
    stored = await put();
  }
  if (!stored) await say(setup.id, { tone: 'alert', key: 'noticeStorageFull' });
  else if (arrivals.some(({ from }) => from === 'page' || from === 'kept') && !(await lacksSecret(setup))) {
    const { destination, destinationForm } = manifest;
    const first = destinationForm.beforeSave ? destination : null;
    await tell(setup.id, await keptNotice(setup.id, first, replaces));
  }
  if (stored) {
    void proposeAlone(setup.id);
    void noteValues(setup.id, arrivals);
    void updateIfFree();
  }
  stateChanged(everyTab);
  return stored;
}
