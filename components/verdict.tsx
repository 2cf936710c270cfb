import { useState } from 'preact/hooks';
import type { CompiledManifest } from '../utils/manifests/types';
import type { Delivery, Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { usePanel } from './panel-context';

interface Properties {
  readonly manifest: CompiledManifest | null;
  readonly delivery: Delivery;
  readonly setup: Setup | null;
}

/** The destination's own word is the first proof, so the panel asks for it. */
export function Verdict({ delivery: { destination, form, by = 'form' }, setup, manifest }: Properties) {
  const { actions, say } = usePanel();
  // Where they were stored, the destination has nothing to say yet.
  const [connected, setConnected] = useState<boolean | null>(by === 'form' ? null : true);

  // What was for setting up only is to be taken away again.
  const over = (manifest?.groups ?? [])
    .filter(({ id, kind }) => kind === 'setup-only' && setup?.choices.groups.includes(id))
    .map(({ title }) => title);

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
      {connected === true && over.length > 0 && <p class="hint">{t('afterSetUp', over.join(', '))}</p>}
      {connected === true && setup && !setup.incognito && (
        <a href={`/report.html?setup=${setup.id}`} target="_blank" rel="noreferrer">
          {t('reportLink')}
        </a>
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
