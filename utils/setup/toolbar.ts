import browser from 'webextension-polyfill';
import { refreshTab } from './frame-upkeep';
import { everyTab, stateChanged } from './notify';
import { proposeWaiting } from './targets';

/** Chromium's side panel, which the polyfill does not name. */
interface WithSidePanel {
  readonly sidePanel?: { open(where: { windowId: number }): Promise<void> };
}

interface PressedTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
}

/**
 * Opens the panel. The browser allows that only within the press itself, so nothing may be awaited before it. The
 * press also lets RoleCall see this tab's address until it goes elsewhere, whether it is a vendor's or a destination's.
 */
export function toolbarPressed({ id: tabId, windowId }: PressedTab): void {
  const opened = openPanel(windowId);
  opened.catch(() => (tabId === undefined ? undefined : openWindow(tabId)));
  if (tabId !== undefined) void refreshTab(tabId);
  // The tab may be the destination that values wait for.
  void proposeWaiting();
  stateChanged(everyTab);
}

function openPanel(windowId: number | undefined): Promise<void> {
  const { sidePanel } = browser as unknown as WithSidePanel;
  if (sidePanel && windowId !== undefined) return sidePanel.open({ windowId });
  return browser.sidebarAction ? browser.sidebarAction.open() : Promise.reject(new Error('no panel'));
}

/** Windows without room for a side panel (a vendor's pop-up) get the panel in a window of its own. */
async function openWindow(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`sidepanel.html?tab=${tabId}`);
  await browser.windows.create({ url, type: 'popup', width: 420, height: 760 }).catch(() => undefined);
}
