import type { Vendor } from '../types';
import { shownCredential } from './api-user';
import { commits } from './commits';
import { autotaskPages } from './pages';
import { closedSections } from './parts';
import { scanRights } from './rights';
import { warningsOf } from './warnings';

/** Autotask PSA: the Security Level editor, and the API user whose key and secret show before it is saved. */
export const autotask = {
  id: 'autotask',
  kind: autotaskPages.kind,
  scan: scanRights,
  parts: closedSections,
  once: 'secret',
  secrets: (documents) =>
    documents.flatMap((page) => (autotaskPages.kind(page) === 'credential' ? shownCredential(page) : [])),
  fromAddress: () => [],
  commits,
  target: () => 'security-level',
  form: (documents) =>
    documents.some((page) => autotaskPages.kind(page) === 'credential') ? 'api-user' : '',
  warnings: (documents, guarded) => documents.flatMap((page) => warningsOf(page, guarded)),
} as const satisfies Vendor;
