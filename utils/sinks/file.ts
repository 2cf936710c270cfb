/** Delivery as a file that only its receiver can open: JWE (RFC 7516), to a public key or to a passphrase. */
import { CompactEncrypt, type CryptoKey, importJWK, importSPKI } from 'jose';
import { own } from '../messaging/call';
import { recordOf } from './outcomes';
import type { Consignment, Parcel, Sink } from './types';

export interface FileTarget {
  readonly to:
    | { readonly kind: 'key'; readonly key: string }
    | { readonly kind: 'passphrase'; readonly passphrase: string };
  readonly consignment: Consignment;
}

interface Recipient {
  readonly alg: string;
  readonly key: CryptoKey | Uint8Array;
}

/** Rounds of PBKDF2 with SHA-512: three times what OWASP asks for, half a second of a laptop. */
const rounds = 600_000;
/**
 * Of a public key, in characters of base64: as much as a person compares. Nobody finds a second key of that end for EC and
 * X25519; an RSA key can be made to end like another.
 */
const mostShown = 24;

export const fileSink: Sink<FileTarget> = {
  id: 'file',
  needs: () => [],
  where: ({ to }) => (to.kind === 'key' ? endOf(to.key) : ''),
  async deliver({ to, consignment }, parcels) {
    const recipient = to.kind === 'key' ? await recipientOf(to.key) : passphraseRecipient(to.passphrase);
    if (!recipient) return { state: 'failed', fault: { why: 'bad-key' } };
    const text = await seal(recipient, textOf(consignment, parcels));
    return { state: 'handed', handover: { kind: 'file', name: nameOf(consignment), text } };
  },
};

/** What tells one public key from another: all of a kind begin alike. Empty for what is none. */
function endOf(key: string): string {
  const text = key.replace(/-----[A-Z ]+-----|\s/g, '');
  if (!text.startsWith('{')) return text.slice(-mostShown);
  try {
    const jwk: unknown = JSON.parse(text);
    return String(own(jwk, 'n') ?? own(jwk, 'x')).slice(-mostShown);
  } catch {
    return '';
  }
}

/** A public key as JWK or PEM: EC, X25519 or RSA. Null for anything else, a private key above all. */
export async function recipientOf(text: string): Promise<Recipient | null> {
  const trimmed = text.trim();
  try {
    return trimmed.startsWith('{') ? await fromJwk(JSON.parse(trimmed)) : await fromPem(trimmed);
  } catch {
    return null;
  }
}

async function fromJwk(jwk: unknown): Promise<Recipient | null> {
  // A private key or a shared secret has no business here.
  if (own(jwk, 'd') !== undefined || own(jwk, 'k') !== undefined) return null;
  const type = own(jwk, 'kty');
  const alg = type === 'RSA' ? 'RSA-OAEP-256' : 'ECDH-ES+A256KW';
  if (type !== 'EC' && type !== 'OKP' && type !== 'RSA') return null;
  return { alg, key: await importJWK(jwk as Parameters<typeof importJWK>[0], alg) };
}

async function fromPem(pem: string): Promise<Recipient> {
  for (const alg of ['ECDH-ES+A256KW', 'RSA-OAEP-256']) {
    const key = await importSPKI(pem, alg).catch(() => null);
    if (key) return { alg, key };
  }
  throw new Error('not a public key');
}

function passphraseRecipient(passphrase: string): Recipient {
  return { alg: 'PBES2-HS512+A256KW', key: new TextEncoder().encode(passphrase) };
}

async function seal({ alg, key }: Recipient, text: string): Promise<string> {
  const sealed = new CompactEncrypt(new TextEncoder().encode(text));
  sealed.setProtectedHeader({ alg, enc: 'A256GCM', cty: 'json' });
  if (alg.startsWith('PBES2')) sealed.setKeyManagementParameters({ p2c: rounds });
  return sealed.encrypt(key);
}

function textOf(consignment: Consignment, parcels: readonly Parcel[]): string {
  const { vendor, origin, destination, capturedAt } = consignment;
  const captured = new Date(capturedAt).toISOString();
  return JSON.stringify({ vendor, origin, destination, captured, credential: recordOf(parcels) });
}

function nameOf({ manifestId }: Consignment): string {
  const day = new Date().toISOString().slice(0, 10);
  return `${manifestId.replace('/', '-')}-${day}.jwe`;
}
