import { exactly, labelSays } from '../page-text';
import type { Vendor } from '../types';
import { valuesBeside } from './beside';
import { commits } from './commits';
import { forgetLists } from './customize';
import { keyBeside, shownKeys } from './keys';
import { connectwisePages } from './pages';
import { closedParts } from './parts';
import { scanRights } from './rights';

/** ConnectWise PSA: the security role, and the record of an API key that shows its keys after the first Save. */
export const connectwise = {
  id: 'connectwise',
  kind: connectwisePages.kind,
  scan: scanRights,
  parts: closedParts,
  secrets: (documents) =>
    documents.flatMap((page) => (connectwisePages.kind(page) === 'credential' ? shownKeys(page) : [])),
  fromAddress: ({ host }) => [{ field: 'siteUrl', value: host }],
  commits,
  target: () => 'role',
  record: (documents) =>
    documents.flatMap((page) => valuesBeside(page, exactly('role id'), /^/)).at(0) ?? null,
  forget: forgetLists,
  form: (documents) => {
    const all = (...names: string[]) =>
      documents.some((page) => names.every((name) => labelSays(page, exactly(name))));
    if (documents.some((page) => connectwisePages.kind(page) === 'credential')) return 'api-key';
    return all('member id', 'role id') ? 'api-member' : '';
  },
  warnings: (documents) =>
    documents
      .filter((page) => connectwisePages.kind(page) === 'credential' && shownKeys(page).length === 0)
      .map((page) => (keyBeside(page, 'publicKey') ? 'warningKeyAgain' : 'warningKeySaveFirst')),
} as const satisfies Vendor;
