/** What is on no screen of ConnectWise's: the company's id is asked for once, the site's address is where the tab is. */
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { newCompany, pressNew, pressSave } from './steps/connectwise';
import { choose, openPanelFor } from './steps/panel';
import { connect, pressThere, revealed, send } from './steps/secret';

const captured = (field: string) => `[data-part="secret"][data-field="${field}"][data-state="captured"]`;
const companyId = '#give-companyId';

/** Makes a key at the vendor and waits until both of its parts are kept. */
async function mint(page: PageDriver, panel: PageDriver): Promise<void> {
  await page.bringToFront();
  await pressNew(page, 'selects');
  await page.fill('input[type=text]:not([readonly])', 'Rewst API');
  await pressSave(page, 'selects');
  await panel.waitFor(captured('publicKey'));
  await panel.waitFor(captured('privateKey'));
}

test('the company’s id is asked for once, the site is known, and Rewst’s own calls pass with both', {
  tag: '@wide',
}, async ({ room }) => {
  const { sandbox, browser } = room;
  const server = newCompany(sandbox, 'selects');
  server.addRole('Rewst API', 'All');
  const { id } = server.saveMember(undefined, { memberId: 'Rewst', memberName: 'Rewst', role: 'Rewst API' });
  const page = await browser.openPage(server.urlOf('keys', id));
  const panel = await openPanelFor(browser, page);
  await choose(panel, 'Rewst');
  await mint(page, panel);
  await panel.waitFor(captured('siteUrl'));
  await panel.fill(companyId, server.companyId);
  await panel.click({ role: 'button', name: 'Keep' });
  await panel.waitFor(captured('companyId'));
  expect(await revealed(panel, 'siteUrl')).toBe(server.host);

  const console = await pressThere(browser, sandbox.rewst);
  await send(panel, sandbox.rewst);
  await panel.waitFor('[data-part="secret"][data-field="companyId"][data-state="delivered"]');
  await connect(console, sandbox.rewst);
  expect(sandbox.rewst.verdict).toBe('Connected');
  expect(sandbox.rewst.saved).toMatchObject({
    hostname: server.host,
    company_id: server.companyId,
    member_id: 'Rewst',
  });

  // Another setup on that host asks no more.
  await panel.click({ role: 'button', name: 'End setup' });
  await page.goto(server.urlOf('keys', id));
  await page.reload();
  await choose(panel, 'Rewst');
  await mint(page, panel);
  await panel.waitFor(captured('companyId'));
  expect(await panel.count(companyId)).toBe(0);
});
