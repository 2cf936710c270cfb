import { textOf } from '../../widgets/dom';
import { controls } from '../page-text';

/** Labels as Syncro's pages and its guides write them: what makes, changes, re-issues or ends a token, or leaves its page. */
const says =
  /^((create|generate|update) (api )?token|(done|close|finish|ok|continue)$|(save|submit|update|regenerate|re-?issue|delete|remove|revoke)\b)/i;

/** Whether pressing this element commits or leaves, by what it says; a link that goes elsewhere leaves. */
export function commits(element: Element): boolean {
  const control = element.closest(controls);
  if (!control) return false;
  const text =
    (control as HTMLInputElement).value || textOf(control) || control.getAttribute('aria-label') || '';
  const target = control.getAttribute('href');
  const leaves = !!target && !/^(#|javascript:)/i.test(target) && !control.hasAttribute('target');
  return says.test(text.trim()) || leaves;
}
