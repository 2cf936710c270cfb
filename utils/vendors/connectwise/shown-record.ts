/** Which record a screen shows: screens change at one address, and a Save draws one anew. */
import { isSeen } from '../../widgets/dom';
import { valuesBeside } from '../labelled-value';
import { exactly } from '../page-text';
import type { ShownRecord } from '../types';
import { between } from './keys';

/** A Save draws a record anew sooner than this, in milliseconds. */
const longestRedraw = 2000;
/** What stands before the record's name. */
export const roleId = exactly('role id');
const wanted = { label: roleId, between };

/** What names the record; null on a screen that shows none. */
function nameIn(documents: readonly Document[]) {
  for (const page of documents)
    for (const found of valuesBeside(page, wanted)) if (isSeen(found.element)) return found;
  return null;
}

/** Returns a question, to be asked at each look: what of the record has changed since it was asked last? */
export function recordWatch(): (documents: readonly Document[]) => ShownRecord {
  let last: ReturnType<typeof nameIn> = null;
  /** When it was first seen to show none; zero while one shows. */
  let goneAt = 0;

  return (documents) => {
    const before = last;
    const away = goneAt;
    const now = nameIn(documents);
    const time = performance.now();
    // A screen without a record comes between two, or while one is drawn anew.
    last = now ?? last;
    goneAt = now ? 0 : goneAt || time;
    if (!now || !before) return 'same';
    // The admin may be naming it: then the same field says something else.
    const isNaming = !before.value || now.element.matches(':focus');
    if (now.value !== before.value && !(isNaming && now.element === before.element)) return 'other';
    return away && time - away > longestRedraw ? 'again' : 'same';
  };
}
