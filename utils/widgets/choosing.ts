/**
 * Choosing from lists comes into a page with what grants; until then no list can be opened. The scripts meet in the
 * extension's own world, which the page cannot see.
 */
import type { chooseFromList } from './floating-list';

const offered = Symbol.for('rolecall.choosing');
type Scope = { [offered]?: typeof chooseFromList };

/** Called by the script that brings it. */
export function offerChoosing(choose: typeof chooseFromList): void {
  (globalThis as Scope)[offered] = choose;
}

/** What opens a list and presses an item, once it is there. */
export function choosing(): typeof chooseFromList | undefined {
  return (globalThis as Scope)[offered];
}
