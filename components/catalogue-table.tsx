import { useState } from 'preact/hooks';
import type { CatalogueEntry } from '../utils/manifests/types';
import { vendorFacts, vendorIds } from '../utils/manifests/vendors';
import { t } from '../utils/strings';
import { entryName, filterCatalogue } from './filter-catalogue';
import { OutwardIcon } from './icons';
import { confidenceKeys, readableDate, rightsText } from './labels';

/** Every integration RoleCall knows, by vendor, with its source. */
export function CatalogueTable({ catalogue }: { readonly catalogue: readonly CatalogueEntry[] }) {
  const [query, setQuery] = useState('');
  const found = vendorIds
    .map((vendor) => ({ vendor, entries: filterCatalogue(catalogue, vendor, query) }))
    .filter(({ entries }) => entries.length > 0);
  return (
    <>
      <input
        type="search"
        class="field"
        aria-label={t('catalogueSearch')}
        placeholder={t('catalogueSearch')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      {found.map(({ vendor, entries }) => (
        <section key={vendor}>
          <h3>{vendorFacts[vendor].name}</h3>
          <ul class="rows" aria-label={vendorFacts[vendor].name}>
            {entries.map((entry) => (
              <li key={entry.id} class="row host">
                <span class="row-text">
                  <a href={entry.url} target="_blank" rel="noreferrer">
                    {entryName(entry)}
                    <OutwardIcon />
                  </a>
                  <span class="hint">
                    {rightsText(entry.rights)},{' '}
                    {t('sourceRead', readableDate(entry.read), t(confidenceKeys[entry.confidence]))}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {found.length === 0 && query && <p>{t('nothingFound', query)}</p>}
    </>
  );
}
