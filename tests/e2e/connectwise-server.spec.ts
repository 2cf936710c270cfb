/** ConnectWise on a company's own server: its host is granted, used and given back. */
import { expect, test } from './harness/fixtures';
import { choose, countIs, openPanelFor, settled } from './steps/panel';

test('a server of one’s own is used once it is allowed, and given back in the settings', {
  tag: '@wide',
}, async ({ browserWithExtension: browser, sandbox }) => {
  const host = 'manage.acme.example';
  const server = sandbox.connectwise('acme', { host });
  server.options.rendering = 'selects';
  const role = server.addRole('Umbrella API', 'None');
  const page = await browser.openPage(server.urlOf('role', role.id));

  await browser.pressToolbarButton(page);
  const panel = await openPanelFor(browser, page);
  const use = { role: 'button', name: 'Use RoleCall on this server' } as const;
  await panel.waitFor(use);
  expect(await panel.attribute('[data-part="page"]', 'data-vendor')).toBe('');
  await browser.grantHost(`https://${host}/*`);
  await panel.bringToFront();
  await panel.click(use);
  await panel.waitFor('[data-part="page"][data-vendor="connectwise"][data-page="permissions"]');

  await choose(panel, 'Cisco Umbrella');
  await settled(panel);
  await countIs(panel, 'granted', 0);
  await panel.click({ role: 'button', name: 'End setup' });

  // Another day, another tab: nothing is pressed, and the host is known.
  const later = await browser.openPage(server.urlOf('role', role.id));
  const its = await openPanelFor(browser, later);
  await its.waitFor('[data-part="page"][data-vendor="connectwise"][data-page="permissions"]');
  await its.close();
  await later.close();

  const settings = await browser.openExtensionPage('options.html');
  await settings.waitForState((name) => document.body.textContent?.includes(name), host);
  await settings.evaluate((name) => {
    const row = [...document.querySelectorAll('li,tr')].find((one) => one.textContent?.includes(name));
    row?.querySelector('button')?.click();
  }, host);
  await panel.bringToFront();
  await page.bringToFront();
  await page.reload();
  await panel.waitFor('[data-part="page"][data-vendor=""][data-page="none"]');
});
