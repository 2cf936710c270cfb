import { vendorFacts } from '../utils/manifests/vendors';
import type { HistoryEntry } from '../utils/setup/history-entry';
import { t } from '../utils/strings';
import { deliveryText, readableMoment, standingText } from './history-text';
import { readableDate } from './labels';

interface Properties {
  readonly entry: HistoryEntry;
  /** When an earlier setup made the same secret, or null. */
  readonly sameAs: number | null;
}

/** One setup of the history. */
export function HistoryRow({ entry, sameAs }: Properties) {
  const { id, startedAt, vendor, host, destination, manifestVersion, before, after, deliveries, expires } =
    entry;
  return (
    <li class="row" data-part="history">
      <span class="row-text">
        <span class="row-name">{t('historySetup', destination, vendorFacts[vendor]?.name ?? vendor)}</span>
        <span class="hint">
          {readableMoment(startedAt)}, <span dir="ltr">{host}</span>, {t('historyVersion', manifestVersion)}
        </span>
        {before && <span class="hint">{t('historyBefore', standingText(before))}</span>}
        {after && <span class="hint">{t('historyAfter', standingText(after))}</span>}
        {deliveries.length === 0 && <span class="hint">{t('historyNotSent')}</span>}
        {deliveries.map((delivery) => (
          <span key={delivery.at} class="hint">
            <bdi>{deliveryText(delivery)}</bdi>
          </span>
        ))}
        {expires && <span class="hint">{t('historyExpires', readableDate(expires))}</span>}
        <a href={`/report.html?setup=${id}`} target="_blank" rel="noreferrer" aria-label={reportName(entry)}>
          {t('reportLink')}
        </a>
        {sameAs !== null && <span class="hint">{t('historySame', readableMoment(sameAs))}</span>}
      </span>
    </li>
  );
}

/** Many rows, many links: each is told apart by its setup. */
function reportName({ destination, startedAt }: HistoryEntry): string {
  return `${t('reportLink')}: ${destination}, ${readableMoment(startedAt)}`;
}
