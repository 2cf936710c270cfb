/** The key pair, which shows after the record's first Save: the private key this once. */
import { textOf } from '../../widgets/dom';
import { exactly } from '../page-text';
import type { FoundSecret } from '../types';

const labels = {
  publicKey: exactly('(api )?public (api )?key'),
  privateKey: exactly('(api )?private (api )?key'),
};
/** Sixteen letters and digits in the one public sample; a masked or cut key has other signs in it. */
const whole = /^[A-Za-z0-9+/=_-]{12,200}$/;
/** May stand between a label and its value. */
const between = /^(\W*|copy|show|hide|reveal|required)$/i;

const rendered = { opacityProperty: true, visibilityProperty: true } as const;

/** Both keys, or none: a list of old keys has no private one, and its names stand over columns, not beside values. */
export function shownKeys(page: Document): FoundSecret[] {
  const [publicKey, privateKey] = [keyBeside(page, 'publicKey'), keyBeside(page, 'privateKey')];
  return publicKey && privateKey && publicKey.value !== privateKey.value ? [publicKey, privateKey] : [];
}

/** The value beside a label: what comes next in the document, before anything else is said. */
export function keyBeside(page: Document, field: keyof typeof labels): FoundSecret | null {
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let labelled = false;
  let found: FoundSecret | null = null;
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const box =
      node.nodeType === 1 && (node as Element).matches('input,textarea') ? (node as HTMLInputElement) : null;
    if (!box && node.nodeType === 1) continue;
    const text = box ? box.value.trim() : textOf(node);
    const holder = box ?? node.parentElement;
    if (labelled && whole.test(text) && holder?.checkVisibility(rendered)) {
      // Two records at once are a list.
      if (found && found.value !== text) return null;
      found = { field, value: text, element: holder };
    }
    if (labels[field].test(text)) labelled = true;
    else if (box || !between.test(text)) labelled = false;
  }
  return found;
}
