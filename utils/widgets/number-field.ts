import { acts } from './acts';
import { isDisabled } from './dom';
import type { Widget } from './types';

/** A text field that holds a whole number, as the largest number of something. */
export const numberField = {
  is: (element) => element.localName === 'input' && isNumber(element as HTMLInputElement),
  level: (element) => (element as HTMLInputElement).value.trim() || '0',
  levels: () => null,
  disabled: (element) => isDisabled(element) || element.matches('[readonly]'),
  set: (element, level) => acts().writeValue(element as HTMLInputElement, level),
} as const satisfies Widget;

function isNumber({ value, type }: HTMLInputElement): boolean {
  return type === 'number' || (type === 'text' && /^\s*\d{1,6}\s*$/.test(value));
}
