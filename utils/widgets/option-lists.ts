/** A native list in which several entries can be chosen: each entry is a two-state control. */
import { isDisabled, isSeen, textOf } from './dom';
import type { Widget } from './types';
import { nextFrame } from './wait';

const shared = { bubbles: true, cancelable: true } as const;

/** What a person sees of such a list: itself, or what a script draws after it of the chosen entries. */
function faceOf(list: HTMLSelectElement): Element | null {
  if (isSeen(list) && list.getBoundingClientRect().height > 8) return list;
  const drawn = list.nextElementSibling;
  return drawn && isSeen(drawn) ? drawn : null;
}

/** Whether what is drawn says just the chosen entries; then it will say those that are chosen later. */
function isTrue(list: HTMLSelectElement, face: Element): boolean {
  if (face === list) return true;
  const said = textsIn(face);
  return Array.from(list.options).every((one) => said.has(textOf(one)) === one.selected);
}

function textsIn(face: Element): Set<string> {
  const walker = face.ownerDocument.createTreeWalker(face, NodeFilter.SHOW_TEXT);
  const texts = new Set<string>();
  while (walker.nextNode()) texts.add(textOf(walker.currentNode));
  return texts;
}

const movers = 'button,input[type=button],[role=button],a';
const following = 4;

/** Whether something that moves entries stands between this list and the one before or after it. */
function isMoved(list: HTMLSelectElement, root: ParentNode): boolean {
  const all = [...root.querySelectorAll('select[multiple],select[size]')];
  const at = all.indexOf(list);
  const buttons = [...root.querySelectorAll(movers)];
  const isBetween = (first: Element | undefined, last: Element | undefined) =>
    first !== undefined &&
    last !== undefined &&
    buttons.some(
      (one) =>
        first.compareDocumentPosition(one) & following && one.compareDocumentPosition(last) & following,
    );
  return isBetween(all[at - 1], list) || isBetween(list, all[at + 1]);
}

/** The entries of all such lists below these roots, each with what a person sees of it. */
export function entriesOf(roots: readonly ParentNode[]): ReadonlyMap<Element, Element> {
  const entries = new Map<Element, Element>();
  for (const root of roots) {
    for (const list of root.querySelectorAll<HTMLSelectElement>('select[multiple]')) {
      const face = faceOf(list);
      // Of two lists, between which entries are moved, none says what is chosen by what is marked in it.
      if (!face || !isTrue(list, face) || isMoved(list, root)) continue;
      for (const option of list.options) entries.set(option, face);
    }
  }
  return entries;
}

/** An entry of a list of several. */
export const listEntry = {
  is: (element) => element.localName === 'option',
  level: (element) => ((element as HTMLOptionElement).selected ? 'on' : 'off'),
  levels: () => ['off', 'on'],
  disabled: (element) => isDisabled(element) || isDisabled(element.closest('select') ?? element),
  async set(element, level, _attempt, signal) {
    const option = element as HTMLOptionElement;
    const list = option.closest('select');
    if (!list) return;
    const tell = () => {
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, shared));
    };
    option.selected = level === 'on';
    tell();
    const face = faceOf(list);
    if (!face || face === list) return;
    await nextFrame(signal);
    await nextFrame(signal);
    if (isTrue(list, face)) return;
    // What is drawn did not hear of it: nobody would see what is saved.
    option.selected = level !== 'on';
    tell();
  },
} as const satisfies Widget;
