import { renderings } from '../sandbox/connectwise/options';
import { expect, test } from './harness/fixtures';
import { newCompany, pressSave, screenOf } from './steps/connectwise';
import { countIs, findingIs, grantMissing, startSetup } from './steps/panel';

const all = { Add: 'All', Edit: 'All', Delete: 'None', Inquire: 'All' } as const;
/** What Umbrella's manifest comes to in a new role. */
const umbrella = {
  'Companies | Company Maintenance': { Add: 'None', Edit: 'None', Delete: 'None', Inquire: 'All' },
  'Companies | Configurations': all,
  'Service Desk | Service Tickets': all,
  'System | Table Setup': all,
} as const;

for (const rendering of renderings) {
  // Both browsers have the first; Umbrella's whole guide and every manifest are tried on selects.
  const tag = rendering === 'gxt' ? [] : [rendering === 'selects' ? '@full' : '@wide'];
  test(`gives a role drawn as ${rendering} exactly Umbrella's levels, and takes them back`, { tag }, async ({
    room,
  }) => {
    const { sandbox, browser } = room;
    const server = newCompany(sandbox, rendering);
    const role = server.addRole('Umbrella');
    const before = structuredClone(role.levels);
    const { page, panel } = await startSetup(browser, server.urlOf('role', role.id), 'Cisco Umbrella');
    const screen = await screenOf(page, rendering);

    await panel.click(grantMissing);
    await page.bringToFront();
    for (const name of [
      'Companies | Company Maintenance',
      'Companies | Configurations',
      'Service Desk | Service Tickets',
    ])
      await findingIs(panel, name, 'granted');
    await findingIs(panel, 'System | Table Setup', 'manual', 'dialog');
    expect(server.role('Umbrella')?.levels).toEqual(before);

    await page.bringToFront();
    await pressSave(screen, rendering);
    await expect.poll(() => server.role('Umbrella')?.levels).toEqual({ ...before, ...umbrella });

    await panel.click({ role: 'button', name: 'Undo' });
    await page.bringToFront();
    await countIs(panel, 'granted', 0);
    await page.bringToFront();
    await pressSave(screen, rendering);
    await expect.poll(() => server.role('Umbrella')?.levels).toEqual(before);
  });
}
