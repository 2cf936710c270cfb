import { acts } from './acts';
import { climb, isDisabled, textOf } from './dom';
import type { Widget } from './types';
import type { Words } from './words';

/** One of several that can be chosen; `aria-pressed` is how toolkits draw segmented buttons. */
const choices = '[type=radio],[role=radio],[aria-pressed]';
const chosen = ':is(:checked,[aria-checked=true],[aria-pressed=true])';

/**
 * Radios or segments side by side, each saying another of these words: the element is what holds them all. Where one says
 * none of them, or two say the same, nobody can tell which is whose.
 */
export function choiceGroup(words: Words): Widget {
  const wordOf = (choice: Element) => {
    const told = namesOf(choice).map(words.find);
    return told.find(Boolean) ?? null;
  };
  const said = (element: Element) => choicesIn(element).map(wordOf);
  return {
    is(element) {
      const all = said(element);
      return all.length > 1 && !all.includes(null) && new Set(all).size === all.length;
    },
    level(element) {
      const one = choicesIn(element).find((choice) => choice.matches(chosen));
      return one ? wordOf(one) : null;
    },
    levels(element) {
      const all = said(element);
      return words.all.filter((word) => all.includes(word));
    },
    disabled: (element) => isDisabled(element) || choicesIn(element).every(isDisabled),
    set(element, word, attempt) {
      const choice = choicesIn(element).find((one) => wordOf(one) === word);
      if (choice) acts().press((attempt && labelOf(choice)) || choice);
    },
  };
}

/** What holds the choices of each group of a page: the smallest box with several. */
export function choiceGroupsIn(page: ParentNode, group: Widget): Set<Element> {
  const groups = new Set<Element>();
  for (const choice of choicesIn(page)) {
    const box = climb(choice.parentElement, (up) => choicesIn(up).length > 1);
    if (box) groups.add(box);
  }
  // Each is asked once, whatever number of choices it has.
  return new Set([...groups].filter((box) => group.is(box)));
}

function choicesIn(root: ParentNode): Element[] {
  // A native one within a drawn one is its shadow.
  return [...root.querySelectorAll(choices)].filter(
    (choice) => !choice.parentElement?.closest('[role=radio]'),
  );
}

function labelOf(choice: Element): Element | null | undefined {
  return choice.closest('label') ?? (choice as HTMLInputElement).labels?.[0];
}

/** What may say a choice's word, surest first. A label round the whole group says none of them. */
function namesOf(choice: Element): string[] {
  const { nextSibling, nextElementSibling } = choice;
  const cell = choice.closest('td');
  const heading = cell?.closest('table')?.rows[0]?.cells[cell.cellIndex];
  const texts = [labelOf(choice), choice, nextSibling, nextElementSibling, heading].map(textOf);
  return [choice.getAttribute('aria-label') ?? '', ...texts];
}
