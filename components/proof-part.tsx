import type { Delivery } from '../utils/setup/types';
import { t } from '../utils/strings';
import { sentence } from './labels';
import { usePanel } from './panel-context';

/** Has the credential tried, and shows what the vendor's API said of each permission. */
export function ProofPart({ delivery: { setupId, proof } }: { readonly delivery: Delivery }) {
  const { actions } = usePanel();
  const { running = false, lines = [] } = proof ?? {};
  return (
    <>
      <div class="actions">
        <button type="button" class="button small" disabled={running} onClick={() => actions.prove(setupId)}>
          {t(running ? 'proving' : 'prove')}
        </button>
      </div>
      {lines.length > 0 && (
        <details class="fold" open={lines[0]?.outcome === 'refused'}>
          <summary>{t('proofLines')}</summary>
          <p class="hint">{t('proofLinesHint')}</p>
          <ul class="rows" aria-label={t('proofLines')}>
            {lines.map(({ id, name, outcome, key, args }) => (
              <li key={id} class="row" data-part="proof" data-outcome={outcome}>
                <span class="row-text">
                  {name}
                  <span class="hint">{sentence({ tone: 'status', key, args })}</span>
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
