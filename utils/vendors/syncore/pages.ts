import { buttonSays } from '../page-text';
import type { VendorPages } from '../types';

/** Syncore by Facilisgroup. Hosts: two are known, others of the same kind are likely. Labels: the vendor's own article. */
export const syncorePages = {
  id: 'syncore',
  host: /^(?!(api|docs|help|support|status|login|cdn)\.)[a-z]+\.ateasesystems\.net$/,
  notApp: /^\/(account\/|login|api\/|help)/i,
  kind(page) {
    return buttonSays(page, /^(\+ ?)?(re)?(generate|reveal|hide|view) api keys?$/i) ? 'credential' : 'vendor';
  },
} as const satisfies VendorPages;
