/** The admin chose another way to deliver than a form in a tab. */
import type { Handover, Parcel, Receipt, SinkFault } from '../sinks/types';
import { changeDelivery, type DeliveryRecord } from './deliveries';
import { faultKeys, unknownKeys } from './fault-keys';
import { noteDelivery } from './history';
import { everyTab, stateChanged } from './notify';
import { isBarred } from './policy';
import { forgetProgress } from './progress';
import { claim, patience } from './sending';
import { mayTakeValues } from './servers';
import type { Notice, Way } from './types';
import * as vault from './vault';
import { type BoundSink, boundSinks, notGranted } from './ways';

/**
 * Hands all values of a setup to the sink that the panel named, if it still leads where the panel said. Resolves to what
 * the panel has to hand over itself, or null. Every outcome is a notice; nothing leaves the vault by failing.
 */
export async function deliverBy(
  setupId: string,
  id: Way['sink'],
  shown: string,
): Promise<{ readonly handover: Handover | null }> {
  const delivery = await claim(setupId);
  if (!delivery) return { handover: null };
  let used: readonly string[] = [];
  let receipt: Receipt;
  const sink = (await boundSinks(delivery)).find((one) => one.id === id);
  try {
    const parcels = await valuesOf(setupId);
    const fault = await faultBefore(id, sink, shown, parcels);
    if (!sink || fault) {
      receipt = { state: 'failed', fault: fault ?? { why: 'not-set-up' } };
    } else {
      // A file or a copy proves nothing, so the values stay what they are.
      if (sink.hosts.length) used = parcels.map(({ label }) => label);
      await changeDelivery(setupId, (old) => ({ ...old, sendingTo: { sink: id, where: sink.where } }));
      await vault.mark(setupId, used, 'sending');
      stateChanged(everyTab);
      // Taken only now: a newer value that came before the mark must not be marked in place of the one that is sent.
      receipt = await sink.deliver(await valuesOf(setupId), AbortSignal.timeout(patience));
    }
  } catch {
    receipt = { state: 'unknown' };
  }
  await finish(delivery, id, used, receipt, sink?.where ?? '');
  return { handover: receipt.state === 'handed' ? receipt.handover : null };
}

async function faultBefore(
  id: Way['sink'],
  sink: BoundSink | undefined,
  shown: string,
  parcels: readonly Parcel[],
): Promise<SinkFault | null> {
  if (!sink) return { why: (await isBarred(id)) ? 'by-policy' : 'not-set-up' };
  if (!parcels.length) return { why: 'nothing-left' };
  if (sink.where !== shown) return { why: 'changed' };
  // RoleCall may reach the vendors' own domains unasked, and their servers for reading alone.
  for (const host of sink.hosts) {
    if (!(await mayTakeValues(host.replace(/\/\*$/, '')))) return { why: 'not-a-target' };
  }
  return (await notGranted(sink.hosts)).length ? { why: 'no-access' } : null;
}

/** All values of the setup, one parcel each. */
async function valuesOf(setupId: string): Promise<Parcel[]> {
  const parcels: Parcel[] = [];
  for (const { field } of await vault.secretsOf(setupId)) {
    const value = await vault.take(setupId, field);
    if (value !== null) parcels.push({ field: parcels.length, label: field, value, from: [field] });
  }
  return parcels;
}

async function finish(
  delivery: DeliveryRecord,
  id: Way['sink'],
  used: readonly string[],
  receipt: Receipt,
  where: string,
): Promise<void> {
  const { setupId, origin, manifestId } = delivery;
  const kept = receipt.state === 'delivered' || receipt.state === 'unknown' ? receipt.state : 'captured';
  await vault.mark(setupId, used, kept);
  const notice = noticeOf(id, receipt, where);
  await changeDelivery(setupId, (old) => ({
    ...old,
    sending: false,
    sendingSince: null,
    sendingTo: null,
    notice,
    ...(receipt.state === 'delivered' ? { by: id } : {}),
  }));
  await noteDelivery(delivery, receipt, id, where);
  if (receipt.state === 'delivered') await forgetProgress(origin, manifestId);
  stateChanged(everyTab);
}

/** What is said of a server in other words than of a tab. */
const ofServers = { 'no-access': 'noticeServerNoAccess', 'not-a-target': 'noticeServerIsVendors' };

function noticeOf(id: Way['sink'], receipt: Receipt, where: string): Notice {
  if (receipt.state === 'delivered') {
    const key = id === 'webhook' ? 'noticeSent' : 'noticeStored';
    return { tone: 'status', key, args: [receipt.where] };
  }
  if (receipt.state === 'unknown') return { tone: 'alert', key: unknownKeys[id], args: [where] };
  if (receipt.state === 'handed') {
    const { kind, name } = receipt.handover;
    return { tone: 'status', key: kind === 'file' ? 'noticeFileMade' : 'noticeAllCopied', args: [name] };
  }
  const { fault } = receipt;
  const args = ['label' in fault ? fault.label : where];
  return { tone: 'alert', key: { ...faultKeys, ...ofServers }[fault.why], args };
}
