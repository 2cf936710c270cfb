import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './harness/browsers';
import { expect, test } from './harness/fixtures';
import { allFindings, grantMissing, startSetup } from './steps/panel';

/** Status, and reason after a colon, of each of Umbrella's rights before Grant; `*` is every other one. */
interface Expected {
  readonly kind: 'permissions' | 'vendor';
  readonly rights: Readonly<Record<string, string>>;
}

declare const role: Readonly<Record<string, string>>;
declare const commits: number;

const folder = join(root, 'tests/fixtures/connectwise');
const account = `<script>${readFileSync(join(folder, 'role.js'), 'utf8')}</script>`;
const pages = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));
const wanted = [
  'Companies | Company Maintenance',
  'Companies | Configurations',
  'Service Desk | Service Tickets',
  'System | Table Setup',
];
const cells = ['Add', 'Edit', 'Inquire'].flatMap((verb) =>
  wanted.slice(1).map((name) => `${name} | ${verb}`),
);
const asked = [...cells, 'Companies | Company Maintenance | Inquire'];

for (const name of pages) {
  const expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Expected;

  test(`reads and grants the role ${name}`, async ({ room }) => {
    const { sandbox, browser } = room;
    const host = 'za.myconnectwise.net';
    const path = `/v2025_1/${name}.aspx`;
    const html = readFileSync(join(folder, `${name}.html`), 'utf8');
    sandbox.page(host, path, html.replace('<script src="role.js"></script>', account));
    const { page, panel } = await startSetup(browser, `https://${host}${path}`, 'Cisco Umbrella');
    const statuses = async () =>
      Object.fromEntries(
        (await allFindings(panel))
          .filter((one) => wanted.includes(one.name))
          .map((one) => [one.name, one.reason ? `${one.status}:${one.reason}` : one.status]),
      );
    const all = (rights: Readonly<Record<string, string>>) =>
      Object.fromEntries(wanted.map((right) => [right, rights[right] ?? rights['*']]));
    await expect.poll(() => panel.attribute('[data-part="page"]', 'data-page')).toBe(expected.kind);
    await expect.poll(statuses).toEqual(all(expected.rights));
    const before = await page.evaluate(() => ({ ...role }));

    await panel.click(grantMissing);
    await page.bringToFront();
    const after = { '*': 'granted', 'System | Table Setup': 'manual:dialog' };
    await expect.poll(statuses, { timeout: 30_000 }).toEqual(all(after));
    const granted = { ...before, ...Object.fromEntries(asked.map((key) => [key, 'All'])) };
    expect(await page.evaluate(() => role)).toEqual(granted);

    await panel.click({ role: 'button', name: 'Undo' });
    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => role), { timeout: 30_000 }).toEqual(before);
    expect(await page.evaluate(() => commits)).toBe(0);
  });
}
