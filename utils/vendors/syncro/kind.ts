import { openRoots } from '../../widgets/dom';
import { buttonSays, headingSays, toggles } from '../page-text';
import { shownToken } from './token';

/** Which kind of Syncro's pages a document is, by what it says: the paths are not published. */
export function kindOf(page: Document): 'vendor' | 'permissions' | 'credential' {
  const roots = [page, ...openRoots(page)];
  const any = (test: (root: ParentNode, what: RegExp) => boolean, what: RegExp): boolean =>
    roots.some((root) => test(root, what));
  if (!any(headingSays, /password/i) && shownToken(roots)) return 'credential';
  const rights = roots.some((root) => root.querySelector(toggles));
  if (any(buttonSays, /^(create|update|save|generate) api token$/i) && rights) return 'permissions';
  if (any(buttonSays, /^custom permissions?$/i)) return 'permissions';
  if (any(headingSays, /security (group|role)/i)) return 'vendor';
  return rights && any(headingSays, /(new|edit|create) (api )?token|(confirm|custom) permissions/i)
    ? 'permissions'
    : 'vendor';
}
