/**
 * What changes a page's controls comes into it with what grants; until then no list can be opened and nothing visited. The
 * scripts meet in the extension's own world, which the page cannot see.
 */
import type { visitHeads } from './closed-heads';
import type { chooseFromList } from './floating-list';
import type { moveEntry } from './move-entry';
import type { press } from './press';
import type { scrollThrough } from './scroll-through';
import type { visitLists } from './visit-lists';

export interface Acts {
  readonly chooseFromList: typeof chooseFromList;
  readonly moveEntry: typeof moveEntry;
  readonly press: typeof press;
  readonly scrollThrough: typeof scrollThrough;
  readonly visitHeads: typeof visitHeads;
  readonly visitLists: typeof visitLists;
}

const offered = Symbol.for('rolecall.acts');
type Scope = { [offered]?: Acts };

/** Called by the script that brings them. */
export function offerActs(acts: Acts): void {
  (globalThis as Scope)[offered] = acts;
}

/** The acts, once they are there. Throws before: only what came with them asks for them. */
export function acts(): Acts {
  const brought = (globalThis as Scope)[offered];
  if (!brought) throw new Error('nothing to act with');
  return brought;
}
