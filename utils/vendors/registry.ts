import type { VendorId } from '../manifests/vendors';
import { autotaskPages } from './autotask/pages';
import { connectwisePages } from './connectwise/pages';
import { syncorePages } from './syncore/pages';
import { syncroPages } from './syncro/pages';
import type { VendorPages } from './types';

/** Every vendor's hosts and signs: all of a vendor that detect and the background need. */
export const vendorPages = {
  syncro: syncroPages,
  autotask: autotaskPages,
  connectwise: connectwisePages,
  syncore: syncorePages,
} as const satisfies Record<VendorId, VendorPages>;

/** ConnectWise runs on companies' own servers too, always below a folder of its version. */
const onOwnServer = /^\/v\d+_\d[^/]*\/(?!apis\b)/i;

/** The vendor whose app this address belongs to, or null for help, login, API, look-alike and all other addresses. */
export function vendorAt(url: URL | Location): VendorPages | null {
  if (url.protocol !== 'https:') return null;
  const pages = Object.values(vendorPages).find(({ host }) => host.test(url.hostname));
  if (!pages) return onOwnServer.test(url.pathname) ? connectwisePages : null;
  return pages.notApp.test(url.pathname) ? null : pages;
}
