/** Captured values, in the browser's memory only. Nothing here is ever logged, and one function gives a value out. */
import browser from 'webextension-polyfill';
import { notSecret } from '../manifests/credentials';
import { limitsNow, longest } from './limits';
import * as store from './store';
import type { SecretInfo, SecretState } from './types';

interface Kept extends SecretInfo {
  /** Null once it is wiped. */
  readonly value: string | null;
  /** What it was before the send that is under way: a send that fails leaves it so. */
  readonly before?: SecretState;
  /** It was delivered at least once: from then on its time is short, whatever becomes of a later send. */
  readonly delivered?: true;
}

type Contents = Readonly<Record<string, Kept>>;

export interface Arrival {
  readonly field: string;
  readonly value: string;
  readonly from: SecretInfo['from'];
}

const minute = 60_000;
const prefix = 'vault:';
export const wipeAlarm = 'wipe';

/** What a vendor shows in place of a secret that it no longer tells. */
const truncated = /…|\.{3}|\*{3}|[•●]{2}/u;

/** Whether this can be a whole value: not empty, one line, nothing left out. */
export function isWhole(value: string): boolean {
  return value.trim() === value && value !== '' && !truncated.test(value) && !/\p{Cc}/u.test(value);
}

/** States of the values that these would take the place of. */
export async function replacedBy(setupId: string, arrivals: readonly Arrival[]): Promise<SecretState[]> {
  const held = await contents(setupId);
  return arrivals.flatMap(({ field, value }) => {
    const kept = held[field];
    return kept && kept.value !== null && kept.value !== value ? [kept.state] : [];
  });
}

/** What a page shows of one credential. */
export interface Shown {
  /** The fields that show once. */
  readonly once: readonly string[];
  /** All fields that show now. */
  readonly fields: readonly string[];
}

/**
 * Keeps values, the latest of each field. True only after they were read back from the browser's memory. A newer secret that
 * a page shows takes the place of the older one, and of whatever else came with that from a page and does not show now.
 */
export async function put(
  setupId: string,
  arrivals: readonly Arrival[],
  shown: Shown = { once: [], fields: [] },
): Promise<boolean> {
  const now = Date.now();
  try {
    const { waitingMinutes } = await limitsNow();
    const limit = waitingMinutes === null ? {} : { wipeAt: now + waitingMinutes * minute };
    await store.change<Contents>('secret', prefix + setupId, (old = {}) => {
      const changed = arrivals.filter(({ field, value }) => old[field]?.value !== value);
      const fresh = changed.map(({ field, value, from }): [string, Kept] => {
        return [field, { field, value, from, state: 'captured', capturedAt: now, ...limit }];
      });
      const isNew = changed.some(
        ({ field, from }) =>
          from === 'page' && shown.once.includes(field) && typeof old[field]?.value === 'string',
      );
      const own = Object.entries(old).filter(
        ([field, { from }]) => from !== 'page' || shown.fields.includes(field),
      );
      const rest = isNew ? Object.fromEntries(own) : old;
      return fresh.length ? { ...rest, ...Object.fromEntries(fresh) } : old;
    });
    if (waitingMinutes !== null) await scheduleWipe();
    const held = await store.read<Contents>('secret', prefix + setupId);
    return arrivals.every(({ field, value }) => held?.[field]?.value === value);
  } catch {
    return false;
  }
}

/** The value of one field, for Reveal and for a sink; null when there is none or its time is over. */
export async function take(setupId: string, field: string): Promise<string | null> {
  const kept = (await contents(setupId))[field];
  return kept?.value ?? null;
}

/** Everything but the values, oldest first. */
export async function secretsOf(setupId: string): Promise<SecretInfo[]> {
  return Object.values(await contents(setupId)).map(
    ({ value: _value, before: _before, delivered: _once, ...info }) => info,
  );
}

/** Takes a field, or all of them, out of the vault for good. */
export async function forget(setupId: string, field?: string): Promise<void> {
  await store.change<Contents>('secret', prefix + setupId, (old) => {
    if (!old || field === undefined) return undefined;
    const { [field]: _forgotten, ...rest } = old;
    return Object.keys(rest).length ? rest : undefined;
  });
}

