import { buttonSays } from '../page-text';
import type { VendorPages } from '../types';

/** Labels: the vendor's own article. */
export function kindOf(page: Document): ReturnType<VendorPages['kind']> {
  return buttonSays(page, /^\w*\W*(generate|reveal|hide|view) api keys?$/i) ? 'credential' : 'vendor';
}

/** Syncore by Facilisgroup. Hosts: two are known, others of the same kind are likely. */
export const syncorePages = {
  id: 'syncore',
  host: /^(?!(api|docs|help|support|status|login|cdn)\.)[a-z]+\.ateasesystems\.net$/,
  notApp: /^\/(account\/|login|api\/|help)/i,
  kind: kindOf,
} as const satisfies VendorPages;
