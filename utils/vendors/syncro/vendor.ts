import { openRoots } from '../../widgets/dom';
import { explore } from '../exploring';
import { buttonSays, headingSays } from '../page-text';
import type { Vendor } from '../types';
import { commits } from './commits';
import { kindOf } from './kind';
import { denying, scanInPieces, scanRights } from './rights';
import { shownToken } from './token-parts';

/** Boxes that take rights away: ticking them is never what a manifest asks for. */
const blocking = new RegExp(`${denying.source}[a-z]* ([a-z]+ )?(action|permission|right)`, 'i');

const kind = (page: Document) =>
  kindOf(page, (roots) => [shownToken(roots)].filter((token) => token !== null));

/** Syncro and RepairShopr: the API token form and the page that shows the token once. */
export const syncro = {
  id: 'syncro',
  kind,
  scan: scanRights,
  pieces: scanInPieces,
  parts: async (...given) => explore().closedParts(...given),
  secrets: (documents) =>
    documents.flatMap((page) => {
      const token = shownToken([page, ...openRoots(page)]);
      // Asked several times a look: most pages show nothing like a token.
      if (!token || kind(page) !== 'credential') return [];
      const { value, element } = token;
      return [{ field: 'apiToken', value, element }];
    }),
  fromAddress: ({ hostname }) => [{ field: 'subdomain', value: hostname.split('.')[0] ?? '' }],
  commits,
  target: (documents) => {
    const says = (what: RegExp) => documents.some((page) => headingSays(page, what));
    if (says(blocking)) return 'blocked';
    const token = documents.some((page) => buttonSays(page, /api token$/i));
    return says(/security group/i) && !token ? 'security-group' : 'token';
  },
  warnings: (documents) =>
    documents.some((page) => buttonSays(page, /^update api token$/i)) ? ['warningUpdateReissues'] : [],
} as const satisfies Vendor;
