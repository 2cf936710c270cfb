/**
 * Delivery to a webhook, signed as Standard Webhooks 1.0.0 asks: `v1`, HMAC-SHA256 over id, time and body. The id comes
 * from the values, so sending the same ones again is the same message, and the receiver can tell.
 */
import { callServer } from '../messaging/call';
import { deliveredTo, faultOfStatus, patternOfHost, recordOf, refusedBy } from './outcomes';
import type { Consignment, Parcel, Sink } from './types';

export interface WebhookTarget {
  /** https, as `readWebhookUrl` leaves it. */
  readonly url: string;
  /** `whsec_` and 24 to 64 bytes in base64. */
  readonly secret: string;
  readonly consignment: Consignment;
}

/** The most a message should hold, by the specification. */
const mostBytes = 20_000;
const encoder = new TextEncoder();

/** The bytes of a signing secret, or null when it is none. */
export function signingBytes(secret: string): Uint8Array<ArrayBuffer> | null {
  try {
    const bytes = Uint8Array.from(atob(secret.trim().replace(/^whsec_/, '')), (one) => one.charCodeAt(0));
    return bytes.length >= 24 && bytes.length <= 64 ? bytes : null;
  } catch {
    return null;
  }
}

export const webhookSink: Sink<WebhookTarget> = {
  id: 'webhook',
  needs: ({ url }) => [patternOfHost(url)],
  where: ({ url }) => new URL(url).host,
  async deliver({ url, secret, consignment }, parcels, signal) {
    const { host } = new URL(url);
    const bytes = signingBytes(secret);
    if (!bytes) return { state: 'failed', fault: { why: 'not-set-up' } };
    const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
      'sign',
    ]);
    const body = bodyOf(consignment, parcels);
    if (encoder.encode(body).length > mostBytes) return refusedBy(host, 'too-large');
    const id = `msg_${(await sign(key, `${consignment.setupId}.${body}`)).replace(/\W/g, '').slice(0, 27)}`;
    // A look that carries nothing: what fails here has surely not arrived.
    if (!(await callServer({ url, method: 'HEAD', read: false, signal })))
      return refusedBy(host, 'unreachable');
    const time = String(Math.floor(Date.now() / 1000));
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': time,
      'webhook-signature': `v1,${await sign(key, `${id}.${time}.${body}`)}`,
    };
    const answer = await callServer({ url, method: 'POST', headers, body, read: false, signal });
    // A gateway that got no answer does not know whether the receiver did.
    if (!answer || answer.status === 502 || answer.status === 504) return { state: 'unknown' };
    if (answer.status >= 200 && answer.status < 300) return deliveredTo(host, parcels);
    return refusedBy(host, answer.status === 400 ? 'sign-in' : faultOfStatus(answer.status));
  },
};

function bodyOf(consignment: Consignment, parcels: readonly Parcel[]): string {
  const { vendor, origin, destination, manifestId, capturedAt } = consignment;
  return JSON.stringify({
    type: 'credential.created',
    timestamp: new Date(capturedAt).toISOString(),
    data: { vendor, origin, destination, manifest: manifestId, credential: recordOf(parcels) },
  });
}

async function sign(key: CryptoKey, text: string): Promise<string> {
  const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(signature)));
}
