/** The history as a file. Pure. */
import { findingStatuses } from '../manifests/findings';
import type { HistoryEntry, Standing } from './history-entry';

/** What a spreadsheet would run as a formula when it stands first in a cell, in any width. */
const formula = /^[\s]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/u;

const columns: readonly [string, (entry: HistoryEntry) => string][] = [
  ['started', ({ startedAt }) => time(startedAt)],
  ['ended', ({ endedAt }) => time(endedAt)],
  ['vendor', ({ vendor }) => vendor],
  ['vendor host', ({ host }) => host],
  ['destination', ({ destination }) => destination],
  ['manifest', ({ manifestId }) => manifestId],
  ['manifest version', ({ manifestVersion }) => manifestVersion],
  ['rights before', ({ before }) => standingText(before)],
  ['rights after', ({ after }) => standingText(after)],
  ['not granted', ({ after }) => after?.open.join('; ') ?? ''],
  ['sent', ({ deliveries }) => deliveries.map(({ at }) => time(at)).join('; ')],
  ['sent by', ({ deliveries }) => deliveries.map(({ sink }) => sink).join('; ')],
  ['sent to', ({ deliveries }) => deliveries.map(({ where }) => where).join('; ')],
  ['outcome', ({ deliveries }) => deliveries.map(({ state }) => state).join('; ')],
  ['expires', ({ expires }) => expires ?? ''],
  [
    'fingerprints',
    ({ values }) =>
      Object.entries(values)
        .map((pair) => pair.join(' '))
        .join('; '),
  ],
];

/** Comma-separated, every cell quoted, nothing in it that a spreadsheet would run. */
export function toCsv(entries: readonly HistoryEntry[]): string {
  return csvOf([
    columns.map(([name]) => name),
    ...entries.map((entry) => columns.map(([, read]) => read(entry))),
  ]);
}

/** Rows of text as RFC 4180 has them, with nothing in them that a spreadsheet would run. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** The same entries with nothing left out. */
export function toJson(entries: readonly HistoryEntry[]): string {
  return `${JSON.stringify({ format: 'rolecall-history', version: 1, entries }, null, 2)}\n`;
}

function cell(text: string): string {
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}

function time(milliseconds: number | null): string {
  const date = new Date(milliseconds ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}

/** For example `granted 19, missing 2`. */
function standingText(standing: Standing | null): string {
  if (!standing) return '';
  const told = findingStatuses.filter((status) => standing.counts[status] > 0);
  return told.map((status) => `${status} ${standing.counts[status]}`).join(', ');
}
