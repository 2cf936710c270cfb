/** The browser ends the background whenever it likes: between any two presses, and in the midst of one. */
import { expect, test } from './harness/fixtures';
import { choose, findings, grantMissing, openPanelFor, settled } from './steps/panel';
import { connect, holdsLiveToken, mint, pressThere, send, vaulted, waitForToken } from './steps/secret';

test('the worker’s death at every step loses nothing', { tag: '@wide' }, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  tenant.options.rendering = 'mui';
  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  const tabId = await browser.tabIdOf(vendor);
  await browser.killWorker();
  let panel = await browser.openPanel(tabId);
  await browser.killWorker();
  await choose(panel, 'RocketCyber');
  await browser.killWorker();
  await settled(panel);
  await browser.killWorker();
  await panel.click(grantMissing);
  await panel.waitForState(() => document.querySelector('progress') !== null);
  await browser.killWorker();
  await panel.waitForState(() => {
    const items = [...document.querySelectorAll('[data-part="finding"]')];
    return items.length > 0 && items.every((item) => item.getAttribute('data-status') === 'granted');
  });
  await settled(panel);
  await browser.killWorker();
  await mint({ vendor, panel });
  await browser.killWorker();
  expect(await holdsLiveToken(panel, tenant)).toBe(true);
  // A panel that was closed and opened again is told all of it.
  await panel.close();
  await browser.killWorker();
  panel = await browser.openPanel(tabId);
  await waitForToken(panel, 'captured');
  await browser.killWorker();
  const page = await pressThere(browser, sandbox.rocketcyber);
  await browser.killWorker();
  await send(panel, sandbox.rocketcyber);
  await waitForToken(panel, 'delivered');
  await browser.killWorker();
  await connect(page, sandbox.rocketcyber);
  expect(sandbox.rocketcyber.verdict).toBe('Connected');
  await panel.bringToFront();
  await panel.reload().catch(() => undefined);
  await waitForToken(panel, 'delivered');
  expect(tenant.tokens).toHaveLength(1);
});

test('reloading and going back lose nothing, and capture nothing twice', { tag: '@wide' }, async ({
  room,
}) => {
  const { browser, tenant } = room;
  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  const panel = await openPanelFor(browser, vendor);
  await choose(panel, 'RocketCyber');
  await settled(panel);
  await vendor.bringToFront();
  await vendor.reload();
  await settled(panel);
  expect(await findings(panel)).toHaveLength(21);
  await mint({ vendor, panel });
  const [kept] = await vaulted(panel);
  await vendor.click({ role: 'link', name: 'Done' });
  await vendor.waitForState(
    () => location.pathname === '/api_tokens' && !document.querySelector('.token-created'),
  );
  await panel.waitFor('[data-part="page"][data-page="vendor"]');
  await vendor.evaluate(() => setTimeout(() => history.back()));
  // Whatever the browser shows of a page that was posted: the token again out of its cache, or a page of its own.
  await panel.waitForGone('[data-part="page"][data-page="vendor"]');
  await waitForToken(panel, 'captured');
  expect(await vaulted(panel)).toEqual([kept]);
});
