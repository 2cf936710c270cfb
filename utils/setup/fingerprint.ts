/**
 * A keyed fingerprint tells whether two setups made the same secret, and nothing else: without this installation's key it
 * can't be compared with anything. The key is a browser object that no script can export, in a database that content
 * scripts don't reach.
 */
const database = 'fingerprint';
const table = 'keys';
const name = 'history';
const algorithm = { name: 'HMAC', hash: 'SHA-256' } as const;
/** Sixteen hexadecimal digits: two secrets meet by chance once in 10^19. */
const bytes = 8;

/** The fingerprint of a value of one credential field, or null where the browser keeps no key (some private modes). */
export async function fingerprintOf(field: string, value: string): Promise<string | null> {
  try {
    const signed = await crypto.subtle.sign(
      'HMAC',
      await ownKey(),
      new TextEncoder().encode(`${field}\n${value}`),
    );
    return Array.from(new Uint8Array(signed, 0, bytes), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    );
  } catch {
    return null;
  }
}

/** Throws the key away: fingerprints made after this can't be held against those made before. */
export async function forgetFingerprintKey(): Promise<void> {
  await inTable((keys) => keys.delete(name)).catch(() => undefined);
}

async function ownKey(): Promise<CryptoKey> {
  const known = (await inTable((keys) => keys.get(name))) as CryptoKey | undefined;
  if (known) return known;
  const fresh = await crypto.subtle.generateKey(algorithm, false, ['sign']);
  // Two that are made at once: the first one kept is everyone's.
  await inTable((keys) => keys.add(fresh, name)).catch(() => undefined);
  return (await inTable((keys) => keys.get(name))) as CryptoKey;
}

async function inTable(act: (keys: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(table);
  const opened = (await settled(opening)) as IDBDatabase;
  try {
    return await settled(act(opened.transaction(table, 'readwrite').objectStore(table)));
  } finally {
    opened.close();
  }
}

function settled(request: IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
