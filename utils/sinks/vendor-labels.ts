import { fold } from '../manifests/fold';
import type { VendorId } from '../manifests/vendors';

/** What other apps call a vendor in their forms, where several vendors' fields stand on one page. */
const names = {
  syncro: ['Syncro', 'SyncroMSP', 'RepairShopr'],
  autotask: ['Autotask', 'Autotask PSA', 'Datto Autotask'],
  connectwise: ['ConnectWise', 'ConnectWise PSA', 'ConnectWise Manage', 'CW'],
  syncore: ['Syncore'],
} as const satisfies Record<VendorId, readonly string[]>;

/** The same, folded. */
export function namesOfVendor(vendor: VendorId): string[] {
  return names[vendor].map(fold);
}

/**
 * A field's labels with the vendor's name, `Syncro API key` and `API key (Syncro)`, which say more, then as the manifest has
 * them.
 */
export function labelsWithVendor(labels: readonly string[], vendor: VendorId): string[] {
  const called: readonly string[] = names[vendor];
  const said = labels.flatMap((label) =>
    called.flatMap((name) => [`${name} ${label}`, `${label} (${name})`]),
  );
  return [...new Set([...said.map(fold), ...labels])];
}
