import { headingSays } from '../page-text';
import type { Vendor } from '../types';
import { shownCredential } from './api-user';
import { commits } from './commits';
import { autotaskPages } from './pages';
import { closedSections } from './parts';
import { scanRights } from './rights';

/** Autotask PSA: the Security Level editor, and the API user whose key and secret show before it is saved. */
export const autotask = {
  id: 'autotask',
  kind: autotaskPages.kind,
  scan: scanRights,
  parts: closedSections,
  secrets: (documents) =>
    documents.flatMap((page) => (autotaskPages.kind(page) === 'credential' ? shownCredential(page) : [])),
  fromAddress: () => [],
  commits,
  target: () => 'security-level',
  form: (documents) =>
    documents.some((page) => autotaskPages.kind(page) === 'credential') ? 'api-user' : '',
  warnings: (documents) =>
    documents.some((page) => headingSays(page, /^edit api user/i)) ? ['warningOldSecret'] : [],
} as const satisfies Vendor;
