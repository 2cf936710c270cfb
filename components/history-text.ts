/** The history as sentences. Pure. */
import { type FindingStatus, findingStatuses } from '../utils/manifests/findings';
import { vendorFacts } from '../utils/manifests/vendors';
import type { HistoryDelivery, HistoryEntry, Standing } from '../utils/setup/history-entry';
import type { SinkId } from '../utils/sinks/types';
import { type StringKey, t } from '../utils/strings';
import { shortOrigin, statusKeys } from './labels';

/** A day and a time as the browser's language writes them. */
export function readableMoment(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
}

/** Setups whose text holds every word of the query, whatever its case. */
export function filterHistory(entries: readonly HistoryEntry[], query: string): HistoryEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const { host, destination, manifestId, expires, deliveries, after } = entry;
    const places = deliveries.flatMap(({ sink, where }) => [sink, where]);
    const text = [vendorFacts[entry.vendor]?.name, host, destination, manifestId, expires, ...places];
    const day = new Date(entry.startedAt).toISOString().slice(0, 10);
    const all = [...text, day, ...(after?.open ?? [])].join(' ').toLowerCase();
    return words.every((word) => all.includes(word));
  });
}

/** For example `19 granted, 2 missing`; empty for a page that was never read to its end. */
export function standingText(standing: Standing | null): string {
  if (!standing) return '';
  const told = findingStatuses.filter((status) => standing.counts[status] > 0);
  const part = (status: FindingStatus) =>
    t('historyCount', String(standing.counts[status]), t(statusKeys[status]));
  return told.map(part).join(', ');
}

const wayKeys: Partial<Record<SinkId, StringKey>> = { form: 'historyByForm' };

/** By which way, and where. */
export function deliveryText({ at, sink, where, state }: HistoryDelivery): string {
  const key = wayKeys[sink as SinkId];
  const place = [key ? t(key) : sink, shortOrigin(where)].filter(Boolean).join(', ');
  return t(state === 'unknown' ? 'historySentUnknown' : 'historySentTo', readableMoment(at), place);
}

/** The time of the setup before this one that made the same secret, or null. */
export function sameSecret(entry: HistoryEntry, entries: readonly HistoryEntry[]): number | null {
  const prints = new Set(Object.values(entry.values));
  const twin = entries.find(
    ({ id, startedAt, values }) =>
      id !== entry.id &&
      startedAt <= entry.startedAt &&
      Object.values(values).some((print) => prints.has(print)),
  );
  return twin?.startedAt ?? null;
}
