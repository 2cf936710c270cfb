import { exactly, labelled, labelSays } from '../page-text';
import type { VendorPages } from '../types';

/** Sections of the editor; no other page has most of them. */
export const tellingSections = [
  'Contracts',
  'CRM',
  'Inventory',
  'Projects',
  'Service Desk',
  'Web Services API',
];

const telling = exactly(`(generate secret|${tellingSections.join('|')})`);

/** The API user's paths are known from a published extension; the Security Level editor's is not, so it is known by what it says. */
export function kindOf(page: Document): ReturnType<VendorPages['kind']> {
  const apiUser = /(new|edit)apiuser/i.test(page.URL);
  // One look for all of them: each goes through the whole page.
  const said = new Set(
    (labelled(page, telling) as HTMLInputElement[]).map(({ value, textContent }) =>
      (value || textContent).replace(/[\W\d]/g, '').toLowerCase(),
    ),
  );
  if (apiUser || said.has('generatesecret')) return 'credential';
  return said.size > 3 && labelSays(page, /^(\S+ ){0,3}security level\b/i) ? 'permissions' : 'vendor';
}

/** Autotask PSA. Hosts: `ww<N>` without an upper limit, and the pre-release ones (zone list, 2026-11-21); the help lives on the same hosts. */
export const autotaskPages = {
  id: 'autotask',
  host: /^(ww\d+|prde|pres|lr)\.autotask\.net$/,
  notApp: /^\/(help|developerhelp|login)\b|authentication\.mvc|authorization\.mvc/i,
  kind: kindOf,
} as const satisfies VendorPages;
