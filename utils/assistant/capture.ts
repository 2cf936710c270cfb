/**
 * Captures a one-time value the moment it shows. The page part keeps no copy: once the vault has confirmed, it remembers
 * a short salted fingerprint, so that the same value is not sent twice and a newer one is.
 */
import type { CapturedValue, FromAssistant } from '../messaging/protocol';
import type { FoundSecret, Vendor } from '../vendors/types';
import { reachableDocuments } from './documents';

export interface Capture {
  /** Something that shows now is not in the vault, and to be told. */
  readonly unconfirmed: boolean;
  /** Leaving now would lose something: it is not in the vault, or is about to show. */
  readonly atRisk: boolean;
  /** The vault holds what shows now. */
  readonly confirmed: boolean;
  /** Of every field that the manifest wants, a value was seen here and is in the vault. */
  readonly complete: boolean;
  /** Looks, and sends what is new. Resolves when the vault has answered: true when it has taken something. */
  look(): Promise<boolean>;
  /** Sends values; true once the vault holds them all. */
  store(values: readonly CapturedValue[]): Promise<boolean>;
}

type Send = (message: FromAssistant) => Promise<unknown>;
type Reply = { readonly stored?: boolean; readonly waits?: boolean };

/** One a setup and frame. `fields` are the credential fields the manifest wants. */
export function createCapture(
  vendor: Vendor,
  setupId: string,
  fields: ReadonlySet<string>,
  send: Send,
): Capture {
  const salt = Math.random() * 2 ** 32;
  const stored = new Map<string, number>();
  const sending = new Map<string, number>();

  function shown(): readonly FoundSecret[] {
    return vendor.secrets(reachableDocuments(document)).filter(({ field }) => fields.has(field));
  }

  /** Thirty-two bits of a salted hash: enough to tell two values apart, far too little to tell a value. */
  function print({ value }: FoundSecret): number {
    let hash = salt;
    for (let index = 0; index < value.length; index += 1)
      hash = Math.imul(hash ^ value.charCodeAt(index), 0x01000193);
    return hash;
  }

  const isStored = (secret: FoundSecret): boolean => stored.get(secret.field) === print(secret);

  const isUnsent = (one: FoundSecret): boolean => !isStored(one) && sending.get(one.field) !== print(one);

  async function tell(values: readonly CapturedValue[], beside: readonly string[] = []): Promise<Reply> {
    const reply = await send({ type: 'captured', setupId, values, beside }).catch(() => null);
    return (reply ?? {}) as Reply;
  }

  return {
    store: async (values) => (await tell(values)).stored === true,
    get unconfirmed() {
      return shown().some(isUnsent);
    },
    get atRisk() {
      const now = shown();
      const { once = '' } = vendor;
      const awaited = now.length > 0 && fields.has(once) && now.every(({ field }) => field !== once);
      return awaited || now.some((secret) => !isStored(secret));
    },
    get confirmed() {
      const now = shown();
      return now.length > 0 && now.every(isStored);
    },
    get complete() {
      return [...fields].every((field) => stored.has(field));
    },
    async look() {
      const now = shown();
      if (!now.some(isUnsent)) return false;
      const fresh = now.filter((one) => !isStored(one));
      for (const one of fresh) sending.set(one.field, print(one));
      // What the address tells, the background sees for itself.
      const address = vendor.fromAddress(location).filter(({ field }) => fields.has(field));
      const { stored: kept = false, waits } = await tell(
        [...address, ...fresh.map(({ field, value }) => ({ field, value }))],
        now.filter(isStored).map(({ field }) => field),
      );
      for (const one of fresh) {
        // What waits for another value is told again with that.
        if (!waits) sending.delete(one.field);
        if (kept) stored.set(one.field, print(one));
      }
      return kept;
    },
  };
}