/**
 * Takes what is left of a setup's values out of the vault once all that open something are wiped. False where one still
 * waits, even one that came this moment.
 */
export async function forgetWiped(setupId: string): Promise<boolean> {
  const now = Date.now();
  const left = await store.change<Contents>('secret', prefix + setupId, (old) => {
    const all = Object.values(old ?? {}).map((kept) => agedTo(now, kept));
    return all.every(({ field, state }) => state === 'expired' || notSecret.includes(field))
      ? undefined
      : old;
  });
  return left === undefined;
}

/**
 * Notes how a delivery goes; `captured` where it failed: then a value is again what it was before. A delivered value gets
 * its time of wiping, and never a later one than it had. A value that came while an older one was being sent has not been
 * sent.
 */
export async function mark(setupId: string, fields: readonly string[], state: SecretState): Promise<void> {
  const wipeAt = Date.now() + (await limitsNow()).deliveredMinutes * minute;
  await store.change<Contents>('secret', prefix + setupId, (old) => {
    if (!old) return old;
    const changed = fields.flatMap((field): [string, Kept][] => {
      const kept = old[field];
      if (!kept || kept.value === null) return [];
      if (state !== 'sending' && kept.state !== 'sending') return [];
      return [[field, marked(kept, state, wipeAt)]];
    });
    return { ...old, ...Object.fromEntries(changed) };
  });
  if (state === 'delivered') await scheduleWipe();
}

function marked({ before, ...kept }: Kept, state: SecretState, wipeAt: number): Kept {
  if (state === 'sending') return { ...kept, state, before: before ?? kept.state };
  if (state === 'captured') return { ...kept, state: before ?? state };
  if (state !== 'delivered') return { ...kept, state };
  return { ...kept, state, delivered: true, wipeAt: Math.min(kept.wipeAt ?? wipeAt, wipeAt) };
}

/** Wipes what is due in every setup's vault and sets the alarm for the next. */
export async function wipeDue(): Promise<void> {
  for (const setupId of await vaults()) await contents(setupId);
  await scheduleWipe();
}

/** Ids of the setups that have something in the vault, wiped or not. */
export async function vaults(): Promise<string[]> {
  const all = await browser.storage.session.get(null);
  return Object.keys(all)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

/** Whether some value that opens something is waiting for its delivery: then nothing may restart the extension. */
export async function somethingWaits(): Promise<boolean> {
  for (const setupId of await vaults()) {
    const secrets = await secretsOf(setupId);
    const waits = ({ field, state }: SecretInfo) =>
      state !== 'delivered' && state !== 'expired' && !notSecret.includes(field);
    if (secrets.some(waits)) return true;
  }
  return false;
}

/** A setup's vault with everything due wiped: the check does not depend on the alarm having rung. */
async function contents(setupId: string): Promise<Contents> {
  const now = Date.now();
  const found = await store.change<Contents>('secret', prefix + setupId, (old) => {
    if (!old) return old;
    const aged = Object.entries(old).map(([field, kept]): [string, Kept] => [field, agedTo(now, kept)]);
    return aged.every(([field, kept]) => kept === old[field]) ? old : Object.fromEntries(aged);
  });
  return found ?? {};
}

function agedTo(now: number, kept: Kept): Kept {
  if (kept.value === null || kept.wipeAt === undefined) return kept;
  if (kept.wipeAt <= now) return wiped(kept);
  // The clock was put back: what was delivered is still wiped in time by the new one.
  const latest = now + longest.deliveredMinutes * minute;
  return kept.delivered && kept.wipeAt > latest ? { ...kept, wipeAt: latest } : kept;
}

function wiped({ wipeAt: _done, before: _sent, delivered: _once, ...kept }: Kept): Kept {
  return { ...kept, value: null, state: 'expired' };
}

async function scheduleWipe(): Promise<void> {
  const times: number[] = [];
  for (const setupId of await vaults()) {
    for (const { wipeAt } of await secretsOf(setupId)) if (wipeAt !== undefined) times.push(wipeAt);
  }
  if (times.length) browser.alarms.create(wipeAlarm, { when: Math.min(...times) });
}
