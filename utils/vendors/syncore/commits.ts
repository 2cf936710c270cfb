import { textOf } from '../../widgets/dom';
import { controls } from '../page-text';

/** Regenerate ends the keys that are in use; links lead away. Revealing and hiding change nothing. */
const says = /^(regenerate|(\+ ?)?generate api keys?|save|delete|log ?out|sign ?out)\b/i;

/** Whether pressing this element changes the keys or leaves the page. */
export function commits(element: Element): boolean {
  const control = element.closest(controls);
  if (!control) return false;
  const text = (control as HTMLInputElement).value || textOf(control) || control.ariaLabel || '';
  const target = control.getAttribute('href');
  return says.test(text.trim()) || (!!target && !/^(#|javascript:)/i.test(target));
}
