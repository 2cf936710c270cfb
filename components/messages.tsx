import type { Notice, PanelState } from '../utils/setup/types';
import { t } from '../utils/strings';
import { sentence } from './labels';
import { usePanel } from './panel-context';

/**
 * All notices of that tone, each sentence once: a setup's notice is often the tab's too. While a setup runs, what went
 * well with another is no news any more; what went wrong still is.
 */
export function noticesOf(state: PanelState, said: Notice | null, tone: Notice['tone']): readonly Notice[] {
  const { setup, deliveries, notice } = state;
  const told =
    setup && tone === 'status' ? deliveries.filter(({ setupId }) => setupId === setup.id) : deliveries;
  const all = [said, notice, setup?.notice, ...told.map((delivery) => delivery.notice)];
  const sentences = new Map<string, Notice>();
  for (const each of all) if (each?.tone === tone) sentences.set(sentence(each), each);
  return [...sentences.values()];
}

/** Errors, and the held-back save. One alert region, drawn only while there is something to say. */
export function Alerts({ state, said }: { readonly state: PanelState; readonly said: Notice | null }) {
  const { actions, say } = usePanel();
  const notices = noticesOf(state, said, 'alert');
  const held = state.setup?.held;
  if (notices.length === 0 && !held) return null;
  return (
    <div class="alert" role="alert">
      {held && (
        <>
          <p>{t('heldBack', held.label)}</p>
          <button type="button" class="button" onClick={() => actions.release()}>
            {t('saveAnyway')}
          </button>
        </>
      )}
      {notices.map((notice) => (
        <p key={notice.key}>{sentence(notice)}</p>
      ))}
      {notices.length > 0 && (
        <button
          type="button"
          class="button small quiet"
          onClick={() => {
            say(null);
            if (notices.some((notice) => notice !== said)) actions.dismiss();
          }}
        >
          {t('dismiss')}
        </button>
      )}
    </div>
  );
}
