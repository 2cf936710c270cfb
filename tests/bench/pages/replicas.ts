/** RoleCall's reading of the Autotask and ConnectWise replicas, and a plain loop over the same controls. */

import { reported } from '../../../utils/assistant/reader';
import { compare } from '../../../utils/manifests/compare';
import { foldWith } from '../../../utils/manifests/fold';
import type { CompiledManifest, Vocabulary } from '../../../utils/manifests/types';
import { knownNames } from '../../../utils/setup/plan';
import { autotask } from '../../../utils/vendors/autotask/vendor';
import { connectwise } from '../../../utils/vendors/connectwise/vendor';
import { offer } from './measure';

declare global {
  interface Window {
    asked: { readonly manifest: CompiledManifest; readonly vocabulary: Vocabulary };
  }
}

const vendors = { autotask, connectwise };
const controls = 'select,input:not([type=hidden]),[role=combobox],[role=checkbox],[role=switch]';
const rows = 'tr,li,label,[role=row],[class*=row i]';

offer({
  replica() {
    const { manifest, vocabulary } = window.asked;
    const vendor = vendors[manifest.vendor as keyof typeof vendors];
    const fold = foldWith(vocabulary.aliases);
    const { requirements, others } = manifest;
    const known = new Set(knownNames(requirements, vocabulary));
    return () => {
      const found = vendor.scan([document], known, fold);
      const given = { requirements, others, vendor: vendor.id, fold, known, unopened: false };
      compare({ ...given, confirmed: new Set(), controls: found.map(reported) });
      return found.length;
    };
  },
  /** The text of each control's row, and what it is at. */
  replicaFloor() {
    const { requirements } = window.asked.manifest;
    const wanted = new Set(requirements.map(({ name }) => name.toLowerCase()));
    return () => {
      const found = document.querySelectorAll<HTMLInputElement>(controls);
      let missing = 0;
      for (const control of found) {
        const text = (control.closest(rows)?.textContent ?? '').replace(/\s+/g, ' ').trim();
        if (wanted.has(text.toLowerCase()) && !control.checked && !control.value) missing += 1;
      }
      return found.length + missing;
    };
  },
});
