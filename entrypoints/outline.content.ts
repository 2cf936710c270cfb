import { defineContentScript } from 'wxt/utils/define-content-script';
import { reachableDocuments } from '../utils/assistant/documents';
import { outlineOf } from '../utils/assistant/outline';
import type { VendorId } from '../utils/manifests/vendors';
import { likenessOf } from '../utils/vendors/health';

/**
 * Brought where a page can't be read; the background asks it in this script's own world, which the page cannot see: for the
 * outline, and whether it is a new version of a page that can be helped.
 */
export default defineContentScript({
  matches: ['https://*/*'],
  registration: 'runtime',
  main: () =>
    void Object.assign(globalThis, {
      rolecallOutline: () => outlineOf(document),
      rolecallLikeness: (vendor: VendorId, target: string) =>
        likenessOf(vendor, target, reachableDocuments(document)),
    }),
});
