/** "Prove it works" against the vendor's own API, which goes by what the token may really do. */
import { expect, test } from './harness/fixtures';
import { grantAll } from './steps/panel';
import { mint, says, startSetup } from './steps/secret';

test('a token that lacks a right is told by the vendor’s API, and the right is named', async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const desk = await startSetup(browser, tenant);
  await grantAll(desk.panel);
  await mint(desk);
  const { panel } = desk;
  await panel.bringToFront();
  await panel.click({ role: 'button', name: 'Prove it works' });
  await says(panel, 'takes the credential');
  expect(await panel.count('[data-part="proof"][data-outcome="refused"]')).toBe(0);
  const asked = sandbox.requests.filter(
    ({ host, path }) => host === tenant.host && path.startsWith('/api/v1/'),
  );
  expect(asked[0]?.path).toBe('/api/v1/me');
  // Nobody is signed in by these calls but the token.
  expect(asked.every(({ method, headers }) => method === 'GET' && !headers.cookie)).toBe(true);

  tenant.tokens[0]?.rights.delete('Tickets - List/Search');
  await panel.click({ role: 'button', name: 'Prove it works' });
  await says(panel, 'refuses 1 of the permissions: Tickets - List/Search');
  expect(await panel.texts('[data-part="proof"][data-outcome="refused"]')).toEqual([
    'Tickets - List/Search Refused',
  ]);
});
