import browser from 'webextension-polyfill';
import { t } from '../strings';

/** Puts "open RoleCall" into the context menu of the vendors' pages; kept by the browser until the next install. */
export async function createMenu(): Promise<void> {
  const { contextMenus, runtime } = browser;
  await contextMenus.removeAll();
  contextMenus.create({
    id: 'open',
    title: t('menuOpen'),
    contexts: ['page', 'frame', 'editable', 'selection', 'link'],
    documentUrlPatterns: [...(runtime.getManifest().host_permissions ?? [])],
  });
}
