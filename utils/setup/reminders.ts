/** Reminds of credentials before they expire: only when the admin switched it on, which is when the browser is asked. */
import browser from 'webextension-polyfill';
import { vendorFacts } from '../manifests/vendors';
import { t } from '../strings';
import { allEntries, noteReminded } from './history';
import type { HistoryEntry } from './history-entry';
import * as store from './store';

export const remindAlarm = 'remind';
const key = 'reminders';
const day = 86_400_000;
/** Long enough for a session that is being restored to be there. */
const soon = 60_000;

export interface Reminders {
  readonly on: boolean;
  /** How many days before the credential expires. */
  readonly days: number;
}

const unasked: Reminders = { on: false, days: 14 };

export async function readReminders(): Promise<Reminders> {
  const { on, days } = { ...unasked, ...(await store.read<Partial<Reminders>>('local', key)) };
  return { on: on === true, days: Number.isInteger(days) && days > 0 && days <= 365 ? days : unasked.days };
}

/** The admin's choice; the next reminder follows it at once. */
export async function chooseReminders(choice: Reminders): Promise<void> {
  await store.change<Reminders>('local', key, () => choice);
  await scheduleReminder();
}

/** Shows what is due, once for each credential, and sets the alarm for the next. */
export async function remindDue(): Promise<void> {
  const { on, days } = await readReminders();
  if (!on) return;
  for (const entry of await allEntries()) {
    if (!isDue(entry, days)) continue;
    const shown = await show(entry).catch(() => false);
    if (shown) await noteReminded(entry.id);
  }
  await scheduleReminder();
}

/** Sets the alarm for the next credential that will be due, or takes it away. */
export async function scheduleReminder(): Promise<void> {
  const { on, days } = await readReminders();
  const waiting = on ? (await allEntries()).filter(({ remindedAt }) => remindedAt === null) : [];
  const times = waiting.flatMap((entry) => timeOf(entry, days) ?? []);
  if (times.length)
    browser.alarms.create(remindAlarm, { when: Math.max(Math.min(...times), Date.now() + soon) });
  else await browser.alarms.clear(remindAlarm);
}

/** When an entry is due, or null: it names no day, nothing was sent, or the day is past. */
function timeOf({ expires, deliveries }: HistoryEntry, days: number): number | null {
  const expiry = Date.parse(`${expires}T09:00:00`);
  if (Number.isNaN(expiry) || expiry < Date.now() || !deliveries.length) return null;
  return expiry - days * day;
}

function isDue(entry: HistoryEntry, days: number): boolean {
  const time = timeOf(entry, days);
  return entry.remindedAt === null && time !== null && time <= Date.now();
}

/** False when the browser was not allowed to, so that it is tried again. */
async function show({ id, vendor, host, destination, expires }: HistoryEntry): Promise<boolean> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return false;
  await browser.notifications.create(`remind:${id}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: t('reminderTitle', destination),
    message: t('reminderText', vendorFacts[vendor].name, host, expires ?? ''),
  });
  return true;
}
