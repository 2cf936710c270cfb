/** Captured values on their way, as the session keeps them: everything but the values. */
import type { DestinationForm } from '../manifests/types';
import type { SetupRecord } from './records';
import { setupById } from './records';
import * as store from './store';
import type { Delivery, Notice, Way } from './types';
import * as vault from './vault';

/** How often a credential was tried in vain. */
export interface Tries {
  /** Which credential: when each value that signs in was captured. */
  readonly of: string;
  /** How often its secret was refused, or sent without an answer. */
  readonly tries: number;
  /** How often it is, or was, asked again by itself. */
  readonly asked: number;
  /** When it is asked once more by itself, in milliseconds since the epoch. */
  readonly at: number | null;
}

export interface DeliveryRecord extends Omit<Delivery, 'secrets' | 'tabId' | 'looking' | 'ways' | 'barred'> {
  readonly incognito: boolean;
  readonly createdAt: number;
  /** Credential fields the manifest lists. */
  readonly credential: readonly string[];
  /** Pins the proposal to the document that made it. */
  readonly token: string | null;
  /** That document, where the browser names it: then the values are handed to no other. */
  readonly documentId: string | null;
  /** When Send was pressed, in milliseconds since the epoch. */
  readonly sendingSince: number | null;
  /** Where the values are on their way to, when it is not a form. */
  readonly sendingTo?: { readonly sink: Way['sink']; readonly where: string } | null;
  /** When the credential began to be tried, in milliseconds since the epoch. */
  readonly provingSince?: number | null;
  readonly proveAgain?: Tries | null;
}

type Records = Readonly<Record<string, DeliveryRecord>>;

const key = 'deliveries';

/** All deliveries, oldest first. */
export async function allDeliveries(): Promise<DeliveryRecord[]> {
  const records = Object.values((await store.read<Records>('session', key)) ?? {});
  return records.sort((one, other) => one.createdAt - other.createdAt);
}

export async function deliveryOf(setupId: string): Promise<DeliveryRecord | null> {
  return (await store.read<Records>('session', key))?.[setupId] ?? null;
}

/** Opens a setup's delivery, before its first value is kept: no value without a delivery. */
export async function openDelivery(setup: SetupRecord, form: DestinationForm): Promise<void> {
  const { id, vendor, origin, manifestId, destination, incognito, credential } = setup;
  await store.change<Records>('session', key, (records = {}) => {
    if (records[id]) return records;
    const state = {
      target: null,
      token: null,
      documentId: null,
      sending: false,
      sendingSince: null,
      notice: null,
    };
    return {
      ...records,
      [id]: {
        setupId: id,
        vendor,
        origin,
        manifestId,
        destination,
        incognito,
        credential,
        form,
        ...state,
        createdAt: Date.now(),
      },
    };
  });
}

export async function changeDelivery(
  setupId: string,
  next: (delivery: DeliveryRecord) => DeliveryRecord,
): Promise<DeliveryRecord | null> {
  const records = await store.change<Records>('session', key, (old) => {
    const delivery = old?.[setupId];
    return old && delivery ? { ...old, [setupId]: next(delivery) } : old;
  });
  return records?.[setupId] ?? null;
}

export async function tell(setupId: string, notice: Notice | null): Promise<void> {
  await changeDelivery(setupId, (delivery) => ({ ...delivery, notice })).catch(() => null);
}

/** Points a delivery at a proposal, or at none that can be written to. */
export async function setTarget(
  setupId: string,
  proposal: Pick<DeliveryRecord, 'target' | 'token' | 'documentId'>,
): Promise<void> {
  const { target, token, documentId } = proposal;
  await changeDelivery(setupId, (delivery) => ({ ...delivery, target, token, documentId }));
}

/** Closes the delivery of an ended setup once nothing of it is left in the vault. */
export async function closeIfDone(setupId: string): Promise<void> {
  if (await setupById(setupId)) return;
  if (!(await vault.forgetWiped(setupId))) return;
  await store.change<Records>('session', key, (old) => {
    if (!old?.[setupId]) return old;
    const { [setupId]: _done, ...rest } = old;
    return Object.keys(rest).length ? rest : undefined;
  });
}

/** What the panel may see of a delivery. */
export async function showDelivery(record: DeliveryRecord): Promise<Omit<Delivery, 'looking'>> {
  const {
    incognito: _i,
    createdAt: _c,
    credential,
    token: _t,
    documentId: _d,
    sendingSince: _s,
    sendingTo: _to,
    provingSince: _p,
    proveAgain: _a,
    ...shown
  } = record;
  const secrets = await vault.secretsOf(record.setupId);
  const place = (field: string) => credential.indexOf(field);
  const setup = await setupById(record.setupId);
  return {
    ...shown,
    tabId: setup?.tabIds[0] ?? null,
    secrets: secrets.sort((one, other) => place(one.field) - place(other.field)),
  };
}
