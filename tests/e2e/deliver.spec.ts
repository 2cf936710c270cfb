/** From the token to other destinations than the demo's: the destination's own server says whether it worked. */
import type { Destination } from '../sandbox/destinations/destination';
import type { Sandbox } from '../sandbox/index';
import { expect, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import { grantAll, rightsOf } from './steps/panel';
import { connect, mint, pressThere, send, startSetup, waitForToken } from './steps/secret';

interface Case {
  readonly name: string;
  readonly manifest: string;
  readonly of: (sandbox: Sandbox) => Destination;
}

const cases: readonly Case[] = [
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
  test(`carries the token to ${name}, whose toolbar button was pressed`, { tag: '@wide' }, async ({
    room,
  }) => {
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

test('one press of Send delivers into the only destination tab there is', { tag: '@wide' }, async ({
  room,
}) => {
  const { browser, sandbox, tenant } = room;
  const page = await pressThere(browser, sandbox.rocketcyber);
  const desk = await startSetup(browser, tenant);
  await grantAll(desk.panel);
  await mint(desk);
  await sendAndConnect(desk.panel, page, sandbox.rocketcyber);
  expect(sandbox.rocketcyber.saved?.subdomain).toBe(tenant.subdomain);
});
