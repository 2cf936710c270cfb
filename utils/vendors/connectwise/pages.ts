import { labelled } from '../page-text';
import type { VendorPages } from '../types';

/**
 * What tells its screens apart, in the order of a page. Before its first Save a key's record may show no keys. With every
 * module of a role closed there are no columns: then the modules, of which a company may rename one, come after the role's own field, as those of no menu do.
 */
const words =
  /^\W*((.*[^\w &])? ?(new |api )+key([^\w&]+[\w &]+)?|(public|private) key|description|role id|companies|procurement|service desk|(add|edit|delete|inquir[ey])( level)?)\W*$/i;

/** One address serves many screens, so a screen is known by what it says. */
export function kindOf(page: Document): ReturnType<VendorPages['kind']> {
  if (!page.querySelector('input,select,[role=combobox]')) return 'vendor';
  const found = labelled(page, words);
  const said = found.map(({ textContent }) => textContent).join();
  // An old key's record shows the public one alone, by its label; a list of keys has it as a column.
  const isLabel = (one: Element) => one.matches('label') && /pub/i.test(one.textContent);
  if (/public.*priv|(api|new) k.*desc/is.test(said) || found.some(isLabel)) return 'credential';
  return /add.*edit.*delete.*inq|role id.*(comp.*(procur|desk)|procur.*desk)/is.test(said)
    ? 'permissions'
    : 'vendor';
}

/**
 * ConnectWise PSA in the cloud. Hosts: the regions its developer guide lists; API twins (`api-na`) are out.
 */
export const connectwisePages = {
  id: 'connectwise',
  host: /^(na|eu|aus?|za)\.myconnectwise\.net$/,
  notApp: /^\/(login|[^/]+\/apis)\b/i,
  kind: kindOf,
} as const satisfies VendorPages;
