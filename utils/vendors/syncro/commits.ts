import { textOf } from '../../widgets/dom';
import type { CommitKind } from '../types';

/** Labels as Syncro's pages and its guides write them. */
const says: readonly (readonly [CommitKind, RegExp])[] = [
  ['create', /^(create|generate) (api )?token$/i],
  ['update', /^update (api )?token$/i],
  ['regenerate', /^(regenerate|re-?issue)\b/i],
  ['delete', /^(delete|remove|revoke)\b/i],
  ['done', /^(done|close|finish|ok|continue)$/i],
  ['save', /^(save|submit|update)\b/i],
];

/** What pressing this element would do, by what it says; a link that goes elsewhere is `leave`. */
export function commitOf(element: Element): CommitKind | null {
  const control = element.closest(
    'button,a[href],input[type=submit],input[type=button],[role=button],[role=link]',
  );
  if (!control) return null;
  const text =
    (control as HTMLInputElement).value || textOf(control) || control.getAttribute('aria-label') || '';
  const kind = says.find(([, pattern]) => pattern.test(text.trim()))?.[0];
  if (kind) return kind;
  const target = control.getAttribute('href');
  return target && !/^(#|javascript:)/i.test(target) && !control.hasAttribute('target') ? 'leave' : null;
}
