import { acts } from './acts';
import { isDisabled, textOf } from './dom';
import type { Widget } from './types';

/** `<select>` whose options are the levels, in the page's order. */
export const nativeSelect = {
  kind: 'native-select',
  is: isSelect,
  level: (element) => (isSelect(element) ? textOf(element.selectedOptions[0]) || null : null),
  levels: (element) => (isSelect(element) ? Array.from(element.options, textOf).filter(Boolean) : null),
  disabled: isDisabled,
  set: (element, level, attempt) => acts().chooseOption(element, level, attempt),
} as const satisfies Widget;

function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select' && !(element as HTMLSelectElement).multiple;
}
