/** The ways to deliver that are set up, each with everything it needs to know of one delivery. */
import browser from 'webextension-polyfill';
import { sinks } from '../sinks/registry';
import { readPublicKey } from '../sinks/settings';
import type { Consignment, Parcel, Receipt, Sink, SinkId } from '../sinks/types';
import type { DeliveryRecord } from './deliveries';
import { barredSinks } from './policy';
import { openSinks, savedSinks } from './sink-settings';
import type { Way } from './types';
import * as vault from './vault';

const keys: Record<Way['sink'], string> = {
  webhook: 'wayWebhook',
  openbao: 'wayOpenBao',
  file: 'wayFile',
  clipboard: 'wayClipboard',
};

/** A sink with its target. */
export interface BoundSink {
  readonly id: Way['sink'];
  readonly hosts: readonly string[];
  readonly where: string;
  deliver(parcels: readonly Parcel[], signal: AbortSignal): Promise<Receipt>;
}

function bind<Target>(sink: Sink<Target>, id: Exclude<SinkId, 'form'>, target: Target): BoundSink {
  return {
    id,
    hosts: sink.needs(target),
    where: sink.where(target),
    deliver: (parcels, signal) => sink.deliver(target, parcels, signal),
  };
}

/** What can be used for this delivery now, the clipboard last. */
export async function boundSinks(delivery: DeliveryRecord): Promise<BoundSink[]> {
  const { webhook, openbao, file: secret } = await openSinks();
  const { file } = await savedSinks();
  const consignment = await consignmentOf(delivery);
  const barred = await barredSinks();
  const bound: BoundSink[] = [];
  if (webhook) bound.push(bind(sinks.webhook, 'webhook', { ...webhook, consignment }));
  if (openbao) bound.push(bind(sinks.openbao, 'openbao', { ...openbao, consignment }));
  // The key is read from disk, where in Firefox a content script may have put another: what was typed now goes first.
  const key = typeof file?.key === 'string' ? readPublicKey(file.key) : null;
  if (secret) bound.push(bind(sinks.file, 'file', { to: { kind: 'passphrase', ...secret }, consignment }));
  else if (key) bound.push(bind(sinks.file, 'file', { to: { kind: 'key', key }, consignment }));
  bound.push(bind(sinks.clipboard, 'clipboard', {}));
  return bound.filter(({ id }) => !barred.includes(id));
}

/** The same for the panel, with the hosts that the browser has to be asked for first. */
export async function waysOf(delivery: DeliveryRecord): Promise<Way[]> {
  const bound = await boundSinks(delivery);
  return Promise.all(
    bound.map(async ({ id, hosts, where }) => ({
      sink: id,
      where,
      key: id === 'file' && where ? 'wayFileKey' : keys[id],
      ask: await notGranted(hosts),
    })),
  );
}

/** Those of the hosts that RoleCall may not reach yet. */
export async function notGranted(hosts: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(
    hosts.map((host) => browser.permissions.contains({ origins: [host] }).catch(() => false)),
  );
  return hosts.filter((_, index) => !granted[index]);
}

async function consignmentOf(delivery: DeliveryRecord): Promise<Consignment> {
  const { setupId, vendor, origin, destination, manifestId, createdAt } = delivery;
  const times = (await vault.secretsOf(setupId)).map(({ capturedAt }) => capturedAt);
  return { setupId, vendor, origin, destination, manifestId, capturedAt: Math.max(createdAt, ...times) };
}
