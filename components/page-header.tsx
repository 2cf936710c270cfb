import { vendorFacts } from '../utils/manifests/vendors';
import type { TabPage } from '../utils/setup/types';
import { t } from '../utils/strings';
import { Mark } from './icons';
import { pageKeys, shortOrigin } from './labels';

/** Says which page the panel is about. */
export function PageHeader({ page, known }: { readonly page: TabPage; readonly known: boolean }) {
  const vendor = page.vendor === '' ? t(known ? 'noVendor' : 'extensionName') : vendorFacts[page.vendor].name;
  return (
    <header class="page" data-part="page" data-vendor={page.vendor} data-page={page.kind}>
      <Mark />
      <div class="page-text">
        <h1>
          <span class="page-vendor">{vendor}</span>{' '}
          {known && <span class="page-kind">{t(page.withheld ? 'pageWithheld' : pageKeys[page.kind])}</span>}
        </h1>
        {page.origin && (
          <p class="page-origin" dir="ltr">
            {shortOrigin(page.origin)}
          </p>
        )}
      </div>
      {page.vendor && (
        <a class="settings" href={`/audit.html?tab=${page.tabId}`} target="_blank" rel="noreferrer">
          {t('audit')}
        </a>
      )}
      <a class="settings" href="/options.html" target="_blank" rel="noreferrer">
        {t('settings')}
      </a>
    </header>
  );
}
