import { useState } from 'preact/hooks';
import type { Delivery, PanelState } from '../utils/setup/types';
import { t } from '../utils/strings';
import { fieldLabel, shortOrigin } from './labels';
import { isReady, lacking, type NextStep } from './next-step';
import { usePanel } from './panel-context';
import { SecretItem } from './secret-item';
import { choices, complete, TargetFields } from './target-fields';
import { TargetPicker } from './target-picker';
import { Verdict } from './verdict';

interface Properties {
  readonly delivery: Delivery;
  readonly state: PanelState;
  readonly step: NextStep;
  /** The delivery of this setup (or the first that waits), named `Secrets`; the others carry their destination's name. */
  readonly main: boolean;
}

/** Captured values on their way to the destination. */
export function DeliveryCard({ delivery, state, step, main }: Properties) {
  const { setupId, secrets, destination, target } = delivery;
  const waiting = lacking(delivery);
  return (
    <section class="card delivery">
      <h2>{t('credentialOf', destination)}</h2>
      <ul class="secrets" aria-label={main ? t('secrets') : t('waitingFor', destination)}>
        {secrets.map((secret) => (
          <SecretItem key={secret.field} setupId={setupId} secret={secret} />
        ))}
      </ul>
      {waiting.length > 0 && <p class="hint">{t('stillLacking', waiting.map(fieldLabel).join(', '))}</p>}
      {isReady(delivery) &&
        (main && step === 'verdict' ? <Verdict delivery={delivery} setup={state.setup} /> : null)}
      {isReady(delivery) && (
        <SendPart
          key={target?.tabId ?? 'none'}
          delivery={delivery}
          state={state}
          primary={main && (step === 'send' || step === 'target' || step === 'use-tab')}
        />
      )}
    </section>
  );
}

function SendPart({
  delivery,
  state,
  primary,
}: {
  readonly delivery: Delivery;
  readonly state: PanelState;
  readonly primary: boolean;
}) {
  const { actions } = usePanel();
  const [own, setOwn] = useState<ReadonlyMap<number, number>>(new Map());
  const [choosing, setChoosing] = useState(false);
  const { setupId, destination, target, sending, secrets, form } = delivery;
  const chosen = target ? choices(target, own) : new Map<number, number>();
  const ready = complete(chosen);
  const delivered = secrets.every(({ state: each }) => each === 'delivered');
  const again = delivered || secrets.some(({ state: each }) => each === 'unknown');
  const here = state.page.vendor === '' && target?.tabId !== state.page.tabId;

  function press() {
    const only = state.targets[0];
    if (target && ready) actions.send(setupId, ready, target);
    else if (!target && state.targets.length === 1 && only) actions.target(setupId, only.tabId);
    else setChoosing(true);
  }

  return (
    <div class="send">
      {target && (
        <p class="target">
          <span class="label">{target.remembered ? t('sendsToAgain') : t('sendsTo')}</span>
          <strong class="origin" dir="ltr">
            {shortOrigin(target.origin)}
          </strong>
          <span class="hint">{target.title}</span>
        </p>
      )}
      {target && target.fields.length > 0 && (
        <TargetFields
          target={target}
          chosen={chosen}
          onChoose={(field, handle) => setOwn(new Map([...own, [field, handle]]))}
        />
      )}
      {target && !ready && (
        <p class="hint">{target.fields.length > 0 ? t('chooseEach') : t('noFields', form.where)}</p>
      )}
      {target && !target.granted && <p class="hint">{t('willAsk', shortOrigin(target.origin))}</p>}
      {!target && here && (
        <button
          type="button"
          class={primary ? 'button primary' : 'button'}
          onClick={() => actions.target(setupId, state.page.tabId)}
        >
          {t('useThisTab')}
        </button>
      )}
      {(target || !here) && (
        <button
          type="button"
          class={primary ? 'button primary' : 'button'}
          disabled={sending || (target !== null && !ready)}
          onClick={press}
        >
          {again ? t('sendToAgain', destination) : t('sendTo', destination)}
        </button>
      )}
      {(choosing || target || state.targets.length > 1) && (
        <TargetPicker delivery={delivery} state={state} open={choosing && !target} />
      )}
      {!target && state.targets.length === 0 && !here && (
        <p class="hint">{t('goToDestination', destination, form.where)}</p>
      )}
    </div>
  );
}
