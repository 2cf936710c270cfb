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
  readonly onChoose: (manifestId: string, on: boolean) => void;
  readonly onName: (name: string) => void;
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
  const { state, vendor, catalogue, chosen, name, said, onChoose, onName } = properties;
  return (
    <main class="document report" data-part="audit" aria-busy={state === null || state.reading}>
      <header class="document-head">
        <Mark />
        <h1>{t('auditTitle')}</h1>
      </header>
      <p class="lead screen-only">{t('auditLead')}</p>
      <div class="screen-only" role="status">
        <p>{standing(state)}</p>
        {state?.unopened && <p>{t('auditUnopened')}</p>}
        {said && <p>{said}</p>}
      </div>
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

/** What the page is about, as a sentence. */
function standing(state: AuditState | null): string {
  if (!state || (state.reading && !state.trouble)) return t('auditReading');
  if (state.trouble) return t(troubleKeys[state.trouble]);
  return state.rights === 0 ? t('auditNoRights') : t('auditRead', String(state.rights));
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
