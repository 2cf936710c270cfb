import { vendorFacts } from '../utils/manifests/vendors';
import type { HistoryEntry } from '../utils/setup/history-entry';
import { t } from '../utils/strings';
import { deliveryText, readableMoment, standingText } from './history-text';
import { Mark } from './icons';
import { readableDate } from './labels';
import { ReportNames } from './report-names';
import { stepLines } from './step-lines';

interface Properties {
  /** Undefined until it has been read, null when the history has no such setup. */
  readonly entry: HistoryEntry | null | undefined;
  readonly onPrint: () => void;
}

/** One setup on one page, to print or to file: what was granted, what more there is, when, and where the secret went. */
export function ReportView({ entry, onPrint }: Properties) {
  return (
    <main class="document report" data-part="setup-report" aria-busy={entry === undefined}>
      <header class="document-head">
        <Mark />
        <h1>{t('reportTitle')}</h1>
      </header>
      {entry === null && <p role="alert">{t('reportNone')}</p>}
      {entry && <Filled entry={entry} />}
      {entry && (
        <div class="actions screen-only">
          <button type="button" class="button primary" onClick={onPrint}>
            {t('reportPrint')}
          </button>
        </div>
      )}
    </main>
  );
}

function Filled({ entry }: { readonly entry: HistoryEntry }) {
  const { vendor, destination, before, after, deliveries } = entry;
  const had = new Set(before?.granted);
  const granted = (after?.granted ?? []).filter((name) => !had.has(name));
  const kept = (after?.granted ?? []).filter((name) => had.has(name));
  return (
    <>
      <section aria-labelledby="report-what">
        <h2 id="report-what">{t('historySetup', destination, vendorFacts[vendor]?.name ?? vendor)}</h2>
        <table class="table" aria-labelledby="report-what">
          <tbody>
            {facts(entry).map(([name, value]) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>
                  <bdi>{value}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {after === null && <p>{t('reportUnread')}</p>}
      <ReportNames id="granted" title={t('reportGranted', String(granted.length))} names={granted} />
      <ReportNames id="kept" title={t('reportKept', String(kept.length))} names={kept} />
      <ReportNames
        id="more"
        title={t('reportMore', String(after?.more?.length ?? 0))}
        hint={t('reportMoreHint')}
        names={after?.more ?? []}
      />
      <ReportNames
        id="open"
        title={t('reportOpen', String(after?.open.length ?? 0))}
        names={after?.open ?? []}
      />
      <ReportNames id="steps" title={t('reportSteps')} names={stepLines(entry)} />
      <ReportNames
        id="sent"
        title={t('reportSent')}
        names={deliveries.length > 0 ? deliveries.map(deliveryText) : [t('historyNotSent')]}
      />
      <p class="hint">{t('reportNoSecret')}</p>
    </>
  );
}

/** What stands in the head of the report, line by line. */
function facts({ host, manifestId, manifestVersion, startedAt, endedAt, after, expires }: HistoryEntry) {
  return [
    [t('reportHost'), host],
    [t('reportStarted'), readableMoment(startedAt)],
    [t('reportEnded'), endedAt === null ? t('reportRunning') : readableMoment(endedAt)],
    [t('reportManifest'), `${manifestId}, ${manifestVersion}`],
    ...(after ? [[t('reportStanding'), standingText(after)] as const] : []),
    ...(expires ? [[t('reportExpires'), readableDate(expires)] as const] : []),
  ] as const;
}
