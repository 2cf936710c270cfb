/** Which record a screen shows: screens change at one address, and a Save draws one anew. */
import { exactly } from '../page-text';
import type { ShownRecord } from '../types';
import { valuesBeside } from './beside';

/** A Save draws a record anew sooner than this, in milliseconds. */
const longestRedraw = 2000;
const roleId = exactly('role id');

/** What names the record; null on a screen that shows none. */
function nameIn(documents: readonly Document[]) {
  for (const page of documents) for (const found of valuesBeside(page, roleId, /^/)) return found;
  return null;
}

/** Returns a question, to be asked at each look: what of the record has changed since it was asked last? */
export function recordWatch(): (documents: readonly Document[]) => ShownRecord {
  let last: ReturnType<typeof nameIn> = null;
  let goneSince = Number.POSITIVE_INFINITY;

  return (documents) => {
    const before = { last, goneSince };
    const now = nameIn(documents);
    const time = performance.now();
    // A screen without a record comes between two, or while one is drawn anew.
    last = now ?? last;
    goneSince = now ? Number.POSITIVE_INFINITY : Math.min(goneSince, time);
    if (!now || !before.last) return 'same';
    // The admin may be naming it: then the same field says something else.
    const isNaming = !before.last.value || now.element.matches(':focus');
    const isNamed = isNaming && now.element === before.last.element;
    if (now.value !== before.last.value && !isNamed) return 'other';
    return time - before.goneSince > longestRedraw ? 'again' : 'same';
  };
}
