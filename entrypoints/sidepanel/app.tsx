import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { PanelView } from '../../components/panel-view';
import { onStateChanged } from '../../utils/messaging/channel';
import type { Notice, PanelState } from '../../utils/setup/types';
import { readState } from './background-state';
import { loadCatalogue } from './load-catalogue';
import { panelActions } from './panel-actions';
import { watchPage } from './watch-page';
import { followTab } from './which-tab';

/** The panel with its tab, its state and its actions. */
export function App() {
  const [tabId, setTabId] = useState<number | null>(null);
  const [state, setState] = useState<PanelState | null>(null);
  const [unanswered, setUnanswered] = useState(false);
  const [notice, notify] = useState<Notice | null>(null);
  const catalogue = useCatalogue(notify);
  const latest = useRef<PanelState | null>(null);
  const asked = useRef(0);

  const refresh = useCallback(async (tab: number) => {
    // A slower answer to an earlier question must not overwrite a newer one.
    asked.current += 1;
    const question = asked.current;
    const answer = await readState(tab);
    if (question !== asked.current) return;
    latest.current = answer ?? latest.current;
    setState(latest.current);
    setUnanswered(answer === null);
  }, []);

  useEffect(() => {
    const controller = new AbortController();
    followTab(controller.signal, setTabId);
    watchPage(controller.signal, () => latest.current);
    return () => controller.abort();
  }, []);

  useEffect(() => {
    if (tabId === null) return;
    const controller = new AbortController();
    latest.current = null;
    setState(null);
    void refresh(tabId);
    // Deliveries of other setups show on every tab, so any change may concern this panel.
    onStateChanged(controller.signal, () => void refresh(tabId));
    return () => controller.abort();
  }, [tabId, refresh]);

  const actions = useMemo(
    () =>
      panelActions({
        tabId: tabId ?? -1,
        state: () => latest.current,
        refresh: () => tabId !== null && void refresh(tabId),
        notify,
      }),
    [tabId, refresh],
  );
  const shown = state && notice ? { ...state, notice } : state;
  return (
    <PanelView
      key={tabId ?? -1}
      state={shown}
      unanswered={unanswered}
      catalogue={catalogue}
      actions={actions}
    />
  );
}

function useCatalogue(notify: (notice: Notice) => void) {
  const [catalogue, setCatalogue] = useState<Awaited<ReturnType<typeof loadCatalogue>>>([]);
  useEffect(() => {
    loadCatalogue().then(setCatalogue, () => notify({ tone: 'alert', key: 'catalogueFailed' }));
  }, [notify]);
  return catalogue;
}
