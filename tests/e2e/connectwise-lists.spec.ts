import { expect, test } from './harness/fixtures';
import { newCompany, openRow, pressListSave, screenOf, triedRenderings } from './steps/connectwise';
import { countIs, findingIs, grantMissing, settled, startSetup } from './steps/panel';

const tables = ['Company / Configuration', 'Service / Priority', 'Service / Service Board'];
const right = 'System | Table Setup';

for (const rendering of triedRenderings) {
  test(`moves what Umbrella needs in a list drawn as ${rendering}, and back`, {
    tag: '@full',
  }, async ({ room }) => {
    const { sandbox, browser } = room;
    const server = newCompany(sandbox, rendering);
    server.options.newListsAllow = 'none';
    const role = server.addRole('Umbrella');
    const { page, panel } = await startSetup(browser, server.urlOf('role', role.id), 'Cisco Umbrella');
    const screen = await screenOf(page, rendering);
    await panel.click(grantMissing);
    await page.bringToFront();
    await findingIs(panel, right, 'manual', 'dialog');
    await settled(panel);

    await page.bringToFront();
    await openRow(screen, 'System', 'Table Setup');
    const found = await findingIs(panel, right, 'missing');
    for (const entry of tables) expect(found.note).toContain(entry);
    await panel.click(grantMissing);
    await page.bringToFront();
    await countIs(panel, 'granted', 4);
    await panel.click({ role: 'button', name: 'Undo' });
    await page.bringToFront();
    await findingIs(panel, right, 'missing');
    await panel.click(grantMissing);
    await page.bringToFront();
    await countIs(panel, 'granted', 4);
    await page.bringToFront();
    await pressListSave(screen, rendering);
    await expect.poll(() => [...(server.role('Umbrella')?.lists[right]?.allow ?? [])].sort()).toEqual(tables);
    await countIs(panel, 'granted', 4);
  });
}
