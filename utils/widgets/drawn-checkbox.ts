import { acts } from './acts';
import { isLocked } from './dom';
import type { Widget } from './types';

/** A box without an input and without a role, whose class says what it is: `Checked` or `Unchecked`. */
export const drawnCheckbox = {
  is: (element) => state(element) !== null && !element.querySelector('input,[class*=hecked]'),
  level: state,
  levels: () => ['off', 'on'],
  disabled: isLocked,
  set(element, _level, attempt) {
    // The box is small; pages listen on it or on what is round it.
    acts().press(attempt === 1 ? (element.firstElementChild ?? element) : element);
  },
} as const satisfies Widget;

function state(element: Element): 'on' | 'off' | null {
  const says = /(?:^|\s)(un)?checked(?!\S)/i.exec(element.getAttribute('class') ?? '');
  return says && (says[1] ? 'off' : 'on');
}
