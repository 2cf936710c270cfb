/** Save is held back while the vault lacks the secret, whatever the page's buttons listen to; then it passes. */
import { type SaveWay, saveWays } from '../sandbox/autotask/options';
import { expect, test } from './harness/fixtures';
import { newTenant, pressButton } from './steps/autotask';
import { choose, openPanelFor } from './steps/panel';
import { says } from './steps/secret';

const saveAnyway = { role: 'button', name: 'Save anyway' } as const;
/** The vault takes no value with something left out: as if it did not answer. */
const unkept = '***';
/** The hardest first: what listens on the window hears everything before the page's buttons do. */
const usual: readonly SaveWay[] = ['window-pointerdown', 'mousedown', 'click'];
const rest = saveWays.filter((way) => !usual.includes(way));

for (const ways of [usual, rest]) {
  const tag = ways === usual ? '@wide' : '@full';
  test(`a form that saves on ${ways.join(', ')} is saved once the secret is kept`, { tag }, async ({
    room,
  }) => {
    const { sandbox, browser } = room;
    const server = newTenant(sandbox, { shell: 'bare', saveOn: ways[0] ?? 'click' });
    const { asked, options } = server;
    const page = await browser.openPage(server.urlOf('new-user'));
    const panel = await openPanelFor(browser, page);
    const save = async () => {
      await page.bringToFront();
      await pressButton(page, 'Save & Close');
    };
    await choose(panel, 'MSPCFO');
    // Whatever the page listens to, it may hear the first press on a page that was there before the setup.
    await says(panel, 'Reload the page first');
    for (const way of ways) {
      await test.step(way, async () => {
        const before = asked.saveUser;
        options.saveOn = way;
        await page.bringToFront();
        await page.goto(server.urlOf('new-user'));
        await pressButton(page, 'Generate Key');
        // The user name alone is not all that would be lost.
        await page.waitFor('rolecall-overlay');
        await save();
        await panel.waitFor(saveAnyway);
        expect(asked.saveUser, 'held back').toBe(before);
        expect(await panel.texts('[role="status"]')).not.toContainEqual(
          expect.stringContaining('Reload the page first'),
        );

        await page.bringToFront();
        await pressButton(page, 'Generate Secret');
        await panel.waitForGone(saveAnyway);
        await save();
        await expect.poll(() => asked.saveUser, 'kept').toBe(before + 1);

        options.secretPrefix = unkept;
        await pressButton(page, 'Generate Secret');
        await page.waitForState(() =>
          [...document.querySelectorAll('input')].some(({ value }) => value.startsWith('***')),
        );
        await save();
        await panel.waitFor(saveAnyway);
        expect(asked.saveUser, 'held back again').toBe(before + 1);
        await panel.click(saveAnyway);
        await panel.waitForGone(saveAnyway);
        await save();
        await expect.poll(() => asked.saveUser, 'saved anyway').toBe(before + 2);
        options.secretPrefix = '';
      });
    }
  });
}
