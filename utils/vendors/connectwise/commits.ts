import { textOf } from '../../widgets/dom';
import { controls } from '../page-text';

/** The toolbar's buttons are boxes; their inner one listens, their outer one says in its class what they do. */
const pressed = `${controls},.mm_button,[class*=cw_ToolbarButton_],.navigationEntry,[role=menuitem]`;
const says = /^(save|delete|back|close|cancel|done|ok|home|new|add|copy|\+)\b/i;

/** Whether pressing this element saves, deletes or leaves the record. */
export function commits(element: Element): boolean {
  const control = element.closest(pressed);
  if (!control) return false;
  const kind = /cw_ToolbarButton_([A-Z][a-z]+)/.exec(
    element.closest('[class*=cw_ToolbarButton_]')?.className ?? '',
  );
  const text = kind?.[1] || textOf(control) || (control as HTMLInputElement).value || control.ariaLabel || '';
  const target = control.getAttribute('href');
  const leaves = control.matches('.navigationEntry') || (!!target && !/^(#$|javascript:)/i.test(target));
  return leaves || says.test(text.trim());
}
