/**
 * Captures a one-time value the moment it shows. The page part keeps no copy: once the vault has confirmed, it remembers
 * a short salted fingerprint, so that the same value is not sent twice and a newer one is.
 */
import type { FromAssistant } from '../messaging/protocol';
import type { FoundSecret, Vendor } from '../vendors/types';
import { reachableDocuments } from './documents';

export interface Capture {
  /** Something that shows now is not in the vault. */
  readonly unconfirmed: boolean;
  /** The vault holds what shows now. */
  readonly confirmed: boolean;
  /** Looks, and sends what is new. Resolves when the vault has answered. */
  look(): Promise<void>;
}

type Send = (message: FromAssistant) => Promise<unknown>;

/** One a setup and frame. `fields` are the credential fields the manifest wants. */
export function createCapture(
  vendor: Vendor,
  setupId: string,
  fields: ReadonlySet<string>,
  send: Send,
): Capture {
  const salt = crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
  const stored = new Map<string, number>();
  const sending = new Map<string, number>();

  function shown(): readonly FoundSecret[] {
    return vendor.secrets(reachableDocuments(document)).filter(({ field }) => fields.has(field));
  }

  const isStored = ({ field, value }: FoundSecret): boolean => stored.get(field) === fingerprint(value, salt);

  return {
    get unconfirmed() {
      return shown().some((secret) => !isStored(secret));
    },
    get confirmed() {
      const now = shown();
      return now.length > 0 && now.every(isStored);
    },
    async look() {
      const fresh = shown().filter((secret) => !isStored(secret));
      const unsent = fresh.filter(({ field, value }) => sending.get(field) !== fingerprint(value, salt));
      if (unsent.length === 0) return;
      const prints = unsent.map(({ field, value }): [string, number] => [field, fingerprint(value, salt)]);
      for (const [field, print] of prints) sending.set(field, print);
      const address = vendor.fromAddress(location).filter(({ field }) => fields.has(field));
      const values = [
        ...address.map((one) => ({ ...one, from: 'address' as const })),
        ...unsent.map(({ field, value }) => ({ field, value, from: 'page' as const })),
      ];
      const reply = (await send({ type: 'captured', setupId, values }).catch(() => null)) as {
        stored?: boolean;
      } | null;
      for (const [field, print] of prints) {
        sending.delete(field);
        if (reply?.stored === true) stored.set(field, print);
      }
    },
  };
}

/** Thirty-two bits of a salted hash: enough to tell two values apart, far too little to tell a value. */
function fingerprint(value: string, salt: number): number {
  let hash = salt;
  for (let index = 0; index < value.length; index += 1)
    hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
