import { explore } from '../exploring';
import type { Vendor } from '../types';
import { shownCredential } from './api-user';
import { commits } from './commits';
import { groupsOf, namesOf } from './names';
import { kindOf } from './pages';
import { piecesOf } from './pieces';
import { scanRights } from './rights';
import { sectionsOf } from './sections';
import { warningsOf } from './warnings';

/** Autotask PSA: the Security Level editor, and the API user whose key and secret show before it is saved. */
export const autotask = {
  id: 'autotask',
  kind: kindOf,
  scan: scanRights,
  async parts(documents, _controls, known, fold) {
    const names = namesOf(known, fold);
    const sections = (page: Document) => sectionsOf(piecesOf(page, fold), fold);
    return explore().closedSections(documents, sections, (name) => groupsOf(name, names));
  },
  once: 'secret',
  secrets: (documents) =>
    documents.flatMap((page) => (kindOf(page) === 'credential' ? shownCredential(page) : [])),
  fromAddress: () => [],
  commits,
  target: () => 'security-level',
  form: (documents) => (documents.some((page) => kindOf(page) === 'credential') ? 'api-user' : ''),
  warnings: (documents, guarded) => documents.flatMap((page) => warningsOf(page, guarded)),
} as const satisfies Vendor;
