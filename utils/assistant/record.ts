/** Which record the page shows: what was read or done in one must not be taken for another's. */
import type { Vendor } from '../vendors/types';
import { reachableDocuments } from './documents';

/** Returns a question: does the page show another record than when it was asked last? */
export function recordWatch(vendor: Vendor): () => boolean {
  const addressNow = () => location.pathname + location.search;
  const recordNow = () => vendor.record?.(reachableDocuments(document)) ?? null;
  let address = addressNow();
  let last = recordNow();

  return () => {
    const before = { address, last };
    const now = recordNow();
    address = addressNow();
    // A screen without a record comes between two, or while one is drawn anew.
    last = now ?? last;
    if (address !== before.address) return true;
    if (!now || !before.last || now.value === before.last.value) return false;
    // The admin may be naming it: then the same field says something else.
    const isNaming = !before.last.value || now.element.matches(':focus');
    return now.element !== before.last.element || !isNaming;
  };
}
