import { syncoreRenderings } from '../sandbox/syncore/account';
import { expect, test } from './harness/fixtures';
import { choose, openPanelFor } from './steps/panel';
import { revealed, says } from './steps/secret';

for (const rendering of syncoreRenderings) {
  const tag = rendering === syncoreRenderings[0] ? [] : ['@full'];
  test(`captures both keys drawn as ${rendering} on Reveal, hides them again, and warns of regenerating`, {
    tag,
  }, async ({ room }) => {
    const { sandbox, browser } = room;
    const account = sandbox.syncore(`acme-${rendering}`);
    // The first key is kept while the second is not there yet: hidden then, it would never come.
    Object.assign(account.options, { rendering, revealDelay: 50, secondDelay: 1000 });
    const keys = account.makeKeys();
    const page = await browser.openPage(account.url);
    const panel = await openPanelFor(browser, page);
    await choose(panel, 'Any destination');
    await expect.poll(() => panel.attribute('[data-part="page"]', 'data-page')).toBe('credential');
    await expect
      .poll(() => panel.texts('[role="status"]'))
      .toContainEqual(expect.stringContaining('Leave Regenerate'));
    expect(await panel.count('[data-part="secret"]')).toBe(0);
    await page.bringToFront();
    await page.click({ role: 'button', name: /Reveal API Keys/ });
    expect(await revealed(panel, 'primaryKey')).toBe(keys.primary);
    expect(await revealed(panel, 'secondaryKey')).toBe(keys.secondary);
    await page.bringToFront();
    // What was revealed is out of sight again once it is kept.
    await page.waitFor({ role: 'button', name: /Reveal API Keys/ });
    expect(await page.evaluate((key) => document.body.innerHTML.includes(key), keys.primary)).toBe(false);
    for (let turn = 0; turn < 2; turn += 1) {
      await page.click({ role: 'button', name: /Regenerate API Keys/ });
      await says(panel, 'Press Cancel');
      await page.click({ role: 'button', name: 'Cancel' });
      await says(panel, 'Leave Regenerate');
    }
    expect(account.done).toMatchObject({ reveal: 1, regenerate: 0 });
  });
}
