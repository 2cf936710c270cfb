import type { Landmarks } from '../types';

/** What ConnectWise's own words name. Its modules are left out: the app's menu has the same names. */
export const connectwiseLandmarks = [
  {
    page: 'credential',
    says: [
      /^\W*public (api )?key\W*$/i,
      /^\W*private (api )?key\W*$/i,
      /\b(private key|key)\b.*\b(only|once|again)\b/i,
      /^(new|add|create) (api )?key$/i,
    ],
    // A list of keys has a column of the public ones.
    least: 2,
  },
  {
    page: 'permissions',
    says: [
      /^\W*role (id|name)\W*$/i,
      /^add( level)?$/i,
      /^inquir[ey]( level)?$/i,
      /^(company maintenance|company\/contact group maintenance|configurations)$/i,
      /^(table setup|member maintenance|my company|security roles? setup)$/i,
      /^(close service tickets|service tickets|resource scheduling)$/i,
      /^(agreement invoicing|agreements|project headers?|project tickets)$/i,
      /^\(?customi[sz]e\)?$/i,
    ],
    least: 4,
  },
] as const satisfies readonly Landmarks[];
