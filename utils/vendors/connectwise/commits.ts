import { textOf } from '../../widgets/dom';
import { controls } from '../page-text';

/** The toolbar's buttons are boxes; their inner one listens, their outer one says in its class what they do. */
const pressed = `${controls},.mm_button,[class*=cw_][class*=Button],.navigationEntry,[role=menuitem]`;
const says = /^(\+|(save|delete|back|close|cancel|done|ok|home|log ?out|sign ?out|new|add|copy)\b)/i;

/** What the control that holds this element says; empty for what is none. */
export function pressedText(element: Element): string {
  const control = element.closest(pressed);
  const kind = /cw_ToolbarButton_([A-Z][a-z]+)/.exec(
    element.closest('[class*=cw_ToolbarButton_]')?.className ?? '',
  );
  const { value = '', ariaLabel } = (control ?? {}) as HTMLInputElement;
  return (control && (kind?.[1] || textOf(control) || value || ariaLabel))?.trim() ?? '';
}

/** Whether pressing this element saves, deletes or leaves the record. */
export function commits(element: Element): boolean {
  const target = element.closest(pressed)?.getAttribute('href');
  const leaves = element.closest('.navigationEntry') || (target && !/^(#$|javascript:)/i.test(target));
  return !!leaves || says.test(pressedText(element));
}
