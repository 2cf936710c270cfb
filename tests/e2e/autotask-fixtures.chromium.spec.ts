import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './harness/browsers';
import { expect, test } from './harness/fixtures';
import { allFindings, grantMissing, startSetup } from './steps/panel';

/** Status, and reason after a colon, of each of AutoElevate's rights before Grant; `*` is every other one. */
interface Expected {
  readonly kind: 'permissions' | 'vendor';
  readonly rights: Readonly<Record<string, string>>;
}

declare const level: Readonly<Record<string, string>>;
declare const commits: number;

const folder = join(root, 'tests/fixtures/autotask');
const account = `<script>${readFileSync(join(folder, 'level.js'), 'utf8')}</script>`;
const pages = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
/** What AutoElevate's manifest comes to, by line and column. */
const asked = {
  'CRM > Organization & Contact Access > Customer & Cancelation': 'All',
  'CRM > Object Permissions > Devices & Subscriptions: View': 'All',
  'Service Desk > Object Permissions > Tickets: View': 'All',
  'Service Desk > Object Permissions > Tickets: Add': 'Yes',
  'Service Desk > Object Permissions > Tickets: Edit': 'Yes',
  'Service Desk > Time Entry Permissions > Can modify Work Type on ticket time entries': 'on',
  'Admin > Feature Access > Resources/Users (HR)': 'on',
  'Admin > Feature Access > Service Desk (Tickets)': 'on',
  'Web Services API > Feature Access > Can login to Web Services API': 'on',
};
const wanted = [...new Set(Object.keys(asked).map((name) => name.replace(/: .*/, '')))].map((name) =>
  name.replace('Devices &', 'Configuration Items &'),
);

for (const name of pages) {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;

  test(`reads and grants the security level ${name}`, async ({ room }) => {
    const { sandbox, browser } = room;
    const host = 'ww31.autotask.net';
    const path = `/Mvc/AdministrationSetup/${name}`;
    const html = readFileSync(join(folder, `${name}.html`), 'utf8');
    sandbox.page(host, path, html.replace('<script src="level.js"></script>', account));
    const { page, panel } = await startSetup(browser, `https://${host}${path}`, 'CyberFOX AutoElevate');
    const statuses = async () =>
      Object.fromEntries(
        (await allFindings(panel))
          .filter(({ status }) => status !== 'excess')
          .map((one) => [one.name, one.reason ? `${one.status}:${one.reason}` : one.status]),
      );
    const all = (rights: Readonly<Record<string, string>>) =>
      Object.fromEntries(wanted.map((right) => [right, rights[right] ?? rights['*']]));
    await expect.poll(() => panel.attribute('[data-part="page"]', 'data-page')).toBe(expected.kind);
    await expect.poll(statuses).toEqual(all(expected.rights));
    const before = await page.evaluate(() => ({ ...level }));
    if (!Object.values(expected.rights).some((status) => status.startsWith('missing'))) return;

    await panel.click(grantMissing);
    await page.bringToFront();
    await expect.poll(statuses, { timeout: 30_000 }).toEqual(all({ '*': 'granted' }));
    expect(await page.evaluate(() => level)).toEqual({ ...before, ...asked });

    await panel.click({ role: 'button', name: 'Undo' });
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => level), { timeout: 30_000 }).toEqual(before);
    expect(await page.evaluate(() => commits)).toBe(0);
  });
}
