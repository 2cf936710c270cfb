import { isDisabled, textOf } from './dom';
import { press, writeValue } from './press';
import type { Widget } from './types';
import { until } from './wait';

/** The two sides of a dual list: the box that holds each side's entries. */
export type Sides = Readonly<Record<string, Element>>;

const buttons = 'button,[role=button],input[type=button],a,.mm_button,[tabindex="0"]';
/** Buttons that move everything, or are about the dialog itself. */
const others = /\ball\b|>>|<<|»|«|save|cancel|close|ok$|reset|help|search|^x$/i;

/** An entry that is moved from one side to the other by choosing it and pressing the button between, or by two clicks. */
export function dualList(dialog: Element, sides: Sides): Widget {
  const names = Object.keys(sides);
  const level = (element: Element) => names.find((name) => sides[name]?.contains(element)) ?? null;
  return {
    kind: 'dual-list',
    is: (element) => level(element) !== null,
    level,
    levels: () => names,
    disabled: isDisabled,
    async set(element, wanted, attempt, signal) {
      const from = level(element);
      const moved = () => level(element) !== from;
      const before = new Set(movers(dialog, sides));
      choose(element);
      const isTicked = () => movers(dialog, sides).some((button) => !before.has(button));
      await until(isTicked, 250, signal);
      // What only now can be pressed is what moves this one.
      const now = movers(dialog, sides);
      const fresh = now.filter((button) => !before.has(button));
      const mover = bestOf(fresh.length > 0 ? fresh : now, wanted, sides);
      if (mover && attempt !== 1) press(mover);
      else if (attempt > 0 || !mover)
        element.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true, detail: 2 }));
      await until(moved, 500, signal);
    },
  };
}

function choose(element: Element): void {
  const box = element.querySelector('input[type=checkbox],[role=checkbox]');
  const list = element.closest('select');
  if (box) press(box);
  else if (list) {
    for (const option of list.options) option.selected = false;
    writeValue(list, (element as HTMLOptionElement).value);
  } else press(element);
}

function movers(dialog: Element, sides: Sides): HTMLElement[] {
  return Array.from(dialog.querySelectorAll<HTMLElement>(buttons)).filter((button) => {
    const inside = Object.values(sides).some((side) => side.contains(button));
    return !inside && !isDisabled(button) && button.checkVisibility() && !others.test(nameOf(button));
  });
}

/** By what it says, or where its arrow points; of buttons without either, the only one. */
function bestOf(candidates: readonly HTMLElement[], wanted: string, sides: Sides): HTMLElement | undefined {
  const [goal, rest] = [sides[wanted], Object.keys(sides).find((name) => name !== wanted) ?? ''];
  const toRight =
    (goal?.getBoundingClientRect().left ?? 0) > (sides[rest]?.getBoundingClientRect().left ?? 0);
  const arrow = toRight ? /[>→›▶⇒]|right/i : /[<←‹◀⇐]|left/i;
  const word = new RegExp(`^\\W*${wanted}\\b`, 'i');
  const plain = /^(dis|un|de)/i.test(wanted) ? /remove|deny/i : /add|grant/i;
  const says = (what: RegExp) => candidates.find((button) => what.test(nameOf(button)));
  return says(word) ?? says(plain) ?? says(arrow) ?? (candidates.length === 1 ? candidates[0] : undefined);
}

function nameOf(button: HTMLElement): string {
  const named = [textOf(button), button.ariaLabel, button.title, (button as HTMLInputElement).value];
  return named.filter(Boolean).join(' ');
}
