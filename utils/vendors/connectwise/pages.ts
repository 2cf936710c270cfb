import { labelled } from '../page-text';
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
    const said = (what: RegExp): string =>
      labelled(page, what)
        .map(({ textContent }) => textContent)
        .join();
    // Before its first Save a record may show no keys.
    const key = said(/^\W*((public|private|(new |edit )?api) key|description)\W*$/i);
    if (/^(?=.*public k).*private k|^(?=.*api k).*description/is.test(key)) return 'credential';
    const verbs = said(/^(add|edit|delete|inquir[ey])\s*(level)?$/i);
    if (/^(?=.*add)(?=.*edit)(?=.*delete).*inquir/is.test(verbs)) return 'permissions';
    // With every module closed there are no columns: then the modules come after the role's own field, as no menu does.
    const modules = said(/^\W*(role id|companies|procurement|service desk)\W*$/i);
    return /role id(?=.*companies)(?=.*procurement).*service desk/is.test(modules) ? 'permissions' : 'vendor';
  },
} as const satisfies VendorPages;
