/** The admin pressed Send. */
import { formSink } from '../sinks/form';
import type { Parcel, Receipt, SinkFault } from '../sinks/types';
import { parcelFor } from '../sinks/values';
import { changeDelivery, closeIfDone, type DeliveryRecord, deliveryOf, tell } from './deliveries';
import { faultKeys, unknownKeys } from './fault-keys';
import { noteDelivery } from './history';
import { updateIfFree } from './hold';
import { everyTab, stateChanged } from './notify';
import { isBarred } from './policy';
import { forgetProgress } from './progress';
import { mayTakeValues } from './servers';
import { tabFacts } from './tab-facts';
import { chooseTarget, isClear, readRedrawn, rememberTarget } from './targets';
import type { Notice, Target } from './types';
import * as vault from './vault';

/** The worker may be stopped after 30 s: by then it must have said how it went. */
export const patience = 20_000;
/** A delivery that still says "sending" after this was cut off with its worker. */
const cutOff = 30_000;

type Chosen = readonly { readonly field: number; readonly handle: number }[];
/** The tab and origin that the panel named beside Send. */
type Shown = Pick<Target, 'tabId' | 'origin'>;

/** Hands the values to the chosen tab's fields. Every outcome is a notice; nothing leaves the vault by failing. */
export async function sendToTarget(setupId: string, chosen: Chosen, shown: Shown): Promise<void> {
  const delivery = await claim(setupId);
  if (!delivery) return;
  let used: readonly string[] = [];
  try {
    if (await isBarred('form')) return await finish(delivery, [], fault({ why: 'by-policy' }));
    const { target, token, documentId } = delivery;
    // Between the admin's look and the press another tab may have become the target.
    const seen = target?.tabId === shown.tabId && target.origin === shown.origin;
    if (target && !seen) return await finish(delivery, [], fault({ why: 'moved' }));
    const tab = target && (await tabFacts(target.tabId));
    if (!target || !tab) return await finish(delivery, [], fault({ why: 'tab-closed' }));
    if (tab.origin === '') return await finish(delivery, [], fault({ why: 'no-access' }));
    if (tab.origin !== target.origin || !token) return await finish(delivery, [], fault({ why: 'moved' }));
    // It may have become a server of the vendor's app since its fields were read.
    if (!(await mayTakeValues(tab.origin))) return await finish(delivery, [], fault({ why: 'not-a-target' }));
    const found = await pack(delivery, chosen);
    if ('missing' in found) return await finish(delivery, [], null, found.missing);
    used = [...new Set(found.flatMap(({ from }) => from))];
    await vault.mark(setupId, used, 'sending');
    stateChanged(everyTab);
    // Taken only now: a newer value that came before the mark must not be marked in place of the one that is sent.
    const parcels = await pack(delivery, chosen);
    if ('missing' in parcels) return await finish(delivery, used, null, parcels.missing);
    const formTarget = { tabId: target.tabId, origin: target.origin, token, documentId, chosen };
    await finish(delivery, used, await formSink.deliver(formTarget, parcels, AbortSignal.timeout(patience)));
  } catch {
    await finish(delivery, used, { state: 'unknown' });
  }
}

/** Sends to the target as it was proposed, when every field is clear and it is where the panel showed. */
export async function sendIfClear(setupId: string, shown: Shown): Promise<void> {
  const delivery = await deliveryOf(setupId);
  const target = delivery?.target;
  if (!target || target.tabId !== shown.tabId || target.origin !== shown.origin) return;
  if (!isClear(target, delivery.form)) return;
  const chosen = target.fields.filter((field) => field.chosen >= 0);
  await sendToTarget(
    setupId,
    chosen.map(({ field, chosen: handle }) => ({ field, handle })),
    shown,
  );
}

function fault(why: SinkFault): Receipt {
  return { state: 'failed', fault: why };
}

/** Takes the delivery for this one send; a second press meanwhile does nothing. */
export async function claim(setupId: string): Promise<DeliveryRecord | null> {
  let claimed = false;
  const delivery = await changeDelivery(setupId, (old) => {
    claimed = !old.sending;
    return claimed ? { ...old, sending: true, sendingSince: Date.now(), sendingTo: null, notice: null } : old;
  });
  return claimed ? delivery : null;
}

