import { textOf } from '../widgets/dom';
import { controls } from './page-text';

const longest = 40;

/** A question about elements: does pressing this one commit, by what it says, or lead away? `more`: what else can be pressed. */
export function commitsBy(says: RegExp, more = ''): (element: Element) => boolean {
  return (element) => {
    const control = element.closest(controls + more);
    if (!control) return false;
    const { value, ariaLabel, title } = control as HTMLInputElement;
    // A button's own value is no label, unless it is an input.
    const text = textOf(control) || value || ariaLabel || title || '';
    const target = control.getAttribute('href');
    const leaves = !!target && !/^(#|javascript:)/i.test(target) && !control.hasAttribute('target');
    return leaves || (text.length < longest && says.test(text.trim()));
  };
}
