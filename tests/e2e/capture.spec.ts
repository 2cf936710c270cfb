/** A token is captured the moment it shows: in a setup, in its tab, in a frame of the vendor's, and nowhere else. */
import { framingPage, lookAlikeHosts, serveLookAlikes } from '../sandbox/hostile';
import { tokenRenderings } from '../sandbox/syncro/options';
import type { SyncroTenant } from '../sandbox/syncro/tenant';
import { expect, test } from './harness/fixtures';
import { poll } from './harness/poll';
import type { DocumentDriver, PageDriver } from './harness/types';
import { choose, openPanelFor } from './steps/panel';
import {
  connect,
  createToken,
  holdsLiveToken,
  isNamed,
  mint,
  pressThere,
  revealed,
  says,
  send,
  startSetup,
  vaulted,
  waitForToken,
} from './steps/secret';

/** Mints a token by hand, on a page where nobody fills in its name. */
async function mintByHand(page: DocumentDriver): Promise<void> {
  await page.fill('[name="api_token[name]"]', 'By hand');
  await page.click(createToken);
}

const shownKind = (panel: PageDriver, kind: string) =>
  panel.waitFor(`[data-part="page"][data-page="${kind}"]`);

/** The vault's one token, once it is the vendor's latest. */
function latestKept(panel: PageDriver, tenant: SyncroTenant): Promise<boolean> {
  const isLatest = (value: string) => tenant.tokenFor(value) === tenant.tokens.at(-1);
  return poll(
    async () => {
      const kept = await vaulted(panel);
      return kept.length === 1 && kept.every(isLatest);
    },
    10_000,
    'the latest token in the vault',
  );
}

test('captures the token however it is shown, and a later one takes its place', async ({ room }) => {
  const { browser, tenant } = room;
  const desk = await startSetup(browser, tenant);
  for (const [index, tokenRendering] of tokenRenderings.entries()) {
    await test.step(tokenRendering, async () => {
      tenant.options.tokenRendering = tokenRendering;
      if (index > 0) await desk.vendor.goto(`https://${tenant.host}/api_tokens/new`);
      await isNamed(desk);
      await mint(desk);
      // The panel still shows that the one before was kept.
      await expect.poll(() => tenant.tokens.length).toBe(index + 1);
      await latestKept(desk.panel, tenant);
    });
  }
  await says(desk.panel, 'Safe to leave this page');
  expect(await holdsLiveToken(desk.panel, tenant)).toBe(true);
  expect(await revealed(desk.panel, 'subdomain')).toBe(tenant.subdomain);
});

test('never captures a truncated token, and a key that Update mints anew takes the old one’s place', async ({
  room,
}) => {
  const { browser, tenant } = room;
  const { token } = tenant.createToken({ name: 'Old', expiresAt: null, rights: [] }, 'admin@acme.example');
  const desk = await startSetup(browser, tenant);
  await desk.vendor.bringToFront();
  await desk.vendor.goto(`https://${tenant.host}/api_tokens`);
  expect(await desk.vendor.text('body')).toContain(token.hint);
  await shownKind(desk.panel, 'vendor');
  await desk.vendor.goto(`https://${tenant.host}/api_tokens/${token.id}/edit`);
  await shownKind(desk.panel, 'permissions');
  expect(await vaulted(desk.panel)).toEqual([]);
  await desk.vendor.click({ role: 'button', name: 'Update API Token' });
  await waitForToken(desk.panel, 'captured');
  await latestKept(desk.panel, tenant);
});

test('captures nothing without a setup; started while the token shows, it does', async ({ room }) => {
  const { browser, tenant } = room;
  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  const panel = await openPanelFor(browser, vendor);
  await vendor.bringToFront();
  await mintByHand(vendor);
  await vendor.waitFor('.token-created');
  await panel.bringToFront();
  await shownKind(panel, 'credential');
  expect(await vaulted(panel)).toEqual([]);
  await choose(panel, 'RocketCyber');
  await waitForToken(panel, 'captured');
  await latestKept(panel, tenant);
});

test('captures nothing in another tab, a sandboxed frame or a host that looks alike', {
  tag: '@wide',
}, async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const desk = await startSetup(browser, tenant);

  await test.step('another tab', async () => {
    const other = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
    await mintByHand(other);
    const beside = await openPanelFor(browser, other);
    await shownKind(beside, 'credential');
    expect(await vaulted(desk.panel)).toEqual([]);
  });

  await test.step('a sandboxed frame with the vendor’s address', async () => {
    const portal = framingPage(`https://${tenant.host}/api_tokens/new`, true);
    sandbox.page(tenant.host, '/portal', portal);
    await desk.vendor.bringToFront();
    await desk.vendor.goto(`https://${tenant.host}/portal`);
    const frame = await desk.vendor.frame('/api_tokens');
    await mintByHand(frame);
    await (await desk.vendor.frame('/api_tokens')).waitFor('.token-created');
    await shownKind(desk.panel, 'vendor');
    expect(await vaulted(desk.panel)).toEqual([]);
  });

  await test.step('look-alike hosts', async () => {
    serveLookAlikes(sandbox, tenant);
    for (const host of lookAlikeHosts) {
      await desk.vendor.goto(`https://${host}/api_tokens/new`);
      await mintByHand(desk.vendor);
      await desk.vendor.waitFor('.token-created');
      await shownKind(desk.panel, 'none');
    }
    expect(await vaulted(desk.panel)).toEqual([]);
  });

  // Back on the vendor's own page the setup still runs.
  await desk.vendor.goto(`https://${tenant.host}/api_tokens/new`);
  await mint(desk);
  await latestKept(desk.panel, tenant);
});

test('gives a RepairShopr account’s own host to the destination', { tag: '@wide' }, async ({ room }) => {
  const { browser, sandbox } = room;
  const tenant = sandbox.repairshopr(room.tenant.subdomain);
  const desk = await startSetup(browser, tenant, 'Tier2Tickets');
  await mint(desk);
  const page = await pressThere(browser, sandbox.tier2tickets);
  await send(desk.panel, sandbox.tier2tickets);
  await waitForToken(desk.panel, 'delivered');
  await connect(page, sandbox.tier2tickets);
  expect(sandbox.tier2tickets.saved?.endpoint).toBe(tenant.host);
});
