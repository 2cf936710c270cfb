import type { TenantOptions } from '../sandbox/autotask/options';
import { expect, test } from './harness/fixtures';
import { newTenant, pressButton, recordIn } from './steps/autotask';
import { allFindings, grantMissing, startSetup } from './steps/panel';

const builds = [
  { rendering: 'sections', shell: 'frames', organization: 'Organization' },
  { rendering: 'components', shell: 'bare', organization: 'Customer', accessHeading: 'View' },
  {
    rendering: 'mixed',
    shell: 'frames',
    organization: 'Account',
    closedSections: 'unmounted',
    openDelay: 30,
  },
] as const satisfies readonly Partial<TenantOptions>[];

/** What AutoElevate's manifest comes to in a new level. */
const asked = {
  'CRM > Organization & Contact Access > Customer & Cancelation': 'All',
  'CRM > Object Permissions > Devices & Subscriptions | View': 'All',
  'Service Desk > Object Permissions > Tickets | View': 'All',
  'Service Desk > Object Permissions > Tickets | Add': 'Yes',
  'Service Desk > Object Permissions > Tickets | Edit': 'Yes',
  'Service Desk > Time Entry Permissions > Can modify Work Type on ticket time entries': 'on',
  'Admin > Feature Access > Resources/Users (HR)': 'on',
  'Admin > Feature Access > Service Desk (Tickets)': 'on',
  'Web Services API > Feature Access > Can login to Web Services API': 'on',
};

for (const build of builds) {
  const tag = build === builds[0] ? '@wide' : '@full';
  test(`gives a level drawn as ${build.rendering} (${build.shell}) exactly AutoElevate's rights, and takes them back`, {
    tag,
  }, async ({ room }) => {
    const { sandbox, browser } = room;
    const server = newTenant(sandbox, build);
    const level = server.levelWith('AutoElevate', { 'CRM > Object Permissions > Notes | View': 'All' });
    const before = { ...level.rights };
    const { page, panel } = await startSetup(
      browser,
      server.urlOf('level', level.id),
      'CyberFOX AutoElevate',
    );
    expect(await panel.attribute('[data-part="page"]', 'data-page')).toBe('permissions');
    await panel.click(grantMissing);
    await page.bringToFront();
    const open = async () =>
      (await allFindings(panel))
        .filter(({ status }) => !/granted|excess/.test(status))
        .map(({ name, status, reason }) => [name, status, reason]);
    await expect.poll(open, { timeout: 30_000 }).toEqual([]);
    expect(server.level('AutoElevate')?.rights).toEqual(before);
    if (build.rendering === 'components') {
      await panel.click({ role: 'button', name: 'Undo' });
      await page.bringToFront();
      await expect.poll(async () => (await open()).length, { timeout: 30_000 }).toBe(7);
      await pressButton(await recordIn(page, server), 'Save & Close');
      await expect.poll(() => server.asked.saveLevel).toBe(1);
      return expect(server.level('AutoElevate')?.rights).toEqual(before);
    }
    await pressButton(await recordIn(page, server), 'Save & Close');
    await expect.poll(() => server.level('AutoElevate')?.rights).toEqual({ ...before, ...asked });
  });
}
