/** The API member's form as the panel has it filled: every other way to draw it, and in both browsers. */
import { renderings } from '../sandbox/connectwise/options';
import { expect, test } from './harness/fixtures';
import { newCompany, screenOf } from './steps/connectwise';
import { choose, openPanelFor } from './steps/panel';

for (const rendering of renderings)
  test(`fills in what Rewst asks for in a form drawn as ${rendering}`, { tag: '@full' }, async ({ room }) => {
    const { sandbox, browser } = room;
    const server = newCompany(sandbox, rendering);
    server.options.loadDelay = 200;
    server.addRole('Rewst API');
    const page = await browser.openPage(server.urlOf('member'));
    const screen = await screenOf(page, rendering);
    const panel = await openPanelFor(browser, page);
    await choose(panel, 'Rewst');
    await page.bringToFront();
    // Fields that say something, of boxes and of what is drawn as one.
    const says = () =>
      screen.evaluate(() => {
        const fields = [...document.querySelectorAll<HTMLInputElement>('input,select,[role=combobox]')];
        return fields.map((field) => field.value || field.textContent?.trim() || '').filter(Boolean);
      });
    const roleId = () =>
      panel.evaluate(() => {
        const rows = [...document.querySelectorAll('.form-row')];
        const row = rows.find((one) => one.querySelector('.row-name')?.textContent === 'Role ID');
        return row?.getAttribute('data-state') ?? '';
      });
    await expect.poll(roleId).toMatch(/filled|offered/);
    // What has a list that must be opened is offered.
    if ((await roleId()) === 'offered') {
      await panel.click({ role: 'button', name: 'Use' });
      await page.bringToFront();
    }
    await expect.poll(roleId).toBe('filled');
    expect(await says()).toEqual(expect.arrayContaining(['Rewst', 'Rewst API']));
    expect(server.members).toHaveLength(1);
  });
