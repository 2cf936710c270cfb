/**
 * Delivery into a key-value store, version 2, of OpenBao or Vault. `cas: 0` writes only where nothing is, so that no press
 * ever replaces a secret. Facts: the servers' published HTTP API.
 */
import { type Answer, callServer, own } from '../messaging/call';
import { deliveredTo, faultOfStatus, patternOfHost, recordOf, refusedBy } from './outcomes';
import type { Consignment, Parcel, Receipt, Sink } from './types';

export interface OpenBaoTarget {
  /** Origin, https. */
  readonly address: string;
  /** Where the engine is mounted, as `secret`. */
  readonly mount: string;
  /** Folder in it, as `rolecall`. */
  readonly folder: string;
  /** Empty: the root. */
  readonly namespace: string;
  readonly token: string;
  readonly consignment: Consignment;
}

/** Leaves time, of a delivery's twenty seconds, to look what became of a write that was not answered. */
const writeLimit = 12_000;

export const openBaoSink: Sink<OpenBaoTarget> = {
  id: 'openbao',
  needs: ({ address }) => [patternOfHost(address)],
  where: (target) => `${new URL(target.address).host}/${target.mount}/${pathOf(target)}`,
  async deliver(target, parcels, signal) {
    const where = openBaoSink.where(target);
    // A look without the token: what fails here has surely not arrived.
    const url = `${target.address}/v1/sys/health?standbyok=true&perfstandbyok=true`;
    const health = await callServer({ url, read: false, signal });
    if (!health) return refusedBy(where, 'unreachable');
    if (health.status === 501 || health.status === 503) return refusedBy(where, 'sealed');
    const answer = await write(target, parcels, signal);
    if (answer && isStored(answer)) return deliveredTo(where, parcels);
    if (answer && answer.status >= 300 && answer.status < 500 && !isTaken(answer)) {
      return refusedBy(where, says(answer, /origin not allowed/) ? 'origin' : faultOfStatus(answer.status));
    }
    if (answer?.status === 503) return refusedBy(where, 'sealed');
    return reconcile(target, parcels, signal, answer !== null && isTaken(answer));
  },
};

/** A path of its own for each vendor's host and destination, for example `rolecall/acme.syncromsp.com/rocketcyber`. */
function pathOf({ folder, consignment: { origin, manifestId } }: OpenBaoTarget): string {
  return [...folder.split('/'), new URL(origin).hostname, manifestId.split('/').at(-1) ?? '']
    .filter((part) => part !== '')
    .join('/');
}

function dataUrl(target: OpenBaoTarget): string {
  const path = `${target.mount}/data/${pathOf(target)}`.split('/').map(encodeURIComponent).join('/');
  return `${target.address}/v1/${path}`;
}

function headersOf({ token, namespace }: OpenBaoTarget): Record<string, string> {
  return {
    'X-Vault-Token': token,
    // A proxy in front of the server may ask for it.
    'X-Vault-Request': 'true',
    ...(namespace ? { 'X-Vault-Namespace': namespace } : {}),
  };
}

function write(
  target: OpenBaoTarget,
  parcels: readonly Parcel[],
  signal: AbortSignal,
): Promise<Answer | null> {
  return callServer({
    url: dataUrl(target),
    method: 'POST',
    headers: { ...headersOf(target), 'content-type': 'application/json' },
    body: JSON.stringify({ options: { cas: 0 }, data: recordOf(parcels) }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(writeLimit)]),
  });
}

/** It names the version it made. A page of somebody's in front of the server answers 200 too, and has stored nothing. */
function isStored({ status, body }: Answer): boolean {
  return status === 200 && typeof own(own(body, 'data'), 'version') === 'number';
}

/** Refused because something is there: a secret of somebody's, or this very one from a press whose answer was lost. */
function isTaken(answer: Answer): boolean {
  return answer.status === 400 && says(answer, /check-and-set/);
}

function says({ body }: Answer, words: RegExp): boolean {
  const errors = own(body, 'errors');
  return Array.isArray(errors) && errors.some((error) => words.test(String(error)));
}

/** Looks what is there, before anything is called failed or sent a second time. */
async function reconcile(
  target: OpenBaoTarget,
  parcels: readonly Parcel[],
  signal: AbortSignal,
  taken: boolean,
): Promise<Receipt> {
  const where = openBaoSink.where(target);
  const found = await callServer({ url: dataUrl(target), headers: headersOf(target), signal });
  const data = own(own(found?.body, 'data'), 'data');
  const isThere = found?.status === 200 && data !== undefined;
  if (isThere && isSame(data, recordOf(parcels))) return deliveredTo(where, parcels);
  if (taken || isThere) return refusedBy(where, 'occupied');
  return found?.status === 404 ? refusedBy(where, 'not-stored') : { state: 'unknown' };
}

function isSame(found: unknown, sent: Readonly<Record<string, string>>): boolean {
  if (typeof found !== 'object' || found === null) return false;
  const keys = Object.keys(sent);
  return Object.keys(found).length === keys.length && keys.every((key) => own(found, key) === sent[key]);
}
