import { textOf } from '../../widgets/dom';
import { controls } from '../page-text';

/** Toolbar buttons are boxes (facts of 2026-10: `.ToolBarItem > .Button2[tabindex]`), older ones links without an address. */
const pressed = `${controls},[tabindex],.Button,.ToolBarItem,[role=menuitem]`;
const says = /^(save|cancel|close|delete|back|done|ok|new)\b/i;
const longest = 40;

/** Whether pressing this element saves or leaves the form. */
export function commits(element: Element): boolean {
  const control = element.closest(pressed);
  if (!control) return false;
  const text = (control as HTMLInputElement).value || textOf(control) || control.ariaLabel || '';
  const target = control.getAttribute('href');
  const leaves = !!target && !/^(#|javascript:)/i.test(target) && !control.hasAttribute('target');
  return leaves || (text.length < longest && says.test(text.trim()));
}
