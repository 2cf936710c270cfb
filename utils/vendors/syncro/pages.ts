import type { VendorPages } from '../types';
import { kindOf } from './kind';

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
  kind: kindOf,
} as const satisfies VendorPages;
