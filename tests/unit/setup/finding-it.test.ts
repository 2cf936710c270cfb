/** How the admin comes to the panel: a mark on the toolbar's button, the menu of a vendor's page, the button itself. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../../public/_locales/en/messages.json';
import { pageSender, World } from './world';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./fake-browser')).polyfill }));

let world: World;

beforeEach(() => {
  const getMessage = (key: keyof typeof messages) => messages[key].message;
  vi.stubGlobal('chrome', { i18n: { getMessage } });
  world = new World();
});

describe('the toolbar’s button', () => {
  it('is marked where a page can be helped, and says with what', async () => {
    await world.openVendor();
    expect(world.browser.badges.get(1)).toEqual({
      text: '•',
      title: 'RoleCall can set the permissions on this page',
    });
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'credential' });
    expect(world.browser.badges.get(1)?.title).toBe('RoleCall can carry the credential on this page');
  });

  it('is not marked on another page of a vendor, nor once the tab has left', async () => {
    await world.openVendor();
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'vendor' });
    expect(world.browser.badges.get(1)).toEqual({ text: '', title: 'RoleCall' });
    await world.openVendor(2);
    const { forgetFrames } = await import('../../../utils/setup/frames');
    await forgetFrames(2);
    expect(world.browser.badges.get(2)?.text).toBe('');
  });

  it('is marked for what any frame of the page is', async () => {
    await world.openVendor();
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'vendor' });
    const frame = pageSender({ frameId: 3, documentId: 'inner' });
    await world.fromPage({ type: 'page-seen', vendor: 'syncro', kind: 'permissions' }, frame);
    expect(world.browser.badges.get(1)?.text).toBe('•');
  });

  it('opens the panel of its window, or a window where there is none', async () => {
    const { toolbarPressed } = await import('../../../utils/setup/toolbar');
    toolbarPressed({ id: 1, windowId: 5 });
    expect(world.browser.panels).toEqual([5]);
    world.browser.popupWindows.add(6);
    toolbarPressed({ id: 2, windowId: 6 });
    await vi.waitFor(() =>
      expect(world.browser.opened).toEqual(['chrome-extension://ownid/sidepanel.html?tab=2']),
    );
  });
});

it('offers itself in the menu of the vendors’ own pages alone, once', async () => {
  const { createMenu } = await import('../../../utils/setup/menu');
  await createMenu();
  await createMenu();
  expect(world.browser.menus).toMatchObject([
    { title: 'Open RoleCall for this page', documentUrlPatterns: ['https://*.syncromsp.com/*'] },
  ]);
});
