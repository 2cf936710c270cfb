import type { CatalogueEntry } from '../utils/manifests/types';
import { type VendorId, vendorFacts } from '../utils/manifests/vendors';
import type { AuditState, AuditTrouble } from '../utils/setup/audit-types';
import { type StringKey, t } from '../utils/strings';
import { AuditChooser } from './audit-chooser';
import { AuditOver } from './audit-over';
import { AuditResultPart } from './audit-result';
import { AuditSummary } from './audit-summary';
import { readableMoment } from './history-text';
import { Mark } from './icons';

interface Properties {
  /** Null until the background has answered. */
  readonly state: AuditState | null;
  /** Whose integrations there are to choose from; empty until it is known. */
  readonly vendor: VendorId | '';
  readonly catalogue: readonly CatalogueEntry[];
  /** Ids of the manifests to hold the role against. */
  readonly chosen: readonly string[];
  /** What the role is called in the report. */
  readonly name: string;
  /** When it was read, in milliseconds since the epoch. */
  readonly at: number;
  /** What has just happened, or empty. */
  readonly said: string;
  /** Closed parts of the page are being opened, read and closed again. */
  readonly opening: boolean;
  readonly onChoose: (manifestId: string, on: boolean) => void;
  readonly onName: (name: string) => void;
  readonly onOpen: () => void;
  readonly onPrint: () => void;
  readonly onSave: (kind: 'csv' | 'json') => void;
  readonly onRecord: () => void;
}

const troubleKeys = {
  gone: 'auditGone',
  'no-page': 'auditNoPage',
  setup: 'auditSetup',
} as const satisfies Record<AuditTrouble, StringKey>;

/** The audit of one role: what to hold it against, then the report, which prints without the rest. */
export function AuditView(properties: Properties) {
  const { state, vendor, catalogue, chosen, name, said, opening, onChoose, onName } = properties;
  return (
    <main class="document report" data-part="audit" aria-busy={opening || state === null || state.reading}>
      <header class="document-head">
        <Mark />
        <h1>{t('auditTitle')}</h1>
      </header>
      <p class="lead screen-only">{t('auditLead')}</p>
      <div class="screen-only" role="status">
        <p>{standing(state)}</p>
        {state?.unopened && <p>{t(opening ? 'auditOpening' : 'auditUnopened')}</p>}
        {said && <p>{said}</p>}
      </div>
      {state?.unopened && <ClosedParts {...properties} state={state} />}
      {vendor !== '' && (
        <section class="card screen-only" aria-labelledby="audit-choose">
          <h2 id="audit-choose">{t('auditChoose')}</h2>
          <AuditChooser catalogue={catalogue} vendor={vendor} chosen={chosen} onChoose={onChoose} />
          <label class="stacked">
            {t('auditName')}
            <input
              class="field"
              value={name}
              maxLength={200}
              onInput={(event) => onName(event.currentTarget.value)}
            />
          </label>
        </section>
      )}
      {state && state.rights > 0 && <Report {...properties} state={state} />}
    </main>
  );
}

/** What has not been read, and the way to read it. */
function ClosedParts({ state: { unread }, opening, onOpen }: Properties & { readonly state: AuditState }) {
  return (
    <section class="card screen-only" aria-label={t('auditClosed')} data-part="closed">
      {unread.length > 0 && <p>{t('auditUnread', String(unread.length), unread.join(', '))}</p>}
      <div class="actions">
        <button
          type="button"
          class="button"
          disabled={opening}
          aria-describedby="audit-open"
          onClick={onOpen}
        >
          {t('auditOpen')}
        </button>
      </div>
      <p class="hint" id="audit-open">
        {t('auditOpenHint')}
      </p>
    </section>
  );
}

/** What the page is about, as a sentence. */
function standing(state: AuditState | null): string {
  if (!state || (state.reading && !state.trouble)) return t('auditReading');
  if (state.trouble) return t(troubleKeys[state.trouble]);
  return state.rights > 0 || state.unopened ? t('auditRead', String(state.rights)) : t('auditNoRights');
}

function Report({ state, name, at, onPrint, onSave, onRecord }: Properties & { readonly state: AuditState }) {
  const { vendor, host, results, over, copied } = state;
  return (
    <>
      <section aria-labelledby="audit-report" data-part="report">
        <h2 id="audit-report">{name || t('auditUnnamed')}</h2>
        <p class="hint">
          {vendor && vendorFacts[vendor].name}, <span dir="ltr">{host}</span>, {readableMoment(at)}
        </p>
        {state.unopened && <p>{t('auditIncomplete')}</p>}
        {results.length === 0 ? <p>{t('auditNothingChosen')}</p> : <AuditSummary results={results} />}
        {results.map((result) => (
          <AuditResultPart key={result.manifestId} result={result} />
        ))}
        {results.length > 0 && <AuditOver over={over} copied={copied} />}
      </section>
      <div class="actions screen-only">
        <button type="button" class="button primary" onClick={onPrint}>
          {t('reportPrint')}
        </button>
        <button type="button" class="button" onClick={() => onSave('csv')}>
          {t('historyCsv')}
        </button>
        <button type="button" class="button" onClick={() => onSave('json')}>
          {t('historyJson')}
        </button>
        <button type="button" class="button" onClick={onRecord}>
          {t('auditRecord')}
        </button>
      </div>
    </>
  );
}
