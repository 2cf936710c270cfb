import { acts } from './acts';
import { isDisabled } from './dom';
import type { Widget } from './types';

/** `<input type=checkbox>`, also where the page hides it behind a drawn switch. */
export const nativeCheckbox = {
  kind: 'native-checkbox',
  is: isCheckbox,
  level: (element) =>
    isCheckbox(element) ? (element.indeterminate ? null : element.checked ? 'on' : 'off') : null,
  levels: () => ['off', 'on'],
  disabled: isDisabled,
  set(element, _level, attempt) {
    if (!isCheckbox(element)) return;
    // Where only the row's own handler counts, the box bubbles into it; on a later try the label or row is pressed itself.
    const row =
      attempt === 1 ? element.labels?.[0] : attempt === 2 ? element.closest('li,tr,[role=listitem]') : null;
    acts().press(row ?? element, attempt === 0);
  },
} as const satisfies Widget;

function isCheckbox(element: Element): element is HTMLInputElement {
  // Not instanceof: elements of a blank child frame belong to another realm.
  return element.localName === 'input' && (element as HTMLInputElement).type === 'checkbox';
}
