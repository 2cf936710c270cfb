import browser from 'webextension-polyfill';
import type { StateChanged } from '../messaging/protocol';

/** Every tab's panel. */
export const everyTab = -1;

/** Long enough to catch the changes that one message makes, too short to be seen. */
const gather = 20;
const waiting = new Set<number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells the open panels that a tab's state changed; several changes close together make one message. */
export function stateChanged(tabId: number): void {
  if (waiting.size === 0) timer = setTimeout(tell, gather);
  waiting.add(tabId);
}

/** The same, at once: for what the admin waits for. */
export function stateChangedNow(tabId: number): void {
  waiting.add(tabId);
  tell();
}

function tell(): void {
  clearTimeout(timer);
  const tabIds = waiting.has(everyTab) ? [everyTab] : [...waiting];
  waiting.clear();
  for (const tabId of tabIds) {
    const message: StateChanged = { type: 'state-changed', tabId };
    // Rejects when no panel is open, which is as good as told.
    browser.runtime.sendMessage(message).catch(() => undefined);
  }
}
