import { defineContentScript } from 'wxt/utils/define-content-script';
import { reachableDocuments } from '../utils/assistant/documents';
import { sendTwice } from '../utils/messaging/page';
import { mostTelling } from '../utils/vendors/page-kinds';
import { vendorAt } from '../utils/vendors/registry';
import type { PageKind } from '../utils/vendors/types';

/** Looks once and leaves: is this frame a vendor's page, and of what kind? */
export default defineContentScript({
  matches: [
    'https://*.syncromsp.com/*',
    'https://*.repairshopr.com/*',
    'https://*.autotask.net/*',
    'https://*.myconnectwise.net/*',
    'https://*.ateasesystems.net/*',
  ],
  allFrames: true,
  runAt: 'document_idle',
  main() {
    const vendor = self.origin === 'null' ? null : vendorAt(location);
    if (!vendor) return;
    const kind = reachableDocuments(document)
      .map((page): PageKind => vendor.kind(page))
      .reduce(mostTelling);
    void sendTwice({ type: 'page-seen', vendor: vendor.id, kind });
  },
});
