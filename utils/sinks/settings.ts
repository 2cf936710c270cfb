/** What the admin types to set up a sink, read strictly: a value, or null when it is none. Pure. */

/** Without secrets: what is remembered from one browser session to the next. */
export interface SavedSinks {
  readonly webhook?: { readonly url: string };
  readonly openbao?: OpenBaoPlace;
  /** A public key; empty: a passphrase. */
  readonly file?: { readonly key: string };
}

export interface OpenBaoPlace {
  readonly address: string;
  readonly mount: string;
  readonly folder: string;
  readonly namespace: string;
}

/** With their secrets, for this browser session only; each secret beside the very place it was typed for. */
export interface OpenSinks {
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly openbao?: OpenBaoPlace & { readonly token: string };
  readonly file?: { readonly passphrase: string };
}

/** Shorter ones are guessed; the file may lie in a mailbox for years. */
export const shortestPassphrase = 12;

/** An https address without anything secret in it, or null. */
export function readWebhookUrl(text: string): string | null {
  const url = httpsUrl(text);
  return url && url.hash === '' ? url.href : null;
}

/** The origin of an https server, or null. A path is no part of it: the API begins at `/v1/`. */
export function readAddress(text: string): string | null {
  const url = httpsUrl(text);
  return url && /^\/(?:v1\/?)?$/.test(url.pathname) && url.search + url.hash === '' ? url.origin : null;
}

/** Names joined by slashes, none of which ends in a period (the server refuses those); null for anything else. */
export function readPath(text: string): string | null {
  const parts = text
    .trim()
    .replace(/^\/+|\/+$/g, '')
    .split('/');
  return parts.every((part) => /^[\w.-]*[\w-]$/.test(part)) ? parts.join('/') : null;
}

/** A token as it goes into a header: printable, without spaces. */
export function readToken(text: string): string | null {
  return /^[\x21-\x7e]{8,2000}$/.test(text.trim()) ? text.trim() : null;
}

function httpsUrl(text: string): URL | null {
  const url = URL.parse(text.trim());
  return url?.protocol === 'https:' && url.username + url.password === '' ? url : null;
}

/** A public key by its outside, as JWK or PEM; whether it can be used shows when it is. A private one is refused. */
export function readPublicKey(text: string): string | null {
  const key = text.trim();
  if (key.length > 10_000 || /PRIVATE KEY|"d"\s*:|"k"\s*:/.test(key)) return null;
  const jwk = key.startsWith('{') && key.endsWith('}') && key.includes('"kty"');
  const pem = key.startsWith('-----BEGIN PUBLIC KEY-----') && key.endsWith('-----END PUBLIC KEY-----');
  return jwk || pem ? key : null;
}
