import { exactly, headingSays, labelSays } from '../page-text';
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

/**
 * Autotask PSA. Hosts: `ww<N>` without an upper limit, and the pre-release ones (zone list, 2026-11-21); the help lives on
 * the same hosts. The API user's paths are known from a published extension; the Security Level editor's is not, so it is
 * known by what it says.
 */
export const autotaskPages = {
  id: 'autotask',
  host: /^(ww\d+|prde|pres|lr)\.autotask\.net$/,
  notApp: /^\/(help|developerhelp|login)\b|authentication\.mvc|authorization\.mvc/i,
  kind(page) {
    const apiUser = /\/apiuser\.mvc\/(new|edit)apiuser/i.test(page.URL);
    const mints = ['generate key', 'generate secret'];
    if (apiUser || mints.every((name) => labelSays(page, exactly(name)))) return 'credential';
    const editor =
      headingSays(page, /security level/i) || labelSays(page, /^((copy|edit|new|add) )?security level\b/i);
    return editor && tellingSections.filter((name) => labelSays(page, exactly(name))).length > 3
      ? 'permissions'
      : 'vendor';
  },
} as const satisfies VendorPages;
