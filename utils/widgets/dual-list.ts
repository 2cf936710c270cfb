import { acts } from './acts';
import { isDisabled } from './dom';
import type { Widget } from './types';

/** The two sides of a dual list: the box that holds each side's entries. */
export type Sides = Readonly<Record<string, Element>>;

/** Which side an entry is on; null for neither. */
export function sideOf(element: Element, sides: Sides): string | null {
  return Object.keys(sides).find((name) => sides[name]?.contains(element)) ?? null;
}

/** An entry that is moved from one side to the other. */
export function dualList(dialog: Element, sides: Sides): Widget {
  const level = (element: Element) => sideOf(element, sides);
  return {
    kind: 'dual-list',
    is: (element) => level(element) !== null,
    level,
    levels: () => Object.keys(sides),
    disabled: isDisabled,
    set: (element, wanted, attempt, signal) =>
      acts().moveEntry({ element, dialog, sides, wanted, attempt, signal }),
  };
}
