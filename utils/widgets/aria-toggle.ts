import { acts } from './acts';
import { isDisabled } from './dom';
import type { Widget } from './types';

/** A box or switch without an input: its state is in `aria-checked` or `aria-pressed`. */
export const ariaToggle = {
  is: (element) => element.localName !== 'input' && state(element) !== null,
  level: (element) => ({ true: 'on', false: 'off' })[state(element) ?? ''] ?? null,
  levels: () => ['off', 'on'],
  disabled: isDisabled,
  set: (element) => acts().press(element),
} as const satisfies Widget;

function state(element: Element): string | null {
  return element.getAttribute('aria-checked') ?? element.getAttribute('aria-pressed');
}
