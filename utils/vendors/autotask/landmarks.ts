import type { Landmarks } from '../types';

/** What Autotask's own words name. Its sections are left out: the app's menu has the same names. */
export const autotaskLandmarks = [
  {
    page: 'credential',
    address: /\/apiuser\.mvc\/(new|edit)apiuser/i,
    says: [
      /^generate key$/i,
      /^generate secret$/i,
      /^\W*username \(key\)\W*$/i,
      /^\W*password \(secret\)\W*$/i,
      /^\W*(api )?tracking identifier\W*$/i,
      /^(add|new|edit) api user$/i,
    ],
    least: 3,
  },
  {
    page: 'permissions',
    says: [
      /^((copy|edit|new|add) )?security level\b(?!s)/i,
      /^(full|no) permission$/i,
      /^(object permissions?|feature ?\/?(section)? access|other permissions|time entry permissions)$/i,
      /^web services api$/i,
      /^can (login to web services api|modify|access|view)\b/i,
      /^(organization|company|account) & contact access$/i,
      /^resource impersonation$/i,
    ],
    least: 3,
  },
] as const satisfies readonly Landmarks[];
