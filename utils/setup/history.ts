/** The history of setups, one key each in the local storage. Private windows leave nothing here. */

import browser from 'webextension-polyfill';
import { notSecret } from '../manifests/credentials';
import type { Finding } from '../manifests/findings';
import type { StepMarks } from '../manifests/step-marks';
import type { Receipt, SinkId } from '../sinks/types';
import type { DeliveryRecord } from './deliveries';
import { fingerprintOf, forgetFingerprintKey } from './fingerprint';
import { type HistoryDelivery, type HistoryEntry, isEntry, isSame, standingOf } from './history-entry';
import { limitsNow } from './limits';
import type { SetupRecord } from './records';
import * as store from './store';
import type { FormField } from './types';
import type { Arrival } from './vault';

const prefix = 'history:';
const day = 86_400_000;
const mostDeliveries = 20;
const longestPlace = 300;

/** Every entry that is within its time, latest first. */
export async function allEntries(): Promise<HistoryEntry[]> {
  const { historyDays } = await limitsNow();
  const since = historyDays === null ? 0 : Date.now() - historyDays * day;
  const all = await browser.storage.local.get(null);
  const entries = Object.entries(all).flatMap(([key, value]) =>
    key.startsWith(prefix) && isEntry(value) ? [value] : [],
  );
  return entries
    .filter(({ startedAt }) => startedAt >= since)
    .sort((one, other) => other.startedAt - one.startedAt);
}

/** A setup began. What is older than the history is kept goes. */
export async function noteStart(setup: SetupRecord): Promise<void> {
  if (setup.incognito) return;
  const { id, vendor, destination, manifestId, manifestVersion, origin } = setup;
  const entry: HistoryEntry = {
    id,
    startedAt: Date.now(),
    endedAt: null,
    vendor,
    host: URL.parse(origin)?.host ?? origin,
    destination,
    manifestId,
    manifestVersion,
    before: null,
    after: null,
    values: {},
    deliveries: [],
    expires: null,
    remindedAt: null,
  };
  await quietly(store.change<HistoryEntry>('local', prefix + id, (old) => old ?? entry));
  await quietly(dropOld());
}

/** A page was read: the first whole reading stands as before, the latest as after. */
export async function noteReading(
  setup: SetupRecord,
  findings: readonly Finding[],
  fields: readonly FormField[],
): Promise<void> {
  const standing = standingOf(findings, Date.now());
  const expires = expiryOf(fields);
  if (!standing && !expires) return;
  await changeEntry(setup.id, (old) => {
    const news = standing !== null && !isSame(old.after, standing);
    if (!news && (!expires || expires === old.expires)) return old;
    return {
      ...old,
      before: old.before ?? standing,
      after: news ? standing : old.after,
      ...(expires && expires !== old.expires ? { expires, remindedAt: null } : {}),
    };
  });
}

/** Values came into the vault: their fingerprints stay, the values don't. */
export async function noteValues(setupId: string, arrivals: readonly Arrival[]): Promise<void> {
  if (!(await store.read('local', prefix + setupId).catch(() => null))) return;
  for (const { field, value } of arrivals.filter((one) => !notSecret.includes(one.field))) {
    const print = await fingerprintOf(field, value);
    if (print === null) continue;
    await changeEntry(setupId, (old) =>
      old.values[field] === print ? old : { ...old, values: { ...old.values, [field]: print } },
    );
  }
}

/** Which steps are done by now. */
export async function noteMarks(setupId: string, steps: StepMarks): Promise<void> {
  await changeEntry(setupId, (old) => ({ ...old, steps }));
}

/** Values were handed over, or may have been. What failed is no delivery. */
export async function noteDelivery(
  { setupId, target }: Pick<DeliveryRecord, 'setupId' | 'target'>,
  receipt: Receipt | null,
  sink: SinkId,
  place = target?.origin ?? '',
): Promise<void> {
  if (!receipt || receipt.state === 'failed') return;
  const where = placeOf(receipt.state === 'delivered' ? receipt.where : place);
  const delivery: HistoryDelivery = { at: Date.now(), sink, where, state: receipt.state };
  await changeEntry(setupId, (old) => ({
    ...old,
    deliveries: [...old.deliveries, delivery].slice(-mostDeliveries),
  }));
}

/** A setup ended. */
export async function noteEnd(setupId: string): Promise<void> {
  await changeEntry(setupId, (old) => ({ ...old, endedAt: old.endedAt ?? Date.now() }));
}

/** The admin was reminded that a credential expires. */
export async function noteReminded(setupId: string): Promise<void> {
  await changeEntry(setupId, (old) => ({ ...old, remindedAt: Date.now() }));
}

/** Wipes all of it, and the key that its fingerprints were made with. */
export async function wipeHistory(): Promise<void> {
  const all = await browser.storage.local.get(null);
  for (const key of Object.keys(all)) {
    if (key.startsWith(prefix)) await store.change<HistoryEntry>('local', key, () => undefined);
  }
  await forgetFingerprintKey();
}

/** Where a time is set for them, entries go when it is over, and not only with the next setup. */
export async function keepToTime(): Promise<void> {
  const { historyDays } = await limitsNow();
  if (historyDays !== null) await quietly(dropOld());
}

async function dropOld(): Promise<void> {
  const kept = new Set((await allEntries()).map(({ id }) => prefix + id));
  const all = await browser.storage.local.get(null);
  for (const key of Object.keys(all)) {
    if (key.startsWith(prefix) && !kept.has(key))
      await store.change<HistoryEntry>('local', key, () => undefined);
  }
}

/** Changes an entry that is still there. A history that can't be written stops no setup. */
async function changeEntry(setupId: string, next: (entry: HistoryEntry) => HistoryEntry): Promise<void> {
  await quietly(
    store.change<HistoryEntry>('local', prefix + setupId, (old) => (isEntry(old) ? next(old) : old)),
  );
}

async function quietly(work: Promise<unknown>): Promise<void> {
  await work.catch(() => undefined);
}

/** An address can carry a token in its path: of a web address only the origin is written down. */
function placeOf(where: string): string {
  return (URL.parse(where)?.origin.replace(/^null$/, '') || where).slice(0, longestPlace);
}

/** The day a field of the vendor's form says the credential expires. */
function expiryOf(fields: readonly FormField[]): string | null {
  const field = fields.find(
    ({ label, state }) => /expir/i.test(label) && (state === 'filled' || state === 'typed'),
  );
  const value = field?.value ?? '';
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;
}
