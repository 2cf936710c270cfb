import { sendToBackground } from '../../utils/messaging/channel';
import type { PanelState } from '../../utils/setup/types';

const everyMilliseconds = 1000;

/**
 * Has the tab looked at again when the panel comes into view or focus, and each second while the panel is visible and
 * the page is a vendor's that has nothing to set up yet: some vendors swap screens without navigating, and an idle page
 * must not be observed.
 */
export function watchPage(signal: AbortSignal, state: () => PanelState | null): void {
  function look(): void {
    const page = state()?.page;
    if (page && document.visibilityState === 'visible') {
      void sendToBackground({ type: 'panel-look', tabId: page.tabId }).catch(() => undefined);
    }
  }
  const timer = setInterval(() => {
    const page = state()?.page;
    if (page && page.vendor !== '' && (page.kind === 'vendor' || page.kind === 'none')) look();
  }, everyMilliseconds);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  window.addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
}
