/** Boxes and choices that are pictures: what they say to those who cannot see them, or their file's name, is the state. */
import { acts } from './acts';
import { climb, isLocked, isSeen, leaves, textOf } from './dom';
import type { Widget } from './types';
import type { Words } from './words';

const pictures = 'img,[role=img]';
const on = /^(allowed|checked|chosen|enabled|granted|on|selected|ticked|true|yes)$/;
const off =
  /^(un(checked|selected|ticked)|not (allowed|checked|chosen|granted|selected|ticked)|blocked|denied|disabled|empty|false|no|off)$/;
/** Says nothing of a state: what is drawn, and its size. */
const filler =
  /^(box|button|cb|check|checkbox|chk|icon|image|img|is|permission|radio|state|status|tick|x|\d+)$/;

const fields = 'input:not([type=hidden]),select,[role=checkbox],[role=switch],[role=radio],[aria-pressed]';

/** What a picture says of its state; null for any other picture. */
function stateOf(picture: Element): 'on' | 'off' | null {
  const told = ['alt', 'title', 'aria-label'].map((name) => picture.getAttribute(name)).find(Boolean);
  const file = /([^/?]*)\.\w+(\?.*)?$/.exec(picture.getAttribute('src') ?? '')?.[1];
  // Another word beside it makes it something else: help on a right, a press that turns it on.
  const said = (told ?? file ?? '').toLowerCase().split(/[^a-z\d]+/);
  const state = said.filter((word) => word && !filler.test(word)).join(' ');
  return off.test(state) ? 'off' : on.test(state) ? 'on' : null;
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

/** What of a row one picture belongs to. */
function lineOf(picture: Element): Element | null {
  return picture.closest('tr,li,[role=row]') ?? climb(picture.parentElement, (up) => textOf(up) !== '');
}

/** In a control, or in one line with one, a picture says something else; in a header it is of a whole column. */
function isPartOfOther(picture: Element): boolean {
  return (
    picture.closest(`${fields},${leaves},thead,[role=columnheader],[aria-hidden=true]`) !== null ||
    lineOf(picture)?.querySelector(fields) != null
  );
}

/** The word just after a picture. */
function wordOf({ nextSibling }: Element, words: Words): string | null {
  return words.find(textOf(nextSibling));
}

/** Of two in one line one may be somebody else's, or deny: without columns of known names nobody can tell. */
function isAlone(picture: Element, states: ReadonlySet<Element>): boolean {
  const line = lineOf(picture);
  return Array.from(line?.querySelectorAll(pictures) ?? []).every(
    (one) => one === picture || !states.has(one),
  );
}

/** The controls of a page that are pictures; `words`: what choices may say. */
export function picturedIn(page: ParentNode, words: Words | null): ReadonlyMap<Element, Widget> {
  const found = new Map<Element, Widget>();
  const states = new Set(
    [...page.querySelectorAll(pictures)].filter(
      (picture) => stateOf(picture) !== null && !isPartOfOther(picture) && isSeen(picture),
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
    // Where only the chosen word has a picture, nobody knows what the others' would say.
    else if (!hasWord && (words || isAlone(picture, states))) found.set(picture, picturedBox);
  }
  return found;
}
