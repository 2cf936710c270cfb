import type { Delivery, PanelState } from '../utils/setup/types';
import type { SinkId } from '../utils/sinks/types';
import { t } from '../utils/strings';
import { fieldLabel } from './labels';
import { OtherWays } from './lazy-views';
import { isDelivered, isReady, lacking, type NextStep } from './next-step';
import { SecretItem } from './secret-item';
import { SendPart } from './send-part';
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
  const { setupId, secrets, destination } = delivery;
  const waiting = lacking(delivery);
  const may = (way: SinkId) => !delivery.barred?.includes(way);
  const primary = main && (step === 'send' || step === 'target' || step === 'use-tab');
  return (
    <section class="card delivery">
      <h2>{t('credentialOf', destination)}</h2>
      <ul class="secrets" aria-label={main ? t('secrets') : t('waitingFor', destination)}>
        {secrets.map((secret) => (
          // A newer value of the same field starts masked again.
          <SecretItem
            key={`${secret.field} ${secret.capturedAt}`}
            setupId={setupId}
            secret={secret}
            copies={may('clipboard')}
          />
        ))}
      </ul>
      {waiting.length > 0 && <p class="hint">{t('stillLacking', waiting.map(fieldLabel).join(', '))}</p>}
      {main && step === 'verdict' && (
        <Verdict delivery={delivery} setup={state.setup} manifest={state.manifest} />
      )}
      {may('form') && isReady(delivery) && !isDelivered(delivery) && (
        <SendPart delivery={delivery} state={state} primary={primary} />
      )}
      {isReady(delivery) && <OtherWays delivery={delivery} />}
      {may('form') && isDelivered(delivery) && (
        <details class="fold">
          <summary>{t('sendOnceMore')}</summary>
          <SendPart delivery={delivery} state={state} primary={false} />
        </details>
      )}
    </section>
  );
}
