/** How a head is pressed: itself, or a sign before it. */
import { textOf } from './dom';
import { press } from './press';

/** Before a head too, and none of its signs: what is chosen there is a right. */
const fields =
  'input,select,textarea,[role=checkbox],[role=switch],[role=radio],[role=combobox],[class*=heck],[src*=check],[aria-checked],[aria-pressed]';
const otherActs = /add|copy|delete|edit|remove|save/i;
const toolbars = '[class*=oolbarButton],[role=toolbar]';
/** In a class these are words of their own: padding adds nothing. */
const actClass = /\b(add|copy|delete|edit|new|remove|save)\b/i;

/** One way to open a head. */
export interface Way {
  press(): void;
  /** It opened the head: heads of one page open alike, and close alike. */
  worked(): void;
}

/** The place of the way that last worked. */
let habit = 0;

/** The ways to open a head, the one that last worked first: each sign that it has, and two clicks. */
export function waysToPress(head: Element): Way[] {
  const ways = placesToPress(head).map((press, place) => ({
    press: () => press?.(),
    worked: () => {
      // On a slow page it was the first press that opened: two clicks are never taken for the way to close.
      habit = place < twice ? place : 0;
    },
    isThere: press !== null,
  }));
  return [...ways.slice(habit), ...ways.slice(0, habit)].filter(({ isThere }) => isThere);
}

/** Opens a closed head, closes an open one. */
export function toggleHead(head: Element): void {
  const way = placesToPress(head)[habit];
  if (way) way();
  else press(head);
}

/** The last place. */
const twice = 3;

/** Each place is one way, on every head; null where a head has no such sign. */
function placesToPress(head: Element): ((() => void) | null)[] {
  const [near, far] = signsBefore(head);
  const clickTwice = () =>
    head.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true }));
  return [...[head, near, far].map((one) => (one ? () => press(one) : null)), () => void clickTwice()];
}

/** What stands before a head, nearest first, and is drawn without words: where only the sign opens, the text does not. */
function signsBefore(head: Element): Element[] {
  const signs: Element[] = [];
  for (const start of [head, head.parentElement]) {
    let node = start?.previousElementSibling;
    for (; node && !textOf(node); node = node.previousElementSibling)
      if (isSign(node)) signs.push(inmost(node));
    if (signs.length > 0) break;
  }
  return signs;
}

function isSign(element: Element): boolean {
  const all = [element, ...element.querySelectorAll('*')];
  const said = (name: string) => all.map((one) => one.getAttribute(name) ?? '').join();
  const isAct =
    // It has an edge all round, or is called a box: that ticks all that is below the head.
    /^(solid|inset)$/.test(getComputedStyle(element).borderStyle) ||
    /box|tick/i.test(element.className) ||
    element.closest(toolbars) !== null ||
    all.some((one) => one.matches(`${toolbars},${fields}`)) ||
    actClass.test(said('class').replaceAll('_', '-'));
  return !isAct && !['alt', 'title', 'aria-label'].some((name) => otherActs.test(said(name)));
}

/** What listens may be the picture in its cell. */
function inmost(element: Element): Element {
  let inner = element;
  for (let next = inner.firstElementChild; next && 'click' in next; next = inner.firstElementChild)
    inner = next;
  return inner;
}
