/** The main job to its end, for every destination: the destination's own server says whether it worked. */
import type { Destination } from '../sandbox/destinations/destination';
import type { Sandbox } from '../sandbox/index';
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { choose, findings, grantAll, openPanelFor, rightsOf, settled } from './steps/panel';
import { connect, createToken, mint, pressThere, send, startSetup, waitForToken } from './steps/secret';

interface Case {
  readonly name: string;
  readonly manifest: string;
  readonly of: (sandbox: Sandbox) => Destination;
}

const cases: readonly Case[] = [
  { name: 'RocketCyber', manifest: 'syncro/rocketcyber', of: ({ rocketcyber }) => rocketcyber },
  { name: 'Gradient MSP', manifest: 'syncro/gradient-msp', of: ({ gradient }) => gradient },
  { name: 'Tier2Tickets', manifest: 'syncro/tier2tickets', of: ({ tier2tickets }) => tier2tickets },
];

function expectConnected(destination: Destination): void {
  expect(destination.calls.filter(({ passed }) => !passed)).toEqual([]);
  expect(destination.verdict).toBe('Connected');
  expect(destination.calls).toHaveLength(destination.facts.calls.length);
}

async function sendAndConnect(panel: PageDriver, page: PageDriver, destination: Destination): Promise<void> {
  await send(panel, destination);
  await waitForToken(panel, 'delivered');
  await connect(page, destination);
  expectConnected(destination);
}

for (const { name, manifest, of } of cases) {
  const tag = name === 'RocketCyber' ? [] : ['@wide'];
  test(`carries the token to ${name}, whose toolbar button was pressed`, { tag }, async ({ room }) => {
    const { browser, sandbox, tenant } = room;
    const destination = of(sandbox);
    const desk = await startSetup(browser, tenant, name);
    await grantAll(desk.panel);
    await mint(desk);
    expect([...(tenant.tokens[0]?.rights ?? [])].sort()).toEqual(rightsOf(manifest).sort());
    const page = await pressThere(browser, destination);
    await sendAndConnect(desk.panel, page, destination);
    if (name === 'Tier2Tickets') expect(destination.saved?.system).toBe('RepairShopr / Syncro');
  });
}

test('one press of Send delivers into the only destination tab there is', async ({ room }) => {
  const { browser, sandbox, tenant } = room;
  const page = await pressThere(browser, sandbox.rocketcyber);
  const desk = await startSetup(browser, tenant);
  await grantAll(desk.panel);
  await mint(desk);
  await sendAndConnect(desk.panel, page, sandbox.rocketcyber);
  expect(sandbox.rocketcyber.saved?.subdomain).toBe(tenant.subdomain);
});

test('compares the prebuilt permissions of Lifecycle Manager and carries the token there', async ({
  room,
}) => {
  const { browser, sandbox, tenant } = room;
  const destination = sandbox.lifecycleManager;
  tenant.options.initialTab = 'app';
  const vendor = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  const panel = await openPanelFor(browser, vendor);
  await choose(panel, 'Lifecycle Manager');
  await settled(panel);
  await vendor.bringToFront();
  await vendor.click('.app-list a[href$="lifecycle-manager"]');
  await panel.waitForState(() => {
    const items = [...document.querySelectorAll('[data-part="finding"]')];
    return items.length > 0 && items.every((item) => item.getAttribute('data-status') === 'granted');
  });
  expect(await findings(panel)).toHaveLength(rightsOf('syncro/lifecycle-manager').length);
  await vendor.click(createToken);
  await waitForToken(panel, 'captured');
  const page = await pressThere(browser, destination);
  await sendAndConnect(panel, page, destination);
  expect(destination.saved?.hostname).toBe(tenant.host);
});
