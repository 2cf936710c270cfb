/** Save is held back while the vault lacks the secret, whatever the page's buttons listen to; then it passes. */
import { type SaveWay, saveWays } from '../sandbox/autotask/options';
import { expect, test } from './harness/fixtures';
import { newTenant, pressButton } from './steps/autotask';
import { choose, openPanelFor } from './steps/panel';
import { says } from './steps/secret';

const captured = (field: string) => `[data-part="secret"][data-field="${field}"][data-state="captured"]`;
const saveAnyway = { role: 'button', name: 'Save anyway' } as const;
/** The vault takes no value with something left out: as if it did not answer. */
const unkept = '***';
const hardest: SaveWay = 'window-pointerdown';

for (const saveOn of saveWays) {
  const tag = saveOn === hardest ? [] : ['@full'];
  test(`a form that saves on ${saveOn} is saved once the secret is kept`, { tag }, async ({ room }) => {
    const { sandbox, browser } = room;
    const server = newTenant(sandbox, { shell: 'bare', saveOn, secretPrefix: unkept });
    const page = await browser.openPage(server.urlOf('users'));
    const panel = await openPanelFor(browser, page);
    await choose(panel, 'MSPCFO');
    await page.goto(server.urlOf('new-user'));
    await panel.waitFor('[data-part="page"][data-page="credential"]');
    await page.bringToFront();
    await pressButton(page, 'Generate Key');
    await panel.waitFor(captured('username'));
    // The user name alone is not all that would be lost.
    await page.bringToFront();
    await pressButton(page, 'Save & Close');
    await panel.waitFor(saveAnyway);
    expect(server.asked.saveUser).toBe(0);

    await page.bringToFront();
    server.options.secretPrefix = '';
    await pressButton(page, 'Generate Secret');
    await panel.waitFor(captured('secret'));
    await panel.waitForGone(saveAnyway);
    await page.bringToFront();
    await pressButton(page, 'Save & Close');
    await expect.poll(() => server.asked.saveUser).toBe(1);

    server.options.secretPrefix = unkept;
    await pressButton(page, 'Generate Secret');
    await page.waitForState(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value.startsWith('***')),
    );
    await pressButton(page, 'Save & Close');
    await panel.waitFor(saveAnyway);
    await panel.click(saveAnyway);
    await panel.waitForGone(saveAnyway);
    await page.bringToFront();
    await pressButton(page, 'Save & Close');
    await expect.poll(() => server.asked.saveUser).toBe(2);
  });
}

test('where a page may hear Save first, the panel says so beforehand', async ({ room }) => {
  const { sandbox, browser } = room;
  const server = newTenant(sandbox, { shell: 'bare', saveOn: 'window-pointerdown' });
  const page = await browser.openPage(server.urlOf('new-user'));
  const panel = await openPanelFor(browser, page);
  await choose(panel, 'MSPCFO');
  await says(panel, 'Reload the page first');
  await page.bringToFront();
  await page.reload();
  await panel.waitForState(() => !/Reload the page first/.test(document.body.textContent ?? ''));
  await page.bringToFront();
  await pressButton(page, 'Generate Key');
  await panel.waitFor(captured('username'));
  await page.bringToFront();
  await pressButton(page, 'Save & Close');
  await panel.waitFor(saveAnyway);
  expect(server.asked.saveUser).toBe(0);
});
