/** Hosts that look like known ones, as a browser writes them: letters of another alphabet are `xn--` in ASCII. */
import type { Handler } from '../sandbox/http';
import type { Sandbox } from '../sandbox/index';
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { openPanelFor } from './steps/panel';
import { connect, mint, pressThere, send, startSetup, waitForToken } from './steps/secret';

/** With one letter of the Cyrillic alphabet. */
function twinOf(host: string, letter: string, other: string): { typed: string; ascii: string } {
  const at = host.lastIndexOf(letter);
  const typed = host.slice(0, at) + other + host.slice(at + 1);
  return { typed, ascii: new URL(`https://${typed}`).hostname };
}

/** The very pages of a host, under another name. */
function serveAs(sandbox: Sandbox, host: string, ascii: string): void {
  const same: Handler = ({ method, path, query, headers, body }) => {
    const search = query.size > 0 ? `?${query}` : '';
    return sandbox.handle({ method, url: `https://${host}${path}${search}`, headers, body });
  };
  sandbox.page(ascii, '*', same);
}

function textOf(panel: PageDriver): Promise<string> {
  return panel.evaluate(() => document.body.innerText);
}

test('a vendor’s host with a foreign letter is nobody’s, and offered by its ASCII name alone', {
  tag: '@wide',
}, async ({ room: { browser, sandbox, tenant } }) => {
  const server = sandbox.connectwise(tenant.subdomain);
  const role = server.addRole('Umbrella API', 'None');
  const syncro = twinOf(tenant.host, 'y', 'у');
  const connectwise = twinOf(server.host, 'y', 'у');
  serveAs(sandbox, tenant.host, syncro.ascii);
  serveAs(sandbox, server.host, connectwise.ascii);
  const page = await browser.openPage(`https://${syncro.typed}/api_tokens/new`);
  const panel = await openPanelFor(browser, page);
  await browser.pressToolbarButton(page);
  await panel.waitFor('[data-part="page"][data-vendor=""][data-page="none"]');
  expect(await panel.count({ role: 'combobox', name: 'Integration' })).toBe(0);

  const path = new URL(server.urlOf('role', role.id));
  await page.bringToFront();
  await page.goto(`https://${connectwise.typed}${path.pathname}${path.search}${path.hash}`);
  await browser.pressToolbarButton(page);
  await panel.waitFor({ role: 'button', name: 'Use RoleCall on this server' });
  expect(await panel.attribute('[data-part="page"]', 'data-vendor')).toBe('');
  const told = await textOf(panel);
  expect(told).toContain(connectwise.ascii);
  expect(told).not.toContain(connectwise.typed);
});

test('a destination’s host with a foreign letter is a new place, shown by its ASCII name', {
  tag: '@wide',
}, async ({ room: { browser, sandbox, tenant } }) => {
  const destination = sandbox.gradient;
  const twin = twinOf(destination.host, 'i', 'і');
  serveAs(sandbox, destination.host, twin.ascii);
  const first = await startSetup(browser, tenant, 'Gradient');
  await mint(first);
  const real = await pressThere(browser, destination);
  await send(first.panel, destination);
  await waitForToken(first.panel, 'delivered');
  await connect(real, destination);
  await real.close();

  const second = await startSetup(browser, tenant, 'Gradient');
  await mint(second);
  const page = await browser.openPage(`https://${twin.typed}${new URL(destination.url).pathname}`);
  await browser.pressToolbarButton(page);
  await second.panel.bringToFront();
  await second.panel.waitFor('.send .target-field');
  const told = await second.panel.text('.send');
  expect(told).toContain(twin.ascii);
  expect(told).not.toContain('as before');
  expect(await textOf(second.panel)).not.toContain(twin.typed);
  expect(
    await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value).join('')),
  ).toBe('');
});
