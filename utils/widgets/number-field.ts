import { isDisabled } from './dom';
import { writeValue } from './press';
import type { Widget } from './types';

/** A text field that holds a whole number, as the largest number of something. */
export const numberField = {
  kind: 'number-field',
  is: (element) =>
    element.matches('input[type=number],input[type=text],input:not([type])') && isNumber(element),
  level: (element) => (element as HTMLInputElement).value.trim() || '0',
  levels: () => null,
  disabled: (element) => isDisabled(element) || element.matches('[readonly]'),
  set: (element, level) => writeValue(element as HTMLInputElement, level),
} as const satisfies Widget;

function isNumber(element: Element): boolean {
  const { value, type } = element as HTMLInputElement;
  return type === 'number' || /^\s*\d{1,6}\s*$/.test(value);
}
