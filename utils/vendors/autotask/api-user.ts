/**
 * Add and Edit API User: Generate Key and Generate Secret fill visible text fields before Save (seeds/002). On the Edit page
 * the old secret is not displayed; what stands there in its place is none.
 */
import { valueBeside } from '../labelled-value';
import { headingSays } from '../page-text';
import type { FoundSecret } from '../types';

const between = /^\W*(generate )?(key|secret|required|copy|show)?\W*$/i;
const wanted = {
  username: { label: /^\W*(api )?user ?name\s*(\(key\))?\W*$/i, whole: /^[^\s@]{3,100}(@\S+)?$/, between },
  secret: { label: /^\W*(api )?(password\s*(\(secret\))?|secret)\W*$/i, whole: /^\S{8,200}$/, between },
  trackingIdentifier: {
    label: /^\W*(api )?tracking identifier\W*$/i,
    whole: /^[A-Za-z0-9]{20,40}$/,
    between,
  },
} as const;

/** The values that the form shows now. A page that edits a user shows the old name: it counts only beside a new secret. */
export function shownCredential(page: Document): FoundSecret[] {
  const found = Object.entries(wanted).flatMap(([field, labelled]) => {
    const shown = valueBeside(page, labelled);
    return shown ? [{ field, ...shown }] : [];
  });
  return isEdit(page) && !found.some(({ field }) => field === 'secret') ? [] : found;
}

/** Whether this is the form of a user that there is already. */
export function isEdit(page: Document): boolean {
  return /editapiuser/i.test(page.URL) || headingSays(page, /^edit api user/i);
}
