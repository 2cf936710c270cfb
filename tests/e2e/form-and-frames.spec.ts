import { expect, test } from './harness/fixtures';
import { allFindings, countIs, grantAll, grantMissing, rightsOf, startSetup } from './steps/panel';

const wanted = rightsOf('syncro/rocketcyber');
const traces = 'rolecall-overlay, [data-rolecall]';

test('fills the rest of the form where it is empty, and offers a date', { tag: '@wide' }, async ({
  room,
}) => {
  const { tenant } = room;
  const form = `https://${tenant.host}/api_tokens/new`;
  const { page, panel } = await startSetup(room.browser, form, 'RocketCyber');
  const value = (id: string) =>
    page.evaluate((each) => document.querySelector<HTMLInputElement>(each)?.value, id);
  expect(await value('#api_token_name')).toBe('RocketCyber Integration');
  expect(await value('#api_token_expires_at')).toBe('');
  const year = new Date(Date.now() + 365 * 86_400_000);
  await panel.waitForState(
    (shown) => [...document.querySelectorAll('.form-row')].some((row) => row.textContent?.includes(shown)),
    String(year.getFullYear()),
  );
  await panel.click({ role: 'button', name: 'Use' });
  await page.waitForState(
    (date) => document.querySelector<HTMLInputElement>('#api_token_expires_at')?.value === date,
    year.toISOString().slice(0, 10),
  );
  // What the admin has typed stays, emptied or not.
  await page.bringToFront();
  await page.fill('#api_token_name', 'Mine');
  await panel.waitForState(() => document.querySelector('.form-row[data-state="typed"]') !== null);
  await grantAll(panel);
  expect(await value('#api_token_name')).toBe('Mine');
  await page.fill('#api_token_name', '');
  await panel.waitForState(() => document.querySelector('.form-row[data-state="empty"]') !== null);
  expect(await value('#api_token_name')).toBe('');
  const sent = room.sandbox.requests.filter(({ host, method }) => host === tenant.host && method !== 'GET');
  expect(sent).toEqual([]);
});

test('takes one form in two frames for twins, and leaves no trace in either', async ({ room }) => {
  const { tenant, sandbox } = room;
  const frames = `<!doctype html><title>Twice</title>
    <iframe title="One" width="800" height="600" src="/api_tokens/new?one"></iframe>
    <iframe title="Two" width="800" height="600" src="/api_tokens/new?two"></iframe>
    <iframe title="Three" sandbox="allow-scripts allow-forms" src="/api_tokens/new?three"></iframe>`;
  sandbox.page(tenant.host, '/twice', frames);
  const { page, panel } = await startSetup(room.browser, `https://${tenant.host}/twice`, 'RocketCyber');
  await countIs(panel, 'manual', wanted.length);
  expect((await allFindings(panel)).map(({ reason }) => reason)).toEqual(wanted.map(() => 'twin'));
  expect(await panel.attribute(grantMissing, 'disabled')).not.toBeNull();
  const inside = await Promise.all(['?one', '?two', '?three'].map((part) => page.frame(part)));
  expect(await inside[2]?.count(traces)).toBe(0);
  for (const frame of inside.slice(0, 2))
    await frame.waitForState((selector) => document.querySelector(selector) !== null, traces);
  await panel.click({ role: 'button', name: 'End setup' });
  for (const frame of [page, ...inside]) {
    await frame.waitForState((selector) => document.querySelectorAll(selector).length === 0, traces);
  }
});
