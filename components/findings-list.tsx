import { useState } from 'preact/hooks';
import type { FindingStatus } from '../utils/manifests/findings';
import { vendorFacts } from '../utils/manifests/vendors';
import type { Setup } from '../utils/setup/types';
import { t } from '../utils/strings';
import { FindingRow } from './finding-row';
import { statusKeys } from './labels';
import { count, isActing } from './next-step';

/** A page of thousands of boxes may have thousands in excess; drawing more than this helps nobody. */
const excessShown = 200;

const filters = ['missing', 'manual', 'absent', 'granted'] as const satisfies readonly FindingStatus[];

/** The requirements held against the page, in the manifest's order; excess folded away at the end. */
export function FindingsList({ setup }: { readonly setup: Setup }) {
  const [filter, setFilter] = useState<FindingStatus | null>(null);
  const wanted = setup.findings.filter(({ status }) => status !== 'excess');
  const excess = setup.findings.filter(({ status }) => status === 'excess');
  const { joiner } = vendorFacts[setup.vendor];
  const busy = isActing(setup);
  const active = filter && count(setup, filter) > 0 ? filter : null;
  if (setup.findings.length === 0) return null;
  return (
    <section class="findings">
      <h2 id="permissions">{t('permissions')}</h2>
      <fieldset class="filters" aria-label={t('filter')}>
        {filters
          .filter((status) => count(setup, status) > 0)
          .map((status) => (
            <button
              type="button"
              key={status}
              class="filter"
              data-status={status}
              aria-pressed={active === status}
              onClick={() => setFilter(active === status ? null : status)}
            >
              {t('historyCount', String(count(setup, status)), t(statusKeys[status]))}
            </button>
          ))}
      </fieldset>
      <ul class="rows" aria-labelledby="permissions">
        {wanted.map((finding, index) => (
          <FindingRow
            key={finding.id}
            finding={finding}
            index={index}
            joiner={joiner}
            busy={busy}
            hidden={active !== null && finding.status !== active}
          />
        ))}
        {excess.length > 0 && (
          <li class="row-fold">
            <details>
              <summary>{t('excessTitle', String(excess.length))}</summary>
              <p class="hint">{t('excessHint')}</p>
              <ul class="rows" aria-label={t('excess')}>
                {excess.slice(0, excessShown).map((finding, index) => (
                  <FindingRow
                    key={finding.id}
                    finding={finding}
                    index={wanted.length + index}
                    joiner={joiner}
                    busy={busy}
                  />
                ))}
              </ul>
              {excess.length > excessShown && (
                <p class="hint">{t('excessMore', String(excess.length - excessShown))}</p>
              )}
            </details>
          </li>
        )}
      </ul>
    </section>
  );
}
