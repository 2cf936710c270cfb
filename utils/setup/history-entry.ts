/** What the history holds of one setup. No secret, no page text but right names, nothing of private windows. */
import type { Finding, FindingStatus } from '../manifests/findings';
import { findingStatuses } from '../manifests/findings';
import type { StepMarks } from '../manifests/step-marks';
import type { VendorId } from '../manifests/vendors';

export type FindingCounts = Readonly<Record<FindingStatus, number>>;

/** The findings at one time. */
export interface Standing {
  readonly at: number;
  readonly counts: FindingCounts;
  /** Names of rights that were not granted, as the manifest writes them. */
  readonly open: readonly string[];
  /** Names of rights that were granted. */
  readonly granted?: readonly string[];
  /** Names of rights that go beyond what was asked for. */
  readonly more?: readonly string[];
}

export interface HistoryDelivery {
  readonly at: number;
  readonly sink: string;
  /** Origin, path or name of the place, as the receipt tells it. */
  readonly where: string;
  readonly state: 'delivered' | 'unknown' | 'handed';
}

export interface HistoryEntry {
  /** The setup's id. */
  readonly id: string;
  /** Milliseconds since the epoch, as all times here. */
  readonly startedAt: number;
  readonly endedAt: number | null;
  readonly vendor: VendorId;
  /** Host of the vendor's origin, ASCII. */
  readonly host: string;
  readonly destination: string;
  readonly manifestId: string;
  readonly manifestVersion: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
  /** By credential field: a keyed fingerprint of the latest value. */
  readonly values: Readonly<Record<string, string>>;
  readonly deliveries: readonly HistoryDelivery[];
  /** The day the vendor's page says the credential expires, as YYYY-MM-DD. */
  readonly expires: string | null;
  /** When the admin was reminded of that day. */
  readonly remindedAt: number | null;
  /** Which steps were done, and how that was known; read it with `readMarks`. */
  readonly steps?: StepMarks;
}

const mostOpen = 50;
const mostNames = 300;
const longestName = 120;

/** How findings stand, as the history keeps it; null before the page was read to its end. */
export function standingOf(findings: readonly Finding[], at: number): Standing | null {
  if (!findings.length || findings.some(({ reason }) => reason === 'unopened')) return null;
  const counts = Object.fromEntries(findingStatuses.map((status) => [status, 0])) as Record<
    FindingStatus,
    number
  >;
  for (const { status } of findings) counts[status] += 1;
  const open = findings.filter(({ status }) => status !== 'granted' && status !== 'excess');
  const more = findings.filter(({ status, reason }) => status === 'excess' || reason === 'above');
  return {
    at,
    counts,
    open: namesOf(open, mostOpen),
    granted: namesOf(
      findings.filter(({ status }) => status === 'granted'),
      mostNames,
    ),
    more: namesOf(more, mostNames),
  };
}

function namesOf(findings: readonly Finding[], most: number): string[] {
  return findings.slice(0, most).map(({ name }) => name.slice(0, longestName));
}

/** Whether two standings say the same, whenever they were taken. */
export function isSame(one: Standing | null, other: Standing): boolean {
  const told = ({ counts, open, granted, more }: Standing) =>
    JSON.stringify([findingStatuses.map((status) => counts[status]), open, granted, more]);
  return one !== null && told(one) === told(other);
}

/** Whether what lies in the storage is an entry: Firefox lets content scripts write there. */
export function isEntry(value: unknown): value is HistoryEntry {
  if (!isObject(value)) return false;
  const { startedAt, endedAt, remindedAt, expires, before, after, values, deliveries } = value;
  return (
    textKeys.every((key) => isText(value[key])) &&
    isMoment(startedAt) &&
    [endedAt, remindedAt].every((one) => one === null || isMoment(one)) &&
    (expires === null || isText(expires)) &&
    [before, after].every((one) => one === null || isStanding(one)) &&
    isObject(values) &&
    Object.values(values).every(isText) &&
    Array.isArray(deliveries) &&
    deliveries.every(isDelivery)
  );
}

const textKeys = ['id', 'host', 'destination', 'manifestId', 'manifestVersion', 'vendor'] as const;

function isDelivery(value: unknown): boolean {
  if (!isObject(value) || !isMoment(value.at)) return false;
  return isText(value.where) && isText(value.sink) && isText(value.state);
}

/** A time that a date can be made of. */
function isMoment(value: unknown): boolean {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}

function isStanding(value: unknown): boolean {
  if (!isObject(value) || !Array.isArray(value.open) || !value.open.every(isText)) return false;
  const { counts, granted = [], more = [] } = value;
  if (![granted, more].every((names) => Array.isArray(names) && names.every(isText))) return false;
  return isObject(counts) && findingStatuses.every((status) => Number.isSafeInteger(counts[status]));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 1_000;
}
