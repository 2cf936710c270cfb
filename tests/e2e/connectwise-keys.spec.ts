import { hashOf } from '../sandbox/connectwise/server';
import { expect, test } from './harness/fixtures';
import { newCompany, pressNew, pressSave, screenOf, tagOf, triedRenderings } from './steps/connectwise';
import { choose, openPanelFor } from './steps/panel';
import { revealed } from './steps/secret';

const captured = (field: string) => `[data-part="secret"][data-field="${field}"][data-state="captured"]`;

for (const rendering of triedRenderings) {
  test(
    `captures both keys of a record drawn as ${rendering} after its first Save, and none of an old one`,
    tagOf(rendering),
    async ({ room }) => {
      const { sandbox, browser } = room;
      const server = newCompany(sandbox, rendering);
      const page = await browser.openPage(server.urlOf('key', 1));
      const panel = await openPanelFor(browser, page);
      await choose(panel, 'Cisco Umbrella');
      await expect.poll(() => panel.attribute('[data-part="page"]', 'data-page')).toBe('credential');
      await expect
        .poll(() => panel.texts('[role="status"]'))
        .toContainEqual(expect.stringContaining('exists already'));
      expect(await panel.count('[data-part="secret"]')).toBe(0);
      await page.goto(server.urlOf('keys', 1));
      await page.reload();
      await page.bringToFront();
      const screen = await screenOf(page, rendering);
      await pressNew(screen, rendering);
      await expect.poll(() => panel.attribute('[data-part="page"]', 'data-page')).toBe('credential');
      await expect
        .poll(() => panel.texts('[role="status"]'))
        .toContainEqual(expect.stringContaining('not Save & Close'));
      expect(await panel.count('[data-part="secret"]')).toBe(0);

      await page.bringToFront();
      await screen.fill('input:not([readonly],[type=button])', 'Umbrella console');
      await pressSave(screen, rendering);
      await panel.waitFor(captured('privateKey'));
      await panel.waitFor(captured('publicKey'));
      const key = server.keys.at(-1);
      expect(await revealed(panel, 'publicKey')).toBe(key?.publicKey);
      expect(hashOf(await revealed(panel, 'privateKey'))).toBe(key?.privateHash);
    },
  );
}
