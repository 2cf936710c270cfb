/** Levels as columns: bare radios of one name in a row, each under the heading that says its word. */
import { acts } from './acts';
import { isDisabled, isSeen, textOf } from './dom';
import type { Widget } from './types';
import type { Words } from './words';

const heading = 'th,[role=columnheader]';
const cell = `td,${heading}`;

/** Which radio says which word, by the first of its group. */
type Groups = ReadonlyMap<Element, ReadonlyMap<string, HTMLInputElement>>;

/** The groups a person sees on a page, each by its first radio, and how one is set. */
export function radioColumns(
  page: ParentNode,
  words: Words,
): { readonly has: (element: Element) => boolean; readonly widget: Widget } {
  const groups = groupsIn(page, words);
  const radioOf = (element: Element, word: string) => groups.get(element)?.get(word);
  const wordsIn = (element: Element) => [...(groups.get(element)?.keys() ?? [])];
  const has = (element: Element) => groups.has(element);
  const widget: Widget = {
    is: has,
    level: (element) => wordsIn(element).find((word) => radioOf(element, word)?.checked) ?? null,
    levels: (element) => words.all.filter((word) => radioOf(element, word)),
    disabled: (element) => wordsIn(element).every((word) => isDisabled(radioOf(element, word) ?? element)),
    set(element, word) {
      const radio = radioOf(element, word);
      if (radio) acts().press(radio);
    },
  };
  return { has, widget };
}

function groupsIn(page: ParentNode, words: Words): Groups {
  const byName = new Map<string, HTMLInputElement[]>();
  for (const radio of page.querySelectorAll<HTMLInputElement>('input[type=radio][name]')) {
    // One that says something itself is no bare one. Where it is drawn anew, its own lies over that unseen.
    if (!isSeen(radio.parentElement ?? radio) || !radio.checkVisibility() || textOf(radio.labels?.[0]))
      continue;
    const same = byName.get(radio.name);
    if (same) same.push(radio);
    else byName.set(radio.name, [radio]);
  }
  const groups = new Map<Element, ReadonlyMap<string, HTMLInputElement>>();
  if (byName.size === 0) return groups;
  const heads = headsOf(page, words);
  for (const radios of byName.values()) {
    const said = radios.map((radio): [string, HTMLInputElement] => [wordOver(radio, heads), radio]);
    const byWord = new Map(said);
    const [first] = radios;
    if (first && radios.length > 1 && byWord.size === radios.length && !byWord.has(''))
      groups.set(first, byWord);
  }
  return groups;
}

interface Head {
  readonly word: string;
  readonly at: DOMRect;
}

function headsOf(page: ParentNode, words: Words): Head[] {
  const heads: Head[] = [];
  for (const element of page.querySelectorAll(cell)) {
    const word = element.querySelector('input') ? null : words.find(textOf(element));
    // What a row of such a table says without radios is locked, and heads nothing.
    const isHead = element.matches(heading) || !element.closest('table')?.querySelector('[type=radio]');
    if (word && isHead && isSeen(element)) heads.push({ word, at: element.getBoundingClientRect() });
  }
  return heads;
}

/** The word that a radio stands under; the nearest above, where tables below each other differ. Empty where there is none. */
function wordOver(radio: Element, heads: readonly Head[]): string {
  const { left, right, top } = radio.getBoundingClientRect();
  const middle = (left + right) / 2;
  const over = heads.filter(({ at }) => at.left <= middle && middle <= at.right);
  const [first] = over;
  if (first && over.every(({ word }) => word === first.word)) return first.word;
  return over.findLast(({ at }) => at.top < top)?.word ?? '';
}
