import { isVendorId, type VendorId } from '../manifests/vendors';
import { vendorPages } from '../vendors/registry';

/** The vendor whose host this ASCII origin is, or null. Plain http, `null` and other ports' look-alikes are nobody's. */
export function vendorOfOrigin(origin: string): VendorId | null {
  if (!origin.startsWith('https://')) return null;
  const url = URL.parse(origin);
  if (!url || url.origin !== origin || url.port !== '') return null;
  const found = Object.values(vendorPages).find(({ host }) => host.test(url.hostname));
  return found && isVendorId(found.id) ? found.id : null;
}

/** The pattern by which permissions and scripts name all of an origin. */
export function patternOf(origin: string): string {
  return `${origin}/*`;
}
