import type { VendorId } from '../manifests/vendors';
import { allEntries } from './history';

/** More would be a list to search again. */
const most = 3;

/** Manifests that the admin has set up at this vendor, latest first, those on this very host before the others. */
export async function recentAt(vendor: VendorId, origin: string): Promise<readonly string[]> {
  const entries = (await allEntries()).filter((entry) => entry.vendor === vendor);
  const { host } = new URL(origin);
  const here = entries.filter((entry) => entry.host === host);
  const ids = [...here, ...entries].map(({ manifestId }) => manifestId);
  return [...new Set(ids)].slice(0, most);
}
