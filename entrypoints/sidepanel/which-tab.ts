import browser from 'webextension-polyfill';

/** Calls `handler` with the tab this panel is for, now and whenever it changes, until the signal aborts. */
export function followTab(signal: AbortSignal, handler: (tabId: number) => void): void {
  const pinned = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN);
  if (Number.isInteger(pinned)) {
    handler(pinned);
    return;
  }

  async function look(): Promise<void> {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    if (tab?.id !== undefined && !signal.aborted) handler(tab.id);
  }
  const onChange = () => void look();
  browser.tabs.onActivated.addListener(onChange);
  browser.windows.onFocusChanged.addListener(onChange);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(onChange);
      browser.windows.onFocusChanged.removeListener(onChange);
    },
    { once: true },
  );
  onChange();
}
