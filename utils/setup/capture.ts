/** From the page or the admin into the vault. */
import { notSecret, shownOnce } from '../manifests/credentials';
import type { CapturedValue } from '../messaging/protocol';
import { changeDelivery, deliveryOf, openDelivery, tell } from './deliveries';
import { forgetFindings } from './frame-reports';
import { rememberGiven } from './given';
import { noteValues } from './history';
import { updateIfFree } from './hold';
import { loadManifest } from './manifest-files';
import type { Place } from './merge';
import { everyTab, stateChanged } from './notify';
import { allSetups, type SetupRecord, say, setupById } from './records';
import { proposeAlone } from './targets';
import type { Notice } from './types';
import * as vault from './vault';

/**
 * Keeps what a page part read; `beside` are the fields that show there too, and were kept before. Stored only when the vault
 * has confirmed every value; then the page may be left. What waits is not to be told again before something else shows.
 */
export async function keepCaptured(
  setup: SetupRecord,
  values: readonly CapturedValue[],
  place: Place,
  beside: readonly string[] = [],
): Promise<{ readonly stored: boolean; readonly waits?: boolean }> {
  const arrivals = values.map(({ field, value, from }) => {
    const told = isToldBy(setup.origin, { field, value });
    return { field, value, from: from ?? (told ? ('address' as const) : ('page' as const)) };
  });
  const fit = arrivals.every(({ field, value, from }) => {
    if (!setup.credential.includes(field) || !vault.isWhole(value)) return false;
    if (from === 'address') return isToldBy(setup.origin, { field, value });
    return from !== 'kept' || isAsked(setup.keeping, place, field);
  });
  if (!fit || !arrivals.length) return { stored: false };
  const once: readonly string[] = shownOnce[setup.vendor];
  const shown = { once, fields: [...arrivals.map(({ field }) => field), ...beside] };
  if (await isOfAnother(setup.id, arrivals, shown)) return { stored: false, waits: true };
  return { stored: await keep(setup, arrivals, shown) };
}

/** Whether a page shows the name of another user whose secret is still to come: the one kept is not that user's. */
async function isOfAnother(
  setupId: string,
  arrivals: readonly vault.Arrival[],
  { once, fields }: vault.Shown,
): Promise<boolean> {
  const shown = arrivals.filter(({ from }) => from === 'page');
  if (!shown.length || once.some((field) => fields.includes(field))) return false;
  const held = await vault.secretsOf(setupId);
  const isHeld = held.some(({ field, state }) => once.includes(field) && state !== 'expired');
  return isHeld && (await vault.replacedBy(setupId, shown)).length > 0;
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

async function keep(
  setup: SetupRecord,
  arrivals: readonly vault.Arrival[],
  shown?: vault.Shown,
): Promise<boolean> {
  const manifest = await loadManifest(setup.manifestId);
  if (!manifest) return false;
  const replaced = await vault.replacedBy(setup.id, arrivals);
  const replaces = replaced.some((state) => state !== 'delivered');
  const put = async (): Promise<boolean> => {
    try {
      await openDelivery(setup, manifest.destinationForm);
      const stored = await vault.put(setup.id, arrivals, shown);
      // The setup may have been ended meanwhile, and its delivery with it: no value without one.
      if (stored) await openDelivery(setup, manifest.destinationForm);
      return stored;
    } catch {
      return false;
    }
  };
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
    // What was proved of the values before says nothing of these.
    if (replaced.length)
      await changeDelivery(setup.id, ({ proof: _before, ...old }) => old).catch(() => null);
    void proposeAlone(setup.id);
    void noteValues(setup.id, arrivals);
    void updateIfFree();
  }
  stateChanged(everyTab);
  return stored;
}
