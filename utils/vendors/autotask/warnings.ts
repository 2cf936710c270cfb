/** What to beware of on Autotask's pages. */
import { isSeen, textOf } from '../../widgets/dom';
import { headingSays } from '../page-text';
import { autotaskPages } from './pages';

/** Where a form says why it was not saved. */
const refusals = '[role=alert],.ValidationSummary,.FormValidation,.MessageBox,.ErrorMessage';

/** Keys of strings, the most urgent first. `guarded`: Save can be held back before the page hears it. */
export function warningsOf(page: Document, guarded: boolean): string[] {
  const kind = autotaskPages.kind(page);
  if (kind === 'vendor') return [];
  const says = (key: string, is: boolean) => (is ? [key] : []);
  const refused = Array.from(page.querySelectorAll(refusals)).some((one) => textOf(one) && isSeen(one));
  const edits = headingSays(page, /^edit api user/i);
  return [
    ...says('warningNotSaved', refused),
    ...says('warningSystemLevel', headingSays(page, /^view security level/i)),
    ...says(guarded ? 'warningOldSecret' : 'warningOldSecretUnheld', edits),
    ...says('warningUnheld', kind === 'credential' && !guarded),
  ];
}
