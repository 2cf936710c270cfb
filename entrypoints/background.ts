import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { tabLoading, tabRemoved, tabSettled } from '../utils/setup/frame-upkeep';
import { updateAvailable } from '../utils/setup/hold';
import {
  alarmRang,
  installed,
  lookAtOpenTabs,
  permissionsAdded,
  permissionsRemoved,
  windowClosed,
  woke,
} from '../utils/setup/lifecycle';
import { createMenu } from '../utils/setup/menu';
import { answer } from '../utils/setup/messages';
import { sessionChanged } from '../utils/setup/store';
import { toolbarPressed } from '../utils/setup/toolbar';

/** Registers every listener at once: the browser wakes this worker only for those it finds registered. */
export default defineBackground(() => {
  void woke();
  browser.runtime.onMessage.addListener(((body: unknown, sender: object, respond: (reply: unknown) => void) =>
    answer(body, sender, respond)) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  browser.action.onClicked.addListener(toolbarPressed);
  browser.contextMenus.onClicked.addListener((_chosen, tab) => tab && toolbarPressed(tab));
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') void tabLoading(tabId);
    if (change.status === 'complete' || change.url !== undefined) void tabSettled(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => void tabRemoved(tabId));
  browser.windows.onRemoved.addListener(() => void windowClosed());
  browser.runtime.onInstalled.addListener((details) => void installed(details));
  browser.runtime.onInstalled.addListener(() => void createMenu());
  browser.runtime.onStartup.addListener(() => void lookAtOpenTabs());
  browser.runtime.onUpdateAvailable.addListener(() => void updateAvailable());
  browser.storage.session.onChanged.addListener(sessionChanged);
  browser.permissions.onAdded.addListener((added) => void permissionsAdded(added));
  browser.permissions.onRemoved.addListener(() => void permissionsRemoved());
  browser.alarms.onAlarm.addListener((alarm) => void alarmRang(alarm));
});
