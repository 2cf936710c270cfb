import browser from 'webextension-polyfill';
import { type StringKey, t } from '../strings';
import type { PageKind } from '../vendors/types';

/** What the toolbar's button says of a page that RoleCall can help with; of others it says nothing. */
const titles: Readonly<Partial<Record<PageKind, StringKey>>> = {
  permissions: 'badgePermissions',
  credential: 'badgeCredential',
};
const sign = '•';
const colour = '#0b5c7d';

/** Marks the toolbar's button on a tab whose page can be helped, and unmarks it elsewhere. */
export async function showBadge(tabId: number, kinds: readonly PageKind[]): Promise<void> {
  const kind = (['credential', 'permissions'] as const).find((each) => kinds.includes(each));
  const title = kind && titles[kind];
  const { action } = browser;
  try {
    await action.setBadgeText({ tabId, text: title ? sign : '' });
    await action.setTitle({ tabId, title: t(title ?? 'extensionName') });
    if (title) await action.setBadgeBackgroundColor({ tabId, color: colour });
  } catch {
    // The tab is closed.
  }
}
