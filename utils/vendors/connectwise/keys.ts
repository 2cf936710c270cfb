/** The key pair, which shows after the record's first Save: the private key this once. */
import { exactly } from '../page-text';
import type { FoundSecret } from '../types';
import { valuesBeside } from './beside';

const labels = {
  publicKey: exactly('(api )?public (api )?key'),
  privateKey: exactly('(api )?private (api )?key'),
};
/** Sixteen letters and digits in the one public sample; a masked or cut key has other signs in it. */
const whole = /^[A-Za-z0-9+/=_-]{12,200}$/;

/** Both keys, or none: a list of old keys has no private one, and its names stand over columns, not beside values. */
export function shownKeys(page: Document): FoundSecret[] {
  const [publicKey, privateKey] = [keyBeside(page, 'publicKey'), keyBeside(page, 'privateKey')];
  return publicKey && privateKey && publicKey.value !== privateKey.value ? [publicKey, privateKey] : [];
}

/** The value beside a key's label. */
export function keyBeside(page: Document, field: keyof typeof labels): FoundSecret | null {
  const [found, ...others] = valuesBeside(page, labels[field], whole);
  // Two records at once are a list.
  return found && others.every(({ value }) => value === found.value) ? { field, ...found } : null;
}
