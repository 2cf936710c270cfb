/** What the panel says of a role that cannot be saved now, and of one that is not the integration's. */
import { test } from './harness/fixtures';
import { newCompany, pressText } from './steps/connectwise';
import { startSetup } from './steps/panel';
import { says } from './steps/secret';

test('a role that somebody else has open, and one by another name, are told in the panel', {
  tag: '@wide',
}, async ({ room }) => {
  const { sandbox, browser } = room;
  const server = newCompany(sandbox, 'selects');
  const role = server.addRole('Umbrella');
  role.inUseBy = 'zadmin';
  server.addRole('Service desk');
  const { page, panel } = await startSetup(browser, server.urlOf('role', role.id), 'Cisco Umbrella');
  await says(panel, 'somebody may have it open elsewhere');

  await page.bringToFront();
  await pressText(page, 'Security Roles');
  await pressText(page, 'Service desk');
  await says(panel, 'has another name than “Umbrella”');
});
