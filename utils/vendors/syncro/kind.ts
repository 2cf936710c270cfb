import { openRoots } from '../../widgets/dom';
import { buttonSays, headingSays, toggles } from '../page-text';
import { roughTexts, type ShownToken, tokensShown } from './token';

/** A list of rights is long; an article that quotes some has a box or two of its own. */
const longList = 8;

/** Which kind of Syncro's pages a document is, by what it says: the paths are not published. */
export function kindOf(
  page: Document,
  tokens: (roots: readonly ParentNode[]) => readonly ShownToken[] = (roots) => tokensShown(roots, roughTexts),
): 'vendor' | 'permissions' | 'credential' {
  const roots = [page, ...openRoots(page)];
  const any = (test: (root: ParentNode, what: RegExp) => boolean, what: RegExp): boolean =>
    roots.some((root) => test(root, what));
  // A key of a login stands below this for good.
  if (tokens(roots).some(({ once }) => once || !any(headingSays, /password/i))) return 'credential';
  const boxes = roots.reduce((sum, root) => sum + root.querySelectorAll(toggles).length, 0);
  const title = /(new|edit|create) (api )?token|(confirm|custom) permissions/i;
  const commits = any(buttonSays, /^(create|update|save|generate) api token$/i);
  // Its groups may be closed, and no box mounted.
  if (commits && (boxes > 0 || any(headingSays, title))) return 'permissions';
  const tabs =
    any(buttonSays, /^custom permissions?$/i) && any(buttonSays, /^(app permissions?|create token)$/i);
  if (tabs) return 'permissions';
  if (any(headingSays, /security (group|role)/i)) return 'vendor';
  return boxes >= longList && any(headingSays, title) ? 'permissions' : 'vendor';
}
