import { acts } from './acts';
import { isDisabled, textOf } from './dom';
import type { Widget } from './types';

/** `<select>` whose options are the levels, in the page's order. */
export const nativeSelect = {
  is: isSelect,
  level: (element) => (isSelect(element) ? textOf(element.selectedOptions[0]) || null : null),
  levels: (element) =>
    isOnItsWay(element) ? null : Array.from((element as HTMLSelectElement).options, textOf).filter(Boolean),
  disabled: (element) => isDisabled(element) && !isOnItsWay(element),
  set: (element, level, attempt) => acts().chooseOption(element, level, attempt),
} as const satisfies Widget;

function isSelect(element: Element): element is HTMLSelectElement {
  return element.localName === 'select' && !(element as HTMLSelectElement).multiple;
}

/** Until its list has come, a list of levels is locked and holds nothing but the level that there is. */
function isOnItsWay(element: Element): boolean {
  const { disabled, options } = element as HTMLSelectElement;
  return disabled && options.length < 2;
}
