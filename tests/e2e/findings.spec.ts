import { adminEmail, limitedEmail } from '../sandbox/syncro/tenant';
import { expect, test } from './harness/fixtures';
import {
  allFindings,
  countIs,
  findingIs,
  grantAll,
  grantMissing,
  pressInFinding,
  rightsOf,
  settled,
  startSetup,
  tickedOn,
} from './steps/panel';

const wanted = rightsOf('syncro/rocketcyber');

test('reads names that have drifted, and neither copies nor help text nor boxes for all', {
  tag: '@wide',
}, async ({ room }) => {
  const { tenant } = room;
  Object.assign(tenant.options, {
    rendering: 'drift',
    hiddenCopies: true,
    quotedText: true,
    selectAll: true,
    relabel: { 'Payments - Create': 'Payments - Payments - Create' },
  });
  const { page, panel } = await startSetup(
    room.browser,
    `https://${tenant.host}/api_tokens/new`,
    'RocketCyber',
  );
  const before = await allFindings(panel);
  expect(before.map(({ name, status }) => `${name}: ${status}`)).toEqual(
    wanted.map((name) => `${name}: missing`),
  );
  expect(before.find(({ name }) => name === 'Customers - View Detail')?.note).toContain('Organizations');

  await grantAll(panel);
  expect(await tickedOn(page)).toHaveLength(wanted.length);
  const copies = '.template-copy input:checked, .offscreen-copy input:checked, .js-select-all:checked';
  expect(await page.count(copies)).toBe(0);
  expect((await allFindings(panel)).map(({ status }) => status)).toEqual(wanted.map(() => 'granted'));
  expect(await page.count('.template-copy [data-rolecall], .offscreen-copy [data-rolecall]')).toBe(0);
});

test('says of each row why it cannot be granted, and leaves it alone', async ({ room }) => {
  const { tenant } = room;
  Object.assign(tenant.options, {
    twins: ['Tickets - Edit'],
    disabled: ['Tickets - Merge'],
    missing: ['Contacts - Import'],
    relabel: { 'Ticket Workflows - Manage': 'Ticket Workflow - Mange' },
  });
  const { page, panel } = await startSetup(
    room.browser,
    `https://${tenant.host}/api_tokens/new`,
    'RocketCyber',
  );
  expect((await findingIs(panel, 'Tickets - Edit', 'manual', 'twin')).note).toMatch(/two rows/i);
  expect((await findingIs(panel, 'Tickets - Merge', 'manual', 'disabled')).note).toMatch(
    /switched this right off/,
  );
  expect((await findingIs(panel, 'Contacts - Import', 'absent')).note).toMatch(/no right of this name/);
  const near = await findingIs(panel, 'Ticket Workflows - Manage', 'absent', 'near-miss');
  expect(near.note).toContain('Ticket Workflow - Mange');

  await panel.click({ role: 'button', name: `Grant ${wanted.length - 4} missing` });
  await countIs(panel, 'granted', wanted.length - 4);
  expect(await panel.attribute(grantMissing, 'disabled')).not.toBeNull();
  const untouched = ['Tickets - Edit', 'Tickets - Merge', 'Ticket Workflow - Mange'];
  expect((await tickedOn(page)).filter((name) => untouched.includes(name))).toEqual([]);
  expect(await tickedOn(page)).toHaveLength(wanted.length - 4);
});

test('compares a token that has some of the rights and some of its own', { tag: '@wide' }, async ({
  room,
}) => {
  const { tenant } = room;
  Object.assign(tenant.options, { extra: ['Gadgets - Polish'], selectAll: true });
  const { token } = tenant.createToken(
    {
      name: 'Old one',
      expiresAt: null,
      rights: ['Tickets - Edit', 'Tickets - Create', 'Leads - List/Search', 'Gadgets - Polish'],
    },
    adminEmail,
  );
  const { page, panel } = await startSetup(
    room.browser,
    `https://${tenant.host}/api_tokens/${token.id}/edit`,
    'RocketCyber',
  );
  await countIs(panel, 'missing', wanted.length - 2);
  await countIs(panel, 'granted', 2);
  const excess = (await allFindings(panel)).filter(({ status }) => status === 'excess');
  expect(excess.map(({ name }) => name).sort()).toEqual(['Gadgets - Polish', 'Leads - List/Search']);
  expect(await panel.evaluate(() => document.querySelector('.row-fold details')?.hasAttribute('open'))).toBe(
    false,
  );
  await panel.waitForState(() =>
    /Update API Token/.test(document.querySelector('[role=status]')?.textContent ?? ''),
  );

  // A finding leads to its row.
  await page.evaluate(() => scrollTo(0, 0));
  await page.bringToFront();
  await pressInFinding(panel, 'RMM Alerts - Create', 'RMM Alerts - Create');
  const row = '[data-rolecall~="pulse"]';
  await page.waitForState((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box && box.top >= 0 && box.bottom <= innerHeight;
  }, row);
  await page.waitForState((selector) => !document.querySelector(selector), row);
  expect(tenant.tokens).toHaveLength(1);
});

test('tells a person of few rights what the page has switched off', { tag: '@wide' }, async ({ room }) => {
  const { tenant } = room;
  tenant.autoSignIn = limitedEmail;
  const own = tenant.rightsOfUser(limitedEmail);
  tenant.options.disabled = wanted.filter((name) => !own.has(name));
  const { panel } = await startSetup(room.browser, `https://${tenant.host}/api_tokens/new`, 'RocketCyber');
  const reachable = wanted.filter((name) => own.has(name));
  await countIs(panel, 'missing', reachable.length);
  await countIs(panel, 'manual', wanted.length - reachable.length);
  expect((await findingIs(panel, 'Tickets - Delete', 'manual', 'disabled')).note).toContain('Your own role');
});

test('leads to the ready-made set and compares what it holds', { tag: '@wide' }, async ({ room }) => {
  const { tenant } = room;
  tenant.options.rendering = 'tabs';
  const home = `https://${tenant.host}`;
  const { page, panel } = await startSetup(
    room.browser,
    `${home}/api_tokens/new`,
    'ScalePad Lifecycle Manager',
  );
  await panel.waitForState(() =>
    document.body.textContent?.includes('ready-made set called “Lifecycle Manager”'),
  );
  tenant.options.rendering = 'rails';
  await page.goto(`${home}/api_tokens/confirm?app=lifecycle-manager`);
  await countIs(panel, 'granted', 2);
  await page.goto(`${home}/api_tokens/confirm?app=it-glue`);
  await findingIs(panel, 'Assets - View Details', 'absent');
  await findingIs(panel, 'Customers - List/Search', 'excess');
  await settled(panel);
});
