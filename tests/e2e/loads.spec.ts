import { expect, test } from './harness/fixtures';

test('the built extension loads and its panel draws itself for a vendor tab', async ({
  browserWithExtension: browser,
  sandbox,
}) => {
  sandbox.page('acme.syncromsp.com', '/', '<!doctype html><title>Home</title><h1>Home</h1>');
  const page = await browser.openPage('https://acme.syncromsp.com/');
  expect(await page.text('h1')).toBe('Home');

  const panel = await browser.openPanel(await browser.tabIdOf(page));
  await panel.waitFor('[data-part="panel"]');
});
