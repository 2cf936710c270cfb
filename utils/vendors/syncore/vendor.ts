import type { Vendor } from '../types';
import { commits } from './commits';
import { hideKeys, shownKeys, warnings } from './keys';
import { kindOf } from './pages';

/** Syncore: two keys without rights to choose. RoleCall reads them when the admin reveals them, and hides them again. */
export const syncore = {
  id: 'syncore',
  kind: kindOf,
  scan: () => [],
  parts: async () => [],
  secrets: (documents) => documents.flatMap((page) => (kindOf(page) === 'credential' ? shownKeys(page) : [])),
  hide: (documents) => documents.forEach(hideKeys),
  fromAddress: () => [],
  commits,
  target: () => 'none',
  warnings: (documents) => documents.flatMap(warnings),
} as const satisfies Vendor;
