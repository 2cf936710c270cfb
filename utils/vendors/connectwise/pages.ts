import { exactly, labelSays } from '../page-text';
import type { VendorPages } from '../types';

/**
 * ConnectWise PSA in the cloud. Hosts: the regions its developer guide lists; API twins (`api-na`) are out. One address
 * serves many screens, so a screen is known by what it says.
 */
export const connectwisePages = {
  id: 'connectwise',
  host: /^(na|eu|aus?|za)\.myconnectwise\.net$/,
  notApp: /^\/(login|[^/]+\/apis)\b/i,
  kind(page) {
    if (!page.querySelector('input,select,[role=combobox]')) return 'vendor';
    const all = (names: readonly string[]): boolean => names.every((name) => labelSays(page, exactly(name)));
    if (all(['public key', 'private key'])) return 'credential';
    // With every module closed the level columns may not be there yet; the role's own field and the modules are.
    const levels = ['add level', 'edit level', 'delete level', 'inquire level'];
    return all(levels) || all(['role id', 'companies', 'procurement', 'service desk'])
      ? 'permissions'
      : 'vendor';
  },
} as const satisfies VendorPages;
