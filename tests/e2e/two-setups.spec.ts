/** Two setups at once, each with its own tab and destination; and what the end of one leaves behind. */
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { connect, holdsLiveToken, mint, pressThere, send, startSetup, waitForToken } from './steps/secret';

test('two tabs with two setups are not mixed up', { tag: '@wide' }, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const other = sandbox.syncro(`${tenant.subdomain}-two`);
  const one = await startSetup(browser, tenant);
  const two = await startSetup(browser, other, 'Gradient MSP');
  await mint(two);
  await mint(one);
  const mine = '[aria-label="Secrets"] [data-part="secret"]';
  for (const [desk, own] of [
    [one, tenant],
    [two, other],
  ] as const) {
    await desk.panel.waitFor(`${mine}[data-field="apiToken"]`);
    expect(await desk.panel.count(mine)).toBe(2);
    expect(await holdsLiveToken(desk.panel, own)).toBe(true);
  }
  const page = await pressThere(browser, sandbox.gradient);
  await send(two.panel, sandbox.gradient);
  await waitForToken(two.panel, 'delivered');
  await connect(page, sandbox.gradient);
  expect(other.tokenFor(sandbox.gradient.saved?.api_key ?? '')).toBe(other.tokens[0]);
  expect(sandbox.gradient.saved?.domain_prefix).toBe(other.subdomain);
  await one.panel.waitFor(`${mine}[data-field="apiToken"][data-state="captured"]`);
});

/** Marks and overlays of ours in a page and in its frames of the same origin. */
function traces(page: PageDriver): Promise<number> {
  return page.evaluate(() => {
    const frames = [...document.querySelectorAll('iframe')].flatMap(
      ({ contentDocument }) => contentDocument ?? [],
    );
    const all = [document, ...frames].map((each) =>
      each.querySelectorAll('rolecall-overlay, [data-rolecall]'),
    );
    return all.reduce((sum, found) => sum + found.length, 0);
  });
}

test('the end of a setup leaves no mark and no overlay in any frame, and the values wait', {
  tag: '@wide',
}, async ({ room }) => {
  const { browser, tenant } = room;
  tenant.options.rendering = 'iframe';
  const desk = await startSetup(browser, tenant);
  await desk.vendor.waitForState(() => {
    const inner = document.querySelector('iframe')?.contentDocument;
    return (inner?.querySelectorAll('[data-rolecall]').length ?? 0) > 20;
  });
  await desk.vendor.bringToFront();
  await (await desk.vendor.frame('/api_tokens/')).click({ role: 'button', name: 'Create API Token' });
  await waitForToken(desk.panel, 'captured');
  await desk.vendor.goto(`https://${tenant.host}/api_tokens/new`);
  await desk.vendor.waitForState(() => {
    const inner = document.querySelector('iframe')?.contentDocument;
    return (inner?.querySelectorAll('[data-rolecall]').length ?? 0) > 20;
  });
  await desk.panel.bringToFront();
  await desk.panel.click({ role: 'button', name: 'End setup' });
  await desk.panel.waitForGone({ role: 'button', name: 'End setup' });
  await desk.vendor.waitForState(() => {
    const frames = [...document.querySelectorAll('iframe')].flatMap(
      ({ contentDocument }) => contentDocument ?? [],
    );
    return [document, ...frames].every((each) => !each.querySelector('rolecall-overlay, [data-rolecall]'));
  });
  expect(await traces(desk.vendor)).toBe(0);
  expect(await holdsLiveToken(desk.panel, tenant)).toBe(true);
});
