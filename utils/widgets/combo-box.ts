import { acts } from './acts';
import { isDisabled, isLocked } from './dom';
import type { Widget } from './types';
import { said, type Words } from './words';

/** What lists were seen to offer; a redrawn control is known by its box. */
const offered = new WeakMap<Element, readonly string[]>();

/**
 * A control that says one of these words and opens a list of them: a field with a trigger, an ARIA combobox, a button, or
 * plain text that becomes an editor when it is pressed. `words` are its levels, lowest first.
 */
export function comboBox(words: Words): Widget {
  const wordOf = (element: Element) => words.find(said(element));
  const level = (element: Element) => wordOf(element) ?? (said(element) || null);
  return {
    kind: 'combo-box',
    is: (element) => wordOf(element) !== null || element.matches('[role=combobox]'),
    level,
    levels: (element) => offered.get(element) ?? offered.get(element.parentElement ?? element) ?? null,
    disabled: (element) => isLocked(element) || isDisabled(element.querySelector('input') ?? element),
    set: (control, word, _attempt, signal) => acts().chooseLevel({ control, word, words, signal }, offered),
  };
}
