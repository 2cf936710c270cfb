/**
 * What reads the lists behind `customize` comes into a page with what fills in its forms: a role's page has both, and most
 * pages have neither. The scripts meet in the extension's own world, which the page cannot see.
 */
import type { forgetLists, listEntries, openList, savedLists } from './customize';

export interface Lists {
  readonly forgetLists: typeof forgetLists;
  readonly listEntries: typeof listEntries;
  readonly openList: typeof openList;
  readonly savedLists: typeof savedLists;
}

const offered = Symbol.for('rolecall.lists');
type Scope = { [offered]?: Lists };

/** Called by the script that brings it. What was saved is remembered there: a second one does not take its place. */
export function offerLists(lists: Lists): void {
  (globalThis as Scope)[offered] ??= lists;
}

/** What reads lists, once it is there. */
export function broughtLists(): Lists | undefined {
  return (globalThis as Scope)[offered];
}
