/** What the panel shows before a setup can begin. */
import { vendorFacts, vendorIds } from '../utils/manifests/vendors';
import type { TabPage } from '../utils/setup/types';
import { t } from '../utils/strings';
import { shortOrigin } from './labels';
import { usePanel } from './panel-context';

/** Not a page of a vendor's: says where to go. */
export function NoVendor({ waiting }: { readonly waiting: boolean }) {
  return (
    <section class="start">
      <h2>{waiting ? t('noVendorWaiting') : t('noVendorTitle')}</h2>
      <p>{waiting ? t('noVendorWaitingHint') : t('noVendorHint')}</p>
      {!waiting && (
        <ul class="vendors" aria-label={t('vendors')}>
          {vendorIds.map((id) => (
            <li key={id}>{vendorFacts[id].name}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** The browser keeps RoleCall out of this host: one press asks for it. */
export function Withheld({ page }: { readonly page: TabPage }) {
  const { actions } = usePanel();
  const host = shortOrigin(page.origin) || (page.vendor && vendorFacts[page.vendor].name);
  return (
    <section class="start">
      <h2>{t(page.server ? 'serverTitle' : 'withheldTitle')}</h2>
      <p>{t(page.server ? 'serverHint' : 'withheldHint', host)}</p>
      <button type="button" class="button primary" onClick={() => actions.allow()}>
        {t(page.server ? 'useServer' : 'allow')}
      </button>
    </section>
  );
}

/** The background has not answered. */
export function Unanswered() {
  const { actions } = usePanel();
  return (
    <div class="alert" role="alert">
      <p>{t('unanswered')}</p>
      <button type="button" class="button" onClick={() => actions.retry()}>
        {t('tryAgain')}
      </button>
    </div>
  );
}
