import { useState } from 'preact/hooks';
import type { Delivery, Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { usePanel } from './panel-context';

interface Properties {
  readonly delivery: Delivery;
  readonly setup: Setup | null;
}

/** The destination's own word is the first proof, so the panel asks for it. */
export function Verdict({ delivery: { destination, form, by = 'form' }, setup }: Properties) {
  const { actions, say } = usePanel();
  // Where they were stored, the destination has nothing to say yet.
  const [connected, setConnected] = useState<boolean | null>(by === 'form' ? null : true);

  function answer(yes: boolean) {
    setConnected(yes);
    say(yes ? { tone: 'status', key: 'connected', args: [destination] } : null);
  }

  return (
    <div class="verdict">
      {form.press && connected === null && <p>{t('pressThere', form.press, destination)}</p>}
      {connected === null && (
        <>
          <p class="question">{t('isConnected', destination)}</p>
          <div class="actions">
            <button type="button" class="button primary" onClick={() => answer(true)}>
              {t('yes')}
            </button>
            <button type="button" class="button" onClick={() => answer(false)}>
              {t('no')}
            </button>
          </div>
        </>
      )}
      {connected === true && setup && (
        <button type="button" class="button primary" onClick={() => actions.end()}>
          {t('finish')}
        </button>
      )}
      {connected === false && <p>{t('notConnected', destination)}</p>}
    </div>
  );
}
