import { labelSays } from '../page-text';
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
    if (labelSays(page, /^public key:?$/i) && labelSays(page, /^private key:?$/i)) return 'credential';
    const levels = ['add', 'edit', 'delete', 'inquire'];
    return levels.every((name) => labelSays(page, new RegExp(`^${name} level$`, 'i')))
      ? 'permissions'
      : 'vendor';
  },
} as const satisfies VendorPages;
