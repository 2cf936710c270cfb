import { expect, test } from './harness/fixtures';
import { choose, grantAll, openPanelFor, settled } from './steps/panel';

test('carries the token from the page that shows it into the form that asked for it', async ({
  browserWithExtension: browser,
  sandbox,
}) => {
  const tenant = sandbox.syncro('acme');
  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  const panel = await openPanelFor(browser, vendor);
  await choose(panel, 'RocketCyber');
  await settled(panel);
  await grantAll(panel);
  await vendor.click({ role: 'button', name: 'Create API Token' });
  await panel.waitFor('[data-part="secret"][data-field="apiToken"][data-state="captured"]');

  const destination = await browser.openPage('https://app.rocketcyber.example/integrations/syncro');
  await browser.pressToolbarButton(destination);
  await panel.bringToFront();
  // The tab was recognised by its fields: nothing is left to choose.
  await panel.waitForState(() =>
    [...document.querySelectorAll('button')].some(
      (button) => /^Send to/.test(button.textContent ?? '') && !button.disabled,
    ),
  );
  await panel.click({ role: 'button', name: /^Send to/ });
  await panel.waitFor('[data-part="secret"][data-field="apiToken"][data-state="delivered"]');
  await destination.bringToFront();
  await destination.click({ role: 'button', name: 'Connect' });
  await destination.waitForState(() => /\bConnected\b/.test(document.body.innerText));
  expect(sandbox.rocketcyber.verdict).toBe('Connected');
  expect(sandbox.rocketcyber.calls.filter(({ passed }) => !passed)).toEqual([]);
  expect(sandbox.rocketcyber.calls).toHaveLength(21);
});
