/** Umbrella's whole guide, from a new role to the console that uses the keys: its own calls say whether it worked. */
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { newCompany, openRow, pressListSave, pressNew, pressSave, pressText } from './steps/connectwise';
import { choose, findingIs, grantMissing, openPanelFor, settled } from './steps/panel';
import { connect, pressThere, send } from './steps/secret';

const right = 'System | Table Setup';
const captured = (field: string) => `[data-part="secret"][data-field="${field}"][data-state="captured"]`;

/** The field beside a label. */
function fieldOf(page: PageDriver, label: string): Promise<string> {
  return page.waitForState((wanted) => {
    const found = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === wanted);
    return found?.checkVisibility() ? `#${CSS.escape(found.htmlFor)}` : '';
  }, label);
}

async function chooseIn(page: PageDriver, label: string, option: string): Promise<void> {
  await page.waitForState(
    ({ selector, text }) => {
      const select = document.querySelector<HTMLSelectElement>(selector);
      const offered = [...(select?.options ?? [])].some((one) => one.text === text);
      if (!select || !offered) return false;
      select.value = text;
      select.dispatchEvent(new Event('change', { bubbles: true }));
      return true;
    },
    { selector: await fieldOf(page, label), text: option },
  );
}

test('Umbrella gets its role, its API member and both keys, and its calls pass', async ({ room }) => {
  const { sandbox, browser } = room;
  const server = newCompany(sandbox, 'selects');
  server.options.newListsAllow = 'none';
  const page = await browser.openPage(server.urlOf('role'));
  const panel = await openPanelFor(browser, page);
  await choose(panel, 'Cisco Umbrella');

  await page.bringToFront();
  const roleId = await fieldOf(page, 'Role ID');
  await page.waitForState((id) => document.querySelector<HTMLInputElement>(id)?.value === 'Umbrella', roleId);
  await pressSave(page, 'selects');
  await panel.waitFor('[data-part="page"][data-page="permissions"]');
  await settled(panel);
  const before = structuredClone(server.role('Umbrella')?.levels);
  await panel.click(grantMissing);
  await page.bringToFront();
  await findingIs(panel, right, 'manual', 'dialog');
  await settled(panel);
  await page.bringToFront();
  await openRow(page, 'System', 'Table Setup');
  await findingIs(panel, right, 'missing');
  await panel.click(grantMissing);
  await page.bringToFront();
  await findingIs(panel, right, 'granted');
  await page.bringToFront();
  await pressListSave(page, 'selects');
  await page.waitForGone('dialog');
  await pressSave(page, 'selects');
  const all = { Add: 'All', Edit: 'All', Delete: 'None', Inquire: 'All' };
  await expect
    .poll(() => server.role('Umbrella')?.levels)
    .toEqual({
      ...before,
      'Companies | Company Maintenance': { ...all, Add: 'None', Edit: 'None' },
      'Companies | Configurations': all,
      'Service Desk | Service Tickets': all,
      [right]: all,
    });

  await pressText(page, 'Members');
  await page.waitForState(() => document.body.textContent?.includes('API Members'));
  await pressNew(page, 'selects');
  await page.fill(await fieldOf(page, 'Member ID'), 'umbrella');
  await page.fill(await fieldOf(page, 'Member Name'), 'Umbrella');
  await chooseIn(page, 'Role ID', 'Umbrella');
  await chooseIn(page, 'Level', 'Corporate (Level 1)');
  await chooseIn(page, 'Location', 'Hill Office');
  await chooseIn(page, 'Business Unit', 'Admin');
  await pressSave(page, 'selects');
  await expect.poll(() => server.member('umbrella')?.role).toBe('Umbrella');
  await pressText(page, 'API Keys');
  await pressNew(page, 'selects');
  await page.fill(await fieldOf(page, 'Description'), 'Umbrella console');
  await pressSave(page, 'selects');
  await panel.waitFor(captured('publicKey'));
  await panel.waitFor(captured('privateKey'));

  // The guide is for an integration that exists: the company and the site stand there already.
  const console = await pressThere(browser, sandbox.umbrella);
  await console.fill('[name=company_id]', server.companyId);
  await console.fill('[name=site_url]', `https://${server.host}`);
  await send(panel, sandbox.umbrella);
  await panel.waitFor('[data-part="secret"][data-field="privateKey"][data-state="delivered"]');
  await connect(console, sandbox.umbrella);
  expect(sandbox.umbrella.calls.filter(({ passed }) => !passed)).toEqual([]);
  expect(sandbox.umbrella.calls).toHaveLength(sandbox.umbrella.facts.calls.length);
  expect(sandbox.umbrella.verdict).toBe('Connected');
});
