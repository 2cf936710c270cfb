import { useEffect, useState } from 'preact/hooks';
import type { SecretInfo } from '../utils/setup/types';
import { t } from '../utils/strings';
import { fieldLabel, readableTime, secretStateKeys } from './labels';
import { usePanel } from './panel-context';

/** Long enough to read a key aloud, short enough not to stay on a shared screen. */
const revealedMilliseconds = 20_000;

interface Properties {
  readonly setupId: string;
  readonly secret: SecretInfo;
  readonly copies: boolean;
}

/** One captured value, masked until the admin asks, and masked again by itself. */
export function SecretItem({ setupId, secret, copies }: Properties) {
  const { actions, say } = usePanel();
  const [value, setValue] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const [asking, setAsking] = useState(false);
  const { field, state, wipeAt } = secret;
  const id = `secret-${setupId}-${field}`;

  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(() => setValue(null), revealedMilliseconds);
    return () => clearTimeout(timer);
  }, [value]);

  async function reveal() {
    if (value !== null) return setValue(null);
    const revealed = await actions.reveal(setupId, field);
    setValue(revealed);
    if (revealed === null) say({ tone: 'alert', key: 'valueGone', args: [fieldLabel(field)] });
  }
  async function copy() {
    const done = await actions.copySecret(setupId, field);
    setCopied(done);
    say(
      done
        ? { tone: 'status', key: 'copied', args: [fieldLabel(field)] }
        : { tone: 'alert', key: 'copyFailed' },
    );
  }
  async function clear() {
    const done = await actions.clearClipboard();
    setCopied(!done);
    say(done ? { tone: 'status', key: 'clipboardCleared' } : { tone: 'alert', key: 'copyFailed' });
  }

  return (
    <li class="secret" data-part="secret" data-field={field} data-state={state}>
      <div class="secret-head" id={id}>
        <span class="row-name">{fieldLabel(field)}</span>
        {value === null && state !== 'expired' && (
          <span class="secret-mask" aria-hidden="true">
            ••••••••••
          </span>
        )}
        <span class="tag" data-state={state}>
          {t(secretStateKeys[state])}
        </span>
      </div>
      {value !== null && (
        <code class="secret-value" data-part="secret-value" dir="ltr">
          {value}
        </code>
      )}
      {wipeAt !== undefined && <p class="hint">{t('wipedAt', readableTime(wipeAt))}</p>}
      {state !== 'expired' && (
        <div class="actions">
          <button type="button" class="button small" aria-describedby={id} onClick={reveal}>
            {value === null ? t('reveal') : t('hide')}
          </button>
          {copies && (
            <button type="button" class="button small" aria-describedby={id} onClick={copy}>
              {t('copy')}
            </button>
          )}
          {!asking && state !== 'sending' && (
            <button type="button" class="button small" aria-describedby={id} onClick={() => setAsking(true)}>
              {t('forget')}
            </button>
          )}
        </div>
      )}
      {copied && (
        <p class="ask">
          <span>{t('clipboardHint')}</span>
          <button type="button" class="button small" onClick={clear}>
            {t('clearClipboard')}
          </button>
        </p>
      )}
      {asking && (
        <p class="ask" data-tone="danger">
          <span>{t('forgetHint')}</span>
          <button
            type="button"
            class="button small danger"
            aria-describedby={id}
            onClick={() => actions.forget(setupId, field)}
          >
            {t('forget')}
          </button>
          <button type="button" class="button small" onClick={() => setAsking(false)}>
            {t('cancel')}
          </button>
        </p>
      )}
    </li>
  );
}
