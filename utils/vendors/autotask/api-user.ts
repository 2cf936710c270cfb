/**
 * Add and Edit API User: Generate Key and Generate Secret fill visible text fields before Save (seeds/002). On the Edit page
 * the old secret is not displayed; what stands there in its place is none.
 */
import { headingSays } from '../page-text';
import type { FoundSecret } from '../types';
import { type Labelled, valueBeside } from './labelled-field';

const between = /^\W*(generate )?(key|secret|required|copy|show)?\W*$/i;
const others = /^\W*(api )?(user ?name|password|secret|tracking)/i;
const wanted = [
  of('username', /^\W*(api )?user ?name\W*(key)?\W*$/i, /^[^\s@]{3,}(@\S+)?$/),
  of('secret', /^\W*(api )?(password|secret)\W*(secret)?\W*$/i, /^\S{8,}$/),
  of('trackingIdentifier', /^\W*(api )?tracking id\w*\W*$/i, /^\w{20,}$/),
];

function of(field: string, label: RegExp, whole: RegExp): Labelled {
  return { field, label, whole };
}

/** The values that the form shows now. A page that edits a user shows the old name: it counts only beside a new secret. */
export function shownCredential(page: Document): FoundSecret[] {
  const found = wanted.flatMap((one) => valueBeside(page, one, between, others) ?? []);
  return isEdit(page) && !found.some(({ field }) => field === 'secret') ? [] : found;
}

/** Whether this is the form of a user that there is already. */
export function isEdit(page: Document): boolean {
  return /editapiuser/i.test(page.URL) || headingSays(page, /^edit api user/i);
}
