/** Our own pages' side of the protocol. */
import browser from 'webextension-polyfill';
import type { FromPanel, StateChanged } from './protocol';

/** Sends to the background and resolves with its reply; see `FromPanel` for what each message replies. */
export function sendToBackground(message: FromPanel): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Calls `handler` after every change, with the tab it concerns or -1 for all, until the signal aborts. */
export function onStateChanged(signal: AbortSignal, handler: (tabId: number) => void): void {
  function listener(message: unknown, sender: { readonly id?: string }): undefined {
    if (sender.id !== browser.runtime.id || !isStateChanged(message)) return;
    handler(message.tabId);
  }
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

function isStateChanged(message: unknown): message is StateChanged {
  return (
    typeof message === 'object' && message !== null && 'type' in message && message.type === 'state-changed'
  );
}
