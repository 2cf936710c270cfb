import { useEffect, useState } from 'preact/hooks';
import { CatalogueTable } from '../../components/catalogue-table';
import type { CatalogueEntry } from '../../utils/manifests/types';
import { t } from '../../utils/strings';
import { loadCatalogue } from '../sidepanel/load-catalogue';
import type { PartTools } from './parts';

/** What RoleCall knows, each list with its source. */
export function Manifests({ say }: PartTools) {
  const [catalogue, setCatalogue] = useState<readonly CatalogueEntry[]>([]);
  useEffect(() => {
    loadCatalogue().then(setCatalogue, () => say(t('catalogueFailed')));
  }, [say]);
  return <CatalogueTable catalogue={catalogue} />;
}
