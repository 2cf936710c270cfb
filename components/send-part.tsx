import { useState } from 'preact/hooks';
import type { Delivery, PanelState } from '../utils/setup/types';
import { t } from '../utils/strings';
import { shortOrigin } from './labels';
import { isDelivered } from './next-step';
import { usePanel } from './panel-context';
import { choices, complete, TargetFields } from './target-fields';
import { TargetPicker } from './target-picker';

interface Properties {
  readonly delivery: Delivery;
  readonly state: PanelState;
  readonly primary: boolean;
}

/** Where the values go, what goes into which field, and the button that sends them. */
export function SendPart({ delivery, state, primary }: Properties) {
  const { actions } = usePanel();
  const [own, setOwn] = useState<ReadonlyMap<number, number>>(new Map());
  const [choosing, setChoosing] = useState(false);
  const { setupId, destination, target, sending, looking, secrets, form } = delivery;
  const chosen = target ? choices(target, own) : new Map<number, number>();
  const ready = complete(chosen, form);
  const again = isDelivered(delivery) || secrets.some((secret) => secret.state === 'unknown');
  const here = state.page.vendor === '' && target?.tabId !== state.page.tabId;
  const buttonClass = primary ? 'button primary' : 'button';

  const only = target || state.targets.length > 1 ? undefined : state.targets[0];

  function press() {
    if (target && ready) actions.send(setupId, ready, target);
    else if (only) actions.target(setupId, only.tabId);
    else setChoosing(true);
  }

  if (form.fields.length === 0) return <p class="hint">{t('noForm', destination)}</p>;
  return (
    <div class="send">
      {target && <Goal delivery={delivery} ready={ready !== null} />}
      {only && !here && <Origin label={t('sendsTo')} {...only} />}
      {target && (
        <TargetFields
          target={target}
          chosen={chosen}
          onChoose={(field, handle) => setOwn(new Map([...own, [field, handle]]))}
        />
      )}
      {!target && here && (
        <button type="button" class={buttonClass} onClick={() => actions.target(setupId, state.page.tabId)}>
          {t('useThisTab')}
        </button>
      )}
      {(target || !here) && (
        <button
          type="button"
          class={buttonClass}
          disabled={sending || (target ? !ready : looking)}
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

function Goal({
  delivery: { target, form },
  ready,
}: {
  readonly delivery: Delivery;
  readonly ready: boolean;
}) {
  if (!target) return null;
  const fillable = target.fields.some(({ candidates }) => candidates.length > 0);
  return (
    <>
      <Origin label={target.remembered ? t('sendsToAgain') : t('sendsTo')} {...target} />
      {target.takenBy && <p class="hint">{t('takenBy', target.takenBy)}</p>}
      {!ready && <p class="hint">{fillable ? t('chooseEach') : t('noFields', form.where)}</p>}
      {!target.granted && <p class="hint">{t('willAsk', shortOrigin(target.origin))}</p>}
    </>
  );
}

interface OriginProperties {
  readonly label: string;
  readonly origin: string;
  readonly title: string;
}

/** Where the values go, as the browser writes it: before anything is sent. */
function Origin({ label, origin, title }: OriginProperties) {
  return (
    <p class="target">
      <span class="label">{label}</span>
      <strong class="origin" dir="ltr">
        {shortOrigin(origin)}
      </strong>
      <span class="hint">{title}</span>
    </p>
  );
}
