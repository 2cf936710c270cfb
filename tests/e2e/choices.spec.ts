/** A manifest that leaves something to the admin: what is answered is what is asked for, today and tomorrow. */
import { expect, test } from './harness/fixtures';
import { newCompany } from './steps/connectwise';
import { choose, findings, openPanelFor, settled, startSetup } from './steps/panel';

const tag = { tag: '@wide' };
const always = ['Companies | Company Maintenance', 'Companies | Contacts'];
const configurations = 'Companies | Configurations';
const tables = 'System | Table Setup';

test('asks which parts and which version, changes the list at once, and remembers', tag, async ({ room }) => {
  const { sandbox, browser } = room;
  const server = newCompany(sandbox, 'selects');
  const role = server.addRole('Helpdesk Buttons');
  const url = server.urlOf('role', role.id);
  const { page, panel } = await startSetup(browser, url, 'Tier2Tickets');
  const asked = async () => (await findings(panel)).map(({ text }) => text).join('\n');
  for (const right of always) expect(await asked()).toContain(right);
  expect(await asked()).not.toContain(configurations);
  expect(await asked()).not.toContain(tables);

  await panel.click({ role: 'checkbox', name: /^Manage Configurations/ });
  await expect.poll(asked).toContain(configurations);
  await panel.click({ role: 'radio', name: /^ConnectWise 2020\.4 and later/ });
  await expect.poll(asked).toContain(tables);
  expect(await asked()).toContain(configurations);
  await panel.click({ role: 'button', name: 'Keep these choices' });
  await panel.waitForGone('.choices[open]');
  await panel.close();
  await page.close();

  const tomorrow = await browser.openPage(url);
  const again = await openPanelFor(browser, tomorrow);
  await choose(again, 'Tier2Tickets');
  await settled(again);
  expect((await findings(again)).map(({ text }) => text).join('\n')).toContain(tables);
  expect(await again.text('.choices summary')).toContain(
    'ConnectWise 2020.4 and later, Manage Configurations',
  );
});
