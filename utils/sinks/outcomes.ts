/** The outcomes that several sinks have in common. */
import type { Parcel, Receipt, ServerFault } from './types';

/** Nothing was taken; `label` names the place in the sentence that says what to do. */
export function refusedBy(label: string, why: ServerFault): Receipt {
  return { state: 'failed', fault: { why, label } };
}

export function deliveredTo(where: string, parcels: readonly Parcel[]): Receipt {
  return { state: 'delivered', at: Date.now(), where, parcels: parcels.map(({ field }) => field) };
}

/** The values by credential field. */
export function recordOf(parcels: readonly Parcel[]): Readonly<Record<string, string>> {
  return Object.fromEntries(parcels.map(({ label, value }) => [label, value]));
}

/** What a status outside 2xx says where the server's own API does not say otherwise. */
export function faultOfStatus(status: number): ServerFault {
  if (status === 401 || status === 403) return 'sign-in';
  if (status === 404 || status === 405) return 'not-found';
  if (status === 410) return 'closed';
  if (status === 413) return 'too-large';
  return status === 429 || status === 503 ? 'busy' : 'refused';
}

/** The browser's pattern for a server's host. Firefox takes no port in one. */
export function patternOfHost(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
