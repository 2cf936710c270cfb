import { expect, test } from './harness/fixtures';
import { countIs, grantAll, rightsOf, startSetup, tickedOn } from './steps/panel';

const wanted = rightsOf('syncro/rocketcyber');
test('goes on when the page comes back out of the back/forward cache', async ({
  room: { browser, tenant },
}) => {
  const form = `https://${tenant.host}/api_tokens/new`;
  const { page, panel } = await startSetup(browser, form, 'RocketCyber');
  await page.evaluate(() => {
    addEventListener('pageshow', (event) => {
      document.title = event.persisted ? 'from the cache' : 'loaded';
    });
  });
  await page.evaluate(() => {
    location.href = '/api_tokens';
  });
  await page.waitForState(() => location.pathname === '/api_tokens');
  await panel.waitForState(
    () => document.querySelector('[data-part="page"]')?.getAttribute('data-page') === 'vendor',
  );
  await page.evaluate(() => {
    setTimeout(() => history.back(), 0);
  });
  await page.waitForState(() => location.pathname === '/api_tokens/new');
  expect(await page.evaluate(() => document.title)).toBe('from the cache');
  await countIs(panel, 'missing', wanted.length);
  await grantAll(panel);
  expect(await tickedOn(page)).toHaveLength(wanted.length);
});
