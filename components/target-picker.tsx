import type { Delivery, PanelState } from '../utils/setup/types';
import { t } from '../utils/strings';
import { shortOrigin } from './labels';
import { usePanel } from './panel-context';

interface Properties {
  readonly delivery: Delivery;
  readonly state: PanelState;
  readonly open: boolean;
}

/** The tabs that could take the values. Reading one again is choosing it again. */
export function TargetPicker({ delivery, state, open }: Properties) {
  const { actions } = usePanel();
  const { setupId, target, destination, form } = delivery;
  return (
    <details class="fold" open={open}>
      <summary>{target ? t('anotherTab') : t('chooseTab')}</summary>
      <ul class="rows" aria-label={t('chooseTab')}>
        {state.targets.map(({ tabId, origin, title }) => (
          <li key={tabId} class="row">
            <button type="button" class="tab-choice" onClick={() => actions.target(setupId, tabId)}>
              <span class="origin" dir="ltr">
                {shortOrigin(origin)}
              </span>
              <span class="hint">{tabId === target?.tabId ? t('readAgain') : title}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="hint">{t('goToDestination', destination, form.where)}</p>
    </details>
  );
}
