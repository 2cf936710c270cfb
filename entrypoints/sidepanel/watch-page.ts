import type { Finding } from '../../utils/manifests/findings';
import { sendToBackground } from '../../utils/messaging/channel';
import type { PanelState } from '../../utils/setup/types';

const everyMilliseconds = 1000;

/**
 * Has the tab looked at again when the panel comes into view or focus, and each second while the panel is visible and
 * the page is a vendor's that has nothing to set up yet, or reads as none: some vendors swap screens without navigating, and an idle page
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
    const { page, setup } = state() ?? {};
    const isUnreadable = setup && setup.findings.length > 0 && setup.findings.every(isAbsent);
    if (page && page.vendor !== '' && (page.kind === 'vendor' || page.kind === 'none' || isUnreadable))
      look();
  }, everyMilliseconds);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  window.addEventListener('focus', look, { signal });
  document.addEventListener('visibilitychange', look, { signal });
}

function isAbsent({ status }: Finding): boolean {
  return status === 'absent';
}
