/** The key pair, which shows after the record's first Save: the private key this once. */

import { textOf } from '../../widgets/dom';
import { shownValues, valueBeside } from '../labelled-value';
import { exactly } from '../page-text';
import type { FoundSecret } from '../types';

/** May stand between a label and its value. */
export const between = /^(\W*|copy|show|hide|reveal|required)$/i;
/** Sixteen letters and digits in the one public sample; a masked or cut key has other signs in it. */
const whole = /^[A-Za-z0-9+/=_-]{12,200}$/;
const publicKey = { field: 'publicKey', label: exactly('(api )?public (api )?key'), whole, between, read };
const privateKey = { field: 'privateKey', label: exactly('(api )?private (api )?key'), whole, between, read };

/** Empty where the rest of it touches it, in an element of its own. */
function read(text: Text): string {
  const next = text.nextSibling ?? text.parentElement?.nextSibling;
  const isCut = next && /^(WBR|(#text|SPAN|CODE)\S*\d)/.test(next.nodeName + next.textContent);
  return isCut ? '' : textOf(text);
}

/** Both keys, or none: a list of old keys has no private one, and its names stand over columns, not beside values. */
export function shownKeys(page: Document): FoundSecret[] {
  const keys = shownValues(page, [publicKey, privateKey]);
  return keys.length === 2 ? keys : [];
}

/** Whether a record shows its public key. */
export function showsPublicKey(page: Document): boolean {
  return valueBeside(page, publicKey) !== null;
}
