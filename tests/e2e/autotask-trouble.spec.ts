/** What a browser alone can do to Autotask's pages: frames that are replaced, windows that are closed. */
import { expect, test } from './harness/fixtures';
import { newTenant, pressButton, recordIn } from './steps/autotask';
import { choose, grantMissing, openPanelFor, startSetup } from './steps/panel';
import { says } from './steps/secret';

const captured = (field: string) => `[data-part="secret"][data-field="${field}"][data-state="captured"]`;
const tickets = 'Service Desk > Object Permissions > Tickets';

test('a shell that replaces its frame in mid-grant is said, and Grant goes on in the new one', {
  tag: '@wide',
}, async ({ room }) => {
  const { sandbox, browser } = room;
  const server = newTenant(sandbox, { shellRedrawAfter: 2 });
  const level = server.levelWith('AutoElevate');
  const { page, panel } = await startSetup(browser, server.urlOf('level', level.id), 'CyberFOX AutoElevate');
  expect(await panel.count('[data-part="page"]')).toBe(1);
  await panel.click(grantMissing);
  await page.bringToFront();
  await says(panel, 'was left or reloaded while RoleCall was working on it');
  expect(level.rights[`${tickets} | View`]).toBe('None');
  // The new frame has to be read before anything can be granted in it.
  await panel.waitForState(() => {
    const rows = [...document.querySelectorAll('[data-part="finding"]')];
    const isDone =
      rows.length > 0 && rows.every((row) => /granted|excess/.test(row.getAttribute('data-status') ?? ''));
    const grant = [...document.querySelectorAll('button')].find((one) =>
      /^Grant [1-9]/.test(one.textContent ?? ''),
    );
    if (!isDone && grant?.disabled === false) grant.click();
    return isDone;
  });
  await page.bringToFront();
  await pressButton(await recordIn(page, server), 'Save & Close');
  await expect.poll(() => level.rights[`${tickets} | View`]).toBe('All');
});

test('a window of its own is shown in its opener’s panel, and said when it is closed too early', {
  tag: '@wide',
}, async ({ room }) => {
  const { sandbox, browser } = room;
  const server = newTenant(sandbox, { shell: 'popup' });
  const page = await browser.openPage(server.pageUrlOf('users'));
  const panel = await openPanelFor(browser, page);
  await choose(panel, 'MSPCFO');
  await page.bringToFront();
  await pressButton(page, 'New');
  const window = await page.popup(() => page.click('.ContextOverlay.Active .Item'));
  await panel.waitFor('[data-part="page"][data-page="credential"]');
  await window.bringToFront();
  await pressButton(window, 'Generate Key');
  await panel.waitFor(captured('username'));
  await window.close();
  await says(panel, 'closed before RoleCall had its secret');
  expect(server.users).toEqual([]);
});
