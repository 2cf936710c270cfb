import type { Delivery } from '../utils/setup/types';
import { t } from '../utils/strings';
import { sentence } from './labels';
import { usePanel } from './panel-context';
import { ProofPart } from './proof-part';
import { wayNames } from './way-names';

/** Ways besides the destination's form, and the vendor's own word on the credential. */
export function OtherWays({ delivery }: { readonly delivery: Delivery }) {
  const { actions } = usePanel();
  const { setupId, ways = [], barred = [], sending } = delivery;
  return (
    <>
      <details class="fold">
        <summary>{t('otherWays')}</summary>
        <ul class="rows" aria-label={t('otherWays')}>
          {ways.map((way) => (
            <li key={way.sink} class="row">
              <button
                type="button"
                class="button small"
                disabled={sending}
                onClick={() => actions.deliver(setupId, way)}
              >
                {sentence({ tone: 'status', key: way.key, args: [way.where] })}
              </button>
            </li>
          ))}
        </ul>
        {barred.length > 0 && <p class="hint">{t('waysByPolicy', wayNames(barred))}</p>}
        <p>
          <a href="/options.html#sinks" target="_blank" rel="noreferrer">
            {t('setUpWays')}
          </a>
        </p>
      </details>
      <ProofPart delivery={delivery} />
    </>
  );
}
