/** What to beware of on Autotask's pages. */
import { isSeen, textOf } from '../../widgets/dom';
import { headingSays } from '../page-text';
import { isEdit } from './api-user';
import { kindOf } from './pages';

/** Where a form says why it was not saved. */
const refusals = '[role=alert],.ValidationSummary,.FormValidation';

/** The key of the most urgent string, if any. `guarded`: Save can be held back before the page hears it. */
export function warningsOf(page: Document, guarded: boolean): string[] {
  const kind = kindOf(page);
  if (kind === 'vendor') return [];
  if ([...page.querySelectorAll(refusals)].some((one) => textOf(one) && isSeen(one)))
    return ['warningNotSaved'];
  if (headingSays(page, /^view security level/i)) return ['warningSystemLevel'];
  if (isEdit(page)) return [guarded ? 'warningOldSecret' : 'warningOldSecretUnheld'];
  return kind === 'credential' && !guarded ? ['warningUnheld'] : [];
}
