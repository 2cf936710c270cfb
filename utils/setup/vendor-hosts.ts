import browser from 'webextension-polyfill';
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

/**
 * Whether an origin is anywhere on a vendor's domain: its help, another tenant, another port, a trailing dot. RoleCall may
 * reach all of it without asking, so nothing there may receive values.
 */
export function isVendorDomain(origin: string): boolean {
  const host = `.${URL.parse(origin)?.hostname.replace(/\.+$/, '')}`;
  const patterns: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  const domains = patterns.map((pattern) => pattern.replace(/^https:\/\/\*|\/\*$/g, ''));
  return domains.some((domain) => host.endsWith(domain));
}

/** The pattern by which permissions and scripts name all of an origin. */
export function patternOf(origin: string): string {
  return `${origin}/*`;
}
