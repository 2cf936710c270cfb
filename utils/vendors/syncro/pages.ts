import { allRoots, buttonSays, headingSays, toggles } from '../page-text';
import type { VendorPages } from '../types';
import { shownToken } from './token';

/**
 * Syncro and its twin RepairShopr. Hosts: the account's own subdomain (api-docs.syncromsp.com, `servers`); help, docs,
 * community and API documentation live on siblings. Labels: docs.syncromsp.com and seeds, read 2026-11-21. The paths of the
 * token form are not published and are not looked at.
 */
export const syncroPages = {
  id: 'syncro',
  host: /^(?!(www|(api-?)?docs|api|community|feedback|help|support|status|blog|developers?|login|auth|sso|cdn|assets|static|mail)\.)[a-z\d][a-z\d-]*\.(syncromsp|repairshopr)\.com$/,
  notApp:
    /^\/(users\/(sign|password|auth|conf|unlock)|login|log_in|sign_?in|sessions?\b|api\/|api-docs|docs\/|help)/i,
  kind(page) {
    const roots = allRoots(page);
    const any = (test: (root: ParentNode, what: RegExp) => boolean, what: RegExp) =>
      roots.some((root) => test(root, what));
    if (!any(headingSays, /password/i) && shownToken(page)) return 'credential';
    const rights = roots.some((root) => root.querySelector(toggles));
    if (any(buttonSays, /^(create|update|save|generate) api token$/i) && rights) return 'permissions';
    if (any(buttonSays, /^custom permissions?$/i)) return 'permissions';
    if (any(headingSays, /security (group|role)/i)) return 'vendor';
    return rights && any(headingSays, /(new|edit|create) (api )?token|(confirm|custom) permissions/i)
      ? 'permissions'
      : 'vendor';
  },
} as const satisfies VendorPages;
