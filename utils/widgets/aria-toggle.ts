import { press } from './press';
import type { Widget } from './types';

/** A box or switch without an input: its state is in `aria-checked` or `aria-pressed`. */
export const ariaToggle = {
  kind: 'aria-toggle',
  selector: '[role=checkbox],[role=switch],[role=menuitemcheckbox],[aria-pressed]',
  is: (element) => element.localName !== 'input' && state(element) !== null,
  level: (element) => ({ true: 'on', false: 'off' })[state(element) ?? ''] ?? null,
  levels: () => ['off', 'on'],
  disabled: (element) => element.matches(':disabled,[aria-disabled=true],[aria-readonly=true]'),
  set: press,
} as const satisfies Widget;

function state(element: Element): string | null {
  return element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
}
