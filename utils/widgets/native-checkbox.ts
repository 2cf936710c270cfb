import { acts } from './acts';
import { isDisabled } from './dom';
import type { Widget } from './types';

const onOff = ['off', 'on'];

/** `<input type=checkbox>`, also where the page hides it behind a drawn switch. */
export const nativeCheckbox = {
  is: isCheckbox,
  level: (element) =>
    isCheckbox(element) ? (element.indeterminate ? null : element.checked ? 'on' : 'off') : null,
  levels: () => onOff,
  disabled: isDisabled,
  set: (element, _level, attempt) => acts().tick(element, attempt),
} as const satisfies Widget;

function isCheckbox(element: Element): element is HTMLInputElement {
  // Not instanceof: elements of a blank child frame belong to another realm.
  return element.localName === 'input' && (element as HTMLInputElement).type === 'checkbox';
}