async function pack(
  { setupId, form, origin }: DeliveryRecord,
  chosen: Chosen,
): Promise<Parcel[] | { readonly missing: readonly string[] }> {
  const values: Record<string, string> = {};
  for (const { field } of await vault.secretsOf(setupId)) {
    const value = await vault.take(setupId, field);
    if (value !== null) values[field] = value;
  }
  const home = URL.parse(origin)?.host ?? '';
  const parcels: Parcel[] = [];
  for (const { field } of chosen) {
    const wanted = form.fields[field];
    const result = wanted ? parcelFor(wanted, field, values, home) : { missing: [] };
    if ('missing' in result) return result;
    parcels.push(result.parcel);
  }
  return parcels.length ? parcels : { missing: [] };
}

/** Faults of a field that may have another in its place. */
const replaced: readonly string[] = ['gone', 'hidden'];

async function finish(
  delivery: DeliveryRecord,
  used: readonly string[],
  receipt: Receipt | null,
  missing: readonly string[] = [],
): Promise<void> {
  const { setupId, destination, sendingTo } = delivery;
  const state = receipt?.state ?? 'failed';
  await vault.mark(setupId, used, state === 'delivered' || state === 'unknown' ? state : 'captured');
  await changeDelivery(setupId, (old) => ({ ...old, sending: false, sendingSince: null, sendingTo: null }));
  // What was cut off with its worker may have been on another way.
  await noteDelivery(delivery, receipt, sendingTo?.sink ?? 'form', sendingTo?.where);
  if (receipt?.state === 'failed' && delivery.target) {
    const { why } = receipt.fault;
    // The page was reloaded or redrawn: read it again, and let the admin press Send once more.
    if (why === 'moved') await chooseTarget(setupId, delivery.target.tabId);
    else if (replaced.includes(why)) await readRedrawn(delivery, delivery.target);
  }
  if (receipt?.state === 'delivered') await delivered(delivery, receipt.where);
  await tell(setupId, noticeOf(receipt, delivery, missing.length ? missing.join(', ') : destination));
  stateChanged(everyTab);
}

async function delivered(delivery: DeliveryRecord, where: string): Promise<void> {
  await changeDelivery(delivery.setupId, (old) => ({ ...old, by: 'form' }));
  await rememberTarget(delivery, where);
  const secrets = await vault.secretsOf(delivery.setupId);
  if (secrets.every(({ state }) => state === 'delivered')) {
    await forgetProgress(delivery.origin, delivery.manifestId);
  }
}

function noticeOf(
  receipt: Receipt | null,
  { destination, form, sendingTo }: DeliveryRecord,
  missing: string,
): Notice {
  if (!receipt) return { tone: 'alert', key: 'noticeValueMissing', args: [missing] };
  if (receipt.state === 'unknown') {
    if (!sendingTo) return { tone: 'alert', key: 'noticeSendUnknown', args: [destination] };
    return { tone: 'alert', key: unknownKeys[sendingTo.sink], args: [sendingTo.where] };
  }
  if (receipt.state === 'failed') {
    const args = 'label' in receipt.fault ? [receipt.fault.label] : [destination];
    return { tone: 'alert', key: faultKeys[receipt.fault.why], args };
  }
  const args = form.press ? [destination, form.press] : [destination];
  return { tone: 'status', key: form.press ? 'noticeSentPress' : 'noticeSent', args };
}

/** Settles deliveries that were cut off with their worker: they may have arrived, and say so. */
export async function settleCutOff(delivery: DeliveryRecord): Promise<void> {
  const { setupId, sendingSince } = delivery;
  const age = Date.now() - (sendingSince ?? 0);
  // A clock that was put back counts as long enough.
  if (!delivery.sending || (age >= 0 && age < cutOff)) return;
  const secrets = await vault.secretsOf(setupId);
  const cut = secrets.filter(({ state }) => state === 'sending').map(({ field }) => field);
  await finish(delivery, cut, { state: 'unknown' });
}

/** Forgets one value, on the admin's word. */
export async function forgetValue(setupId: string, field: string): Promise<void> {
  if (!(await deliveryOf(setupId))) return;
  await vault.forget(setupId, field);
  await closeIfDone(setupId);
  stateChanged(everyTab);
  await updateIfFree();
}
