import { acts } from './acts';
import { isDisabled, textOf } from './dom';
import type { Widget } from './types';
import { wordIn } from './words';

/** One of several that can be chosen; `aria-pressed` is how toolkits draw segmented buttons. */
export const choices = 'input[type=radio],[role=radio],[aria-pressed]';

/** Radios or segments side by side, each saying one of these words: the element is what holds them all. */
export function choiceGroup(words: readonly string[]): Widget {
  const wordOf = (choice: Element) => wordIn(words, nameOf(choice));
  const all = (element: Element) => Array.from(element.querySelectorAll(choices));
  return {
    kind: 'choice-group',
    is: (element) => all(element).filter(wordOf).length > 1,
    level: (element) => wordOf(all(element).find(isChosen) ?? element),
    levels: (element) => words.filter((word) => all(element).some((choice) => wordOf(choice) === word)),
    disabled: (element) => isDisabled(element) || all(element).every(isDisabled),
    set(element, word, attempt) {
      const choice = all(element).find((one) => wordOf(one) === word);
      const label = attempt === 1 ? (choice as HTMLInputElement | undefined)?.labels?.[0] : null;
      if (choice) acts().press(label ?? choice);
    },
  };
}

function isChosen(choice: Element): boolean {
  return (choice as HTMLInputElement).checked || choice.matches('[aria-checked=true],[aria-pressed=true]');
}

function nameOf(choice: Element): string {
  const label = (choice as HTMLInputElement).labels?.[0];
  return textOf(label ?? choice) || choice.getAttribute('aria-label') || textOf(choice.nextElementSibling);
}
