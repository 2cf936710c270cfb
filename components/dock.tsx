import type { Finding } from '../utils/manifests/findings';
import type { Notice, PanelState, Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { count, isActing, mainDelivery, type NextStep } from './next-step';
import { usePanel } from './panel-context';
import { statusSentences } from './status-sentences';

interface Properties {
  readonly state: PanelState;
  readonly step: NextStep;
  readonly said: Notice | null;
}

/** The foot of the panel, always in view: what comes next, and the button for it. */
export function Dock({ state, step, said }: Properties) {
  const { setup } = state;
  return (
    <footer class="dock" data-good={isGood(state, step)}>
      <div class="status" role="status">
        {statusSentences(state, step, said).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {setup?.work && (isActing(setup) || setup.findings.length === 0) && <WorkBar work={setup.work} />}
      {setup && setup.findings.length > 0 && <GrantBar setup={setup} primary={step === 'grant'} />}
    </footer>
  );
}

/** Whether the sentence is good news, so that it may look like it. */
function isGood(state: PanelState, step: NextStep): boolean {
  const { setup } = state;
  if (step === 'commit' && setup) return setup.findings.length > 0 && setup.findings.every(isSettled);
  const { form, secrets = [] } = mainDelivery(state) ?? {};
  if (secrets.some((secret) => secret.state === 'unknown')) return false;
  // What has to be sent before the vendor's page is saved is no news to rest on.
  return step === 'verdict' || (/send|target|use-tab/.test(step) && !form?.beforeSave);
}

function isSettled({ status }: Finding): boolean {
  return status === 'granted' || status === 'excess';
}

function WorkBar({ work }: { readonly work: NonNullable<Setup['work']> }) {
  const counted = 'total' in work;
  return (
    <div class="work">
      <progress
        aria-label={t('progress')}
        {...(counted ? { value: work.done, max: Math.max(work.total, 1) } : {})}
      />
      {counted && <span class="work-count">{t('progressCount', String(work.done), String(work.total))}</span>}
    </div>
  );
}

function GrantBar({ setup, primary }: { readonly setup: Setup; readonly primary: boolean }) {
  const { actions } = usePanel();
  const missing = count(setup, 'missing');
  const excess = count(setup, 'excess');
  const busy = isActing(setup);
  return (
    <div class="grant-bar">
      {missing === 0 && (
        <span class="nothing-missing" aria-hidden="true">
          {t(setup.findings.every(isSettled) ? 'nothingMissing' : 'nothingToGrant')}
        </span>
      )}
      <button
        type="button"
        class={missing === 0 ? 'unseen' : primary ? 'button primary' : 'button'}
        disabled={busy || missing === 0}
        onClick={() => actions.grant([])}
      >
        {t('grantMissing', String(missing))}
      </button>
      {busy ? (
        <button type="button" class="button" onClick={() => actions.stop()}>
          {t('stop')}
        </button>
      ) : (
        <button type="button" class="button" disabled={!setup.canUndo} onClick={() => actions.undo()}>
          {t('undo')}
        </button>
      )}
      {excess > 0 && (
        <button type="button" class="button quiet" disabled={busy} onClick={() => actions.remove([])}>
          {t('removeExcess', String(excess))}
        </button>
      )}
    </div>
  );
}
