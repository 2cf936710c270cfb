import { leaveAfter } from '../sandbox/hostile';
import type { Rendering } from '../sandbox/syncro/options';
import { adminEmail } from '../sandbox/syncro/tenant';
import { expect, type Room, test } from './harness/fixtures';
import type { PageDriver } from './harness/types';
import {
  allFindings,
  countIs,
  findingIs,
  grantAll,
  grantMissing,
  pressInFinding,
  rightsOf,
  startSetup,
  tickedOn,
} from './steps/panel';

const wanted = rightsOf('syncro/rocketcyber');
const undo = { role: 'button', name: 'Undo' } as const;

function box(name: string) {
  return { role: 'checkbox', name } as const;
}

/** What the browser has sent to the account that could have changed something there. */
function commits({ sandbox, tenant }: Room): string[] {
  return sandbox.requests
    .filter(
      ({ host, method, path }) => host === tenant.host && method !== 'GET' && path !== '/api_tokens/draft',
    )
    .map(({ method, path }) => `${method} ${path}`);
}

async function endAndSubmit(page: PageDriver, panel: PageDriver, button: string): Promise<void> {
  await panel.click({ role: 'button', name: 'End setup' });
  await panel.waitForGone({ role: 'button', name: 'End setup' });
  await page.bringToFront();
  await page.click({ role: 'button', name: button });
  await page.waitFor('.token-created');
}

test('changes one row, or what is over, and takes either back', { tag: '@wide' }, async ({ room }) => {
  const { tenant } = room;
  const { page, panel } = await startSetup(
    room.browser,
    `https://${tenant.host}/api_tokens/new`,
    'RocketCyber',
  );
  await page.bringToFront();
  for (const name of ['Tickets - Edit', 'Leads - List/Search', 'Vendors - Edit']) await page.click(box(name));
  await findingIs(panel, 'Tickets - Edit', 'granted');
  await countIs(panel, 'excess', 2);

  await pressInFinding(panel, 'Tickets - Create', 'Grant');
  await findingIs(panel, 'Tickets - Create', 'granted');
  const byHand = ['Leads - List/Search', 'Tickets - Create', 'Tickets - Edit', 'Vendors - Edit'];
  expect((await tickedOn(page)).sort()).toEqual(byHand);
  await pressInFinding(panel, 'Leads - List/Search', 'Remove');
  await countIs(panel, 'excess', 1);
  await panel.click({ role: 'button', name: 'Remove 1 excess' });
  await countIs(panel, 'excess', 0);
  expect((await tickedOn(page)).sort()).toEqual(['Tickets - Create', 'Tickets - Edit']);

  // Two presses at once are two steps back.
  await panel.waitForState(() => {
    const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Undo');
    if (!button || button.disabled) return false;
    button.click();
    button.click();
    return true;
  });
  await countIs(panel, 'excess', 2);
  expect((await tickedOn(page)).sort()).toEqual(byHand);
  await panel.click(undo);
  await findingIs(panel, 'Tickets - Create', 'missing');
  expect(commits(room)).toEqual([]);
});

for (const rendering of ['rails', 'mui', 'aria', 'lazy', 'async', 'headings'] satisfies Rendering[]) {
  const tag = rendering === 'rails' ? [] : [rendering === 'async' ? '@wide' : '@full'];
  test(`puts every row back as it was on the form drawn as ${rendering}`, { tag }, async ({ room }) => {
    const { tenant } = room;
    tenant.options.rendering = rendering;
    const rights = ['Tickets - Edit', 'RMM Alerts - Create', 'Leads - List/Search'];
    const { token } = tenant.createToken({ name: 'Old', expiresAt: null, rights }, adminEmail);
    const address = `https://${tenant.host}/api_tokens/${token.id}/edit`;
    const { page, panel } = await startSetup(room.browser, address, 'RocketCyber');
    // Beside its panel the page is in view; behind another tab a browser slows it down.
    const inView = () => page.bringToFront();
    await panel.click(grantMissing).then(inView);
    await countIs(panel, 'granted', wanted.length);
    expect(commits(room)).toEqual([]);
    await panel.click(undo).then(inView);
    await countIs(panel, 'missing', wanted.length - 2);
    await panel.waitForState(() => {
      const button = [...document.querySelectorAll('button')].find((each) => each.textContent === 'Undo');
      return button?.disabled;
    });
    await endAndSubmit(page, panel, 'Update API Token');
    expect([...token.rights].sort()).toEqual(rights.sort());
  });
}

test('stops where it is, and takes back what it had done', async ({ room }) => {
  const { tenant } = room;
  tenant.options.rendering = 'async';
  const { page, panel } = await startSetup(
    room.browser,
    `https://${tenant.host}/api_tokens/new`,
    'RocketCyber',
  );
  await panel.click(grantMissing);
  await panel.waitForState(() => (document.querySelector('progress')?.value ?? 0) > 1);
  await panel.click({ role: 'button', name: 'Stop' });
  await panel.waitFor(undo);
  await page.waitForState(() => !document.querySelector('.pending'));
  const [draft] = tenant.drafts.values();
  const ticked = await tickedOn(page);
  expect(ticked.sort()).toEqual([...(draft?.chosen ?? [])].sort());
  await countIs(panel, 'granted', ticked.length);

  await panel.click(undo);
  await countIs(panel, 'granted', 0);
  await page.waitForState(() => !document.querySelector('.pending'));
  expect(await tickedOn(page)).toEqual([]);
  expect([...(draft?.chosen ?? [])]).toEqual([]);
});

test('leaves to the admin what the page takes only from a person', { tag: '@wide' }, async ({ room }) => {
  const { tenant } = room;
  tenant.options.rendering = 'trusted';
  const { page, panel } = await startSetup(
    room.browser,
    `https://${tenant.host}/api_tokens/new`,
    'RocketCyber',
  );
  await panel.click(grantMissing);
  await countIs(panel, 'manual', wanted.length);
  const said = await allFindings(panel);
  expect(said.map(({ reason }) => reason)).toEqual(wanted.map(() => 'trusted-only'));
  expect(said[0]?.note).toMatch(/only from your own hand/);
  expect(await tickedOn(page)).toEqual([]);
  await page.bringToFront();
  await page.click(box('Tickets - Edit'));
  await findingIs(panel, 'Tickets - Edit', 'granted');
});

test('says so when the page is left in the midst of granting, and starts afresh', async ({ room }) => {
  const { tenant } = room;
  // Row by row, screen by screen: the page goes while there is more to do.
  tenant.options.rendering = 'lazy';
  tenant.options.extraScript = leaveAfter(5);
  const form = `https://${tenant.host}/api_tokens/new`;
  const { page, panel } = await startSetup(room.browser, form, 'RocketCyber');
  await panel.click(grantMissing);
  await page.waitForState(() => location.pathname === '/admin');
  await panel.waitForState(() =>
    /left or reloaded/.test(document.querySelector('[role=alert]')?.textContent ?? ''),
  );
  await panel.waitFor('[data-part="panel"][aria-busy="false"]');
  tenant.options.rendering = 'rails';
  tenant.options.extraScript = '';
  await page.goto(form);
  await countIs(panel, 'missing', wanted.length);
  await grantAll(panel);
  expect(await tickedOn(page)).toHaveLength(wanted.length);
  expect(commits(room)).toEqual([]);
});
