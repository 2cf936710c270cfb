import { test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { openPanelFor, startSetup } from './steps/panel';

declare const browser: { readonly permissions: { remove(what: { origins: string[] }): Promise<boolean> } };

const everyAccount = 'https://*.syncromsp.com/*';

/**
 * As a person does in Firefox's add-on settings. Chromium withholds a host by "on click", for which no test can stand in:
 * set through chrome://extensions, the change did not reach the running extension.
 */
async function withhold(panel: PageDriver): Promise<void> {
  await panel.evaluate((pattern) => browser.permissions.remove({ origins: [pattern] }), everyAccount);
}

test('says that access is withheld once it is taken away, and goes on when it is allowed again', async ({
  browserWithExtension: firefox,
  sandbox,
}) => {
  const tenant = sandbox.syncro('acme');
  const { page, panel } = await startSetup(firefox, `https://${tenant.host}/api_tokens/new`, 'RocketCyber');
  await withhold(panel);
  await page.bringToFront();
  await panel.bringToFront();
  await panel.waitForState(
    (host) => document.querySelector('[role=alert]')?.textContent?.includes(host),
    tenant.host,
  );
  await panel.waitForState(
    () => document.querySelector('[data-part="page"]')?.getAttribute('data-page') === 'none',
  );

  await page.reload();
  await panel.close();
  // Without a grant everything starts with the button: only then is the tab's address told.
  await firefox.pressToolbarButton(page);
  const again = await openPanelFor(firefox, page);
  await again.waitFor({ role: 'button', name: 'Allow' });
  await firefox.grantHost(`https://${tenant.host}/*`);
  await again.bringToFront();
  await again.click({ role: 'button', name: 'Allow' });
  await again.waitFor('[data-part="page"][data-page="permissions"]');
});
