import browser from 'webextension-polyfill';
import { refreshTab } from './frame-upkeep';
import { type SetupRecord, say } from './records';
import { patternOf } from './vendor-hosts';

/**
 * Says so when a setup's host has been taken away, and forgets what was seen there; resolves to whether it is still
 * allowed. Chromium tells of a host set to "on click" by no event, so the panel's looks ask as well.
 */
export async function checkAccess(setup: SetupRecord): Promise<boolean> {
  if (await browser.permissions.contains({ origins: [patternOf(setup.origin)] })) return true;
  await say(setup.id, { tone: 'alert', key: 'noticeAccessLost', args: [setup.origin] });
  await Promise.all(setup.tabIds.map(refreshTab));
  return false;
}
