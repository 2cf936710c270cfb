import { explore } from '../exploring';
import { buttonSays, exactly, labelSays } from '../page-text';
import type { Vendor } from '../types';
import { commits } from './commits';
import { shownKeys, showsPublicKey } from './keys';
import { lists } from './lists';
import { kindOf } from './pages';
import { refusal } from './refused';
import { forgetRights, scanRights } from './rights';
import { readRole } from './role';
import { recordWatch, roleId } from './shown-record';
import { untilChanged } from './until-changed';

const kind = untilChanged(kindOf);

/** ConnectWise PSA: the security role, and the record of an API key that shows its keys after the first Save. */
export const connectwise = {
  id: 'connectwise',
  kind,
  scan: scanRights,
  parts: async (documents, controls, known, fold, signal) =>
    explore().closedModules(documents, controls, (page) => readRole(page, known, fold), fold, signal),
  secrets: (documents) => documents.flatMap((page) => (kind(page) === 'credential' ? shownKeys(page) : [])),
  fromAddress: ({ host }) => [{ field: 'siteUrl', value: host }],
  commits,
  target: () => 'role',
  watchRecord: recordWatch,
  forget() {
    forgetRights();
    lists.brought()?.forgetLists();
  },
  form: (documents) => {
    const says = (what: RegExp) => documents.some((page) => labelSays(page, what));
    if (documents.some((page) => kind(page) === 'credential')) return 'api-key';
    // Neither can be saved where it is listed.
    if (!says(roleId) || !documents.some(saves)) return '';
    return says(exactly('member id')) ? 'api-member' : 'role';
  },
  warnings: (documents) => [
    ...documents.flatMap((page) => (labelSays(page, refusal) ? ['warningRefused'] : [])),
    ...documents
      .filter((page) => kind(page) === 'credential' && shownKeys(page).length === 0)
      .map((page) => (showsPublicKey(page) ? 'warningKeyAgain' : 'warningKeySaveFirst')),
  ],
} as const satisfies Vendor;

function saves(page: Document): boolean {
  // The old toolbar's buttons are pictures.
  const drawn = page.querySelector('.cw_ToolbarButton_Save,[title=Save],[aria-label=Save]');
  return drawn !== null || labelSays(page, /^save$/i) || buttonSays(page, /^save$/i);
}
