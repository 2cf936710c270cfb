/** Boxes and choices that are pictures: what they say to those who cannot see them, or their file's name, is the state. */
import { acts } from './acts';
import { climb, isLocked, isSeen, leaves, textOf } from './dom';
import type { Widget } from './types';
import type { Words } from './words';

const pictures = 'img,[role=img]';
const off = /\b(un|not?\W?)(check|tick|select|grant|allow|chosen)|\b(empty|off|disabled|denied|false|no)\b/i;
const on = /\b(checked|ticked|selected|granted|allowed|chosen|on|enabled|true|yes)\b/i;

/** What a picture says of its state; null for any other picture. */
function stateOf(picture: Element): 'on' | 'off' | null {
  const told = ['alt', 'title', 'aria-label'].map((name) => picture.getAttribute(name)).find(Boolean);
  const file = /([^/?]*)\.\w+(\?.*)?$/.exec(picture.getAttribute('src') ?? '')?.[1];
  const said = (told ?? file ?? '').replaceAll('_', '-');
  if (said.length > 30) return null;
  return off.test(said) ? 'off' : on.test(said) ? 'on' : null;
}

/** A box that is one picture in place of another. */
const picturedBox = {
  is: (element) => stateOf(element) !== null,
  level: stateOf,
  levels: () => ['off', 'on'],
  disabled: isLocked,
  set: (element) => acts().press(element),
} as const satisfies Widget;

/** Choices side by side, each a picture before its word: the element is what holds them all. */
function picturedChoices(words: Words, states: ReadonlySet<Element>): Widget {
  const choicesIn = (element: Element) =>
    [...element.querySelectorAll(pictures)].filter((picture) => states.has(picture));
  const said = (element: Element) => choicesIn(element).map((picture) => wordOf(picture, words));
  return {
    is(element) {
      const all = said(element);
      return all.length > 1 && !all.includes(null) && new Set(all).size === all.length;
    },
    level(element) {
      const chosen = choicesIn(element).filter((picture) => stateOf(picture) === 'on');
      return chosen.length === 1 && chosen[0] ? wordOf(chosen[0], words) : null;
    },
    levels: (element) => words.all.filter((word) => said(element).includes(word)),
    disabled: isLocked,
    set(element, word) {
      const choice = choicesIn(element).find((picture) => wordOf(picture, words) === word);
      if (choice) acts().press(choice);
    },
  };
}

/** The word just after a picture. */
function wordOf({ nextSibling }: Element, words: Words): string | null {
  return words.find(textOf(nextSibling));
}

/** The controls of a page that are pictures; `words`: what choices may say. */
export function picturedIn(page: ParentNode, words: Words | null): ReadonlyMap<Element, Widget> {
  const found = new Map<Element, Widget>();
  const states = new Set(
    [...page.querySelectorAll(pictures)].filter(
      (picture) => stateOf(picture) !== null && !picture.closest(leaves) && isSeen(picture),
    ),
  );
  const choices = words && picturedChoices(words, states);
  for (const picture of states) {
    const hasWord = words && wordOf(picture, words);
    const box =
      hasWord &&
      climb(picture.parentElement, (up) => {
        const within = [...up.querySelectorAll(pictures)].filter((one) => states.has(one));
        return within.length > 1;
      });
    if (box && choices?.is(box)) found.set(box, choices);
    else found.set(picture, picturedBox);
  }
  return found;
}
