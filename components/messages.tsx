import type { Delivery, Notice, PanelState } from '../utils/setup/types';
import { t } from '../utils/strings';
import { commitNames, fieldLabel, sentence } from './labels';
import { count, lacking, mainDelivery, type NextStep } from './next-step';
import { usePanel } from './panel-context';

/** Errors, and the held-back save. One alert region, drawn only while there is something to say. */
export function Alerts({ state, said }: { readonly state: PanelState; readonly said: Notice | null }) {
  const { actions, say } = usePanel();
  const { setup, deliveries } = state;
  const notices = [said, state.notice, setup?.notice, ...deliveries.map(({ notice }) => notice)].filter(
    (notice): notice is Notice => notice?.tone === 'alert',
  );
  const held = setup?.held;
  if (notices.length === 0 && !held) return null;
  return (
    <div class="alert" role="alert">
      {held && (
        <>
          <p>{t('heldBack', held.label)}</p>
          <button type="button" class="button" onClick={() => actions.release()}>
            {t('saveAnyway')}
          </button>
        </>
      )}
      {notices.map((notice) => (
        <p key={notice.key}>{sentence(notice)}</p>
      ))}
      {notices.length > 0 && (
        <button
          type="button"
          class="button small quiet"
          onClick={() => {
            say(null);
            if (notices.some((notice) => notice !== said)) actions.dismiss();
          }}
        >
          {t('dismiss')}
        </button>
      )}
    </div>
  );
}

/** What is going on, what has just succeeded, and what comes next: sentences for the one status region. */
export function statusSentences(state: PanelState, step: NextStep, said: Notice | null): readonly string[] {
  const { setup, deliveries } = state;
  const notices = [said, state.notice, setup?.notice, ...deliveries.map(({ notice }) => notice)].filter(
    (notice): notice is Notice => notice?.tone === 'status',
  );
  const next = nextSentence(state, step);
  return [...notices.map(sentence), ...(next ? [next] : [])];
}

function nextSentence(state: PanelState, step: NextStep): string | null {
  const { setup } = state;
  const delivery = mainDelivery(state);
  if (step === 'wait') return workSentence(state);
  if (step === 'choose') return t('nextChoose');
  if (step === 'go' && setup) return t('nextGo');
  if (step === 'grant' && setup) return t('nextGrant', setup.destination);
  if (step === 'by-hand') return t('nextByHand');
  if (step === 'commit' && setup) {
    const check = count(setup, 'manual') + count(setup, 'absent');
    if (setup.findings.length === 0) return t('nextRead');
    if (check > 0) return t('nextCheck', String(check));
    const button = commitNames[setup.vendor];
    return button ? t('nextCommit', button) : null;
  }
  if (step === 'mint') return t('nextMint', delivery ? lacking(delivery).map(fieldLabel).join(', ') : '');
  if (delivery) return deliverySentence(delivery, step);
  return null;
}

function workSentence({ setup }: PanelState): string {
  const keys = {
    reading: 'working',
    granting: 'granting',
    removing: 'removing',
    undoing: 'undoing',
    sending: 'sending',
  } as const;
  return t(setup?.work ? keys[setup.work.kind] : 'sending');
}

function deliverySentence({ secrets, destination }: Delivery, step: NextStep): string | null {
  if (step === 'verdict') return t('sent', destination);
  if (secrets.some(({ state }) => state === 'unknown')) return t('sentUnknown', destination);
  return t('safeToLeave');
}
