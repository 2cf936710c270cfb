/**
 * What changes a page's controls comes into it with what grants; until then no list can be opened and nothing visited. The
 * scripts meet in the extension's own world, which the page cannot see.
 */
import type { allActs } from './all-acts';

export type Acts = typeof allActs;

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
