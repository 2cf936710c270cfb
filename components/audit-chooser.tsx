import { useState } from 'preact/hooks';
import type { CatalogueEntry } from '../utils/manifests/types';
import type { VendorId } from '../utils/manifests/vendors';
import { t } from '../utils/strings';
import { entryName, filterCatalogue } from './filter-catalogue';

interface Properties {
  readonly catalogue: readonly CatalogueEntry[];
  readonly vendor: VendorId;
  readonly chosen: readonly string[];
  readonly onChoose: (manifestId: string, on: boolean) => void;
}

/** Which integrations the role is for: a box for each, what is chosen first. */
export function AuditChooser({ catalogue, vendor, chosen, onChoose }: Properties) {
  const [query, setQuery] = useState('');
  const found = filterCatalogue(catalogue, vendor, query);
  const ticked = catalogue.filter(({ id }) => chosen.includes(id) && !found.some((one) => one.id === id));
  return (
    <>
      <input
        type="search"
        class="field"
        aria-label={t('auditFilter')}
        placeholder={t('auditFilter')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <fieldset class="boxes">
        <legend class="unseen">{t('auditChoose')}</legend>
        {[...ticked, ...found].map((entry) => (
          <label key={entry.id} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(entry.id)}
              onChange={(event) => onChoose(entry.id, event.currentTarget.checked)}
            />
            {entryName(entry)}
          </label>
        ))}
      </fieldset>
      {found.length === 0 && query && <p class="hint">{t('nothingFound', query)}</p>}
    </>
  );
}
