/** The replicas of ConnectWise themselves, without the extension: what a person does there becomes the server's truth. */
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { renderings, type ServerOptions } from '../sandbox/connectwise/options';
import { type Sandbox, startSandbox } from '../sandbox/index';
import { browserProgram } from './harness/browsers';
import { ConnectWisePerson } from './steps/connectwise-person';

let sandbox: Sandbox;
let browser: Browser;

test.beforeAll(async () => {
  sandbox = await startSandbox();
  browser = await chromium.launch({
    executablePath: browserProgram('chromium'),
    args: ['--no-sandbox', '--disable-gpu'],
    proxy: { server: sandbox.proxy },
  });
});
test.afterAll(async () => {
  await browser.close();
  await sandbox.close();
});

async function newPage(): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1200, height: 900 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5000);
  return page;
}

const tables = ['Company / Configuration', 'Service / Priority', 'Service / Service Board'];

async function giveLevels(person: ConnectWisePerson): Promise<void> {
  await person.openModule('Companies');
  await person.setLevel('Companies', 'Company Maintenance', 'Inquire', 'All');
  for (const column of ['Add', 'Edit', 'Inquire'] as const)
    await person.setLevel('Companies', 'Configurations', column, 'All');
  await person.openModule('Service Desk');
  for (const column of ['Add', 'Edit', 'Inquire'] as const)
    await person.setLevel('Service Desk', 'Service Tickets', column, 'All');
  await person.openModule('System');
  for (const column of ['Add', 'Edit', 'Inquire'] as const)
    await person.setLevel('System', 'Table Setup', column, 'All');
}

async function makeKey(
  person: ConnectWisePerson,
  role: string,
): Promise<{ publicKey: string; privateKey: string }> {
  await person.menu('Members');
  await person.press('New');
  await person.fill('Member ID', role);
  await person.fill('Member Name', `${role} Integration`);
  for (const [label, choice] of [
    ['Role ID', role],
    ['Level', 'Corporate (Level 1)'],
    ['Location', 'Hill Office'],
    ['Business Unit', 'Admin'],
  ] as const)
    await person.choose(label, choice);
  await person.press('Save');
  await person.openTab('API Keys');
  await person.press('New');
  await person.fill('Description', 'For the console');
  await person.press('Save');
  await expect.poll(() => person.value('Private Key').catch(() => '')).toMatch(/^[A-Za-z0-9]{16}$/);
  return { publicKey: await person.value('Public Key'), privateKey: await person.value('Private Key') };
}

for (const rendering of renderings) {
  test(`drawn as ${rendering}, a role, its lists, a member and a key made by hand are the truth`, async () => {
    const server = sandbox.connectwise(`acme-${rendering}`, { host: `${rendering}.acme.example` });
    Object.assign(server.options, { rendering, newListsAllow: 'none' });
    const page = await newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url);
    const person = new ConnectWisePerson(page, rendering);
    await person.menu('Security Roles');
    await person.press('New');
    await person.fill('Role ID', 'Umbrella');
    await person.press('Save');
    const before = structuredClone(
      await expect
        .poll(() => server.role('Umbrella'))
        .toBeDefined()
        .then(() => server.role('Umbrella')),
    );
    await person.openModule('System');
    await person.openList('System', 'Table Setup');
    await person.move('allow', tables);
    await person.pressInList('Save');
    await expect.poll(() => server.role('Umbrella')?.lists['System | Table Setup']?.allow).toEqual(tables);
    if (rendering !== 'ext') await person.openModule('System');
    await giveLevels(person);
    expect(server.role('Umbrella')?.levels).toEqual(before?.levels);
    await person.press('SaveAndClose');
    const all = { Add: 'All', Edit: 'All', Delete: 'None', Inquire: 'All' };
    await expect
      .poll(() => server.role('Umbrella')?.levels)
      .toEqual({
        ...before?.levels,
        'Companies | Company Maintenance': { Add: 'None', Edit: 'None', Delete: 'None', Inquire: 'All' },
        'Companies | Configurations': all,
        'Service Desk | Service Tickets': all,
        'System | Table Setup': all,
      });
    const { publicKey, privateKey } = await makeKey(person, 'Umbrella');
    const given = {
      company_id: server.companyId,
      site_url: server.host,
      public_key: publicKey,
      private_key: privateKey,
    };
    await sandbox.umbrella.save(given);
    expect(sandbox.umbrella.calls.filter((call) => !call.passed)).toEqual([]);
    expect(sandbox.umbrella.verdict).toBe('Connected');
    expect(errors).toEqual([]);
    await page.context().close();
  });
}

/** A role with its Companies open, on a server with these oddities. */
async function oddRole(name: string, options: Partial<ServerOptions>) {
  const server = sandbox.connectwise('odd', { host: `${name}.odd.example` });
  Object.assign(server.options, options);
  const role = server.addRole('Umbrella');
  const page = await newPage();
  await page.goto(server.urlOf('role', role.id));
  return { server, role, page, person: new ConnectWisePerson(page, server.options.rendering) };
}

const inquire = (page: Page) =>
  page.locator('.cw-ml-row').filter({ hasText: 'Company Maintenance' }).locator('input').nth(3);

test('a level typed before its list has come is taken, then silently cleared', async () => {
  const { page, person, role } = await oddRole('late', { loadDelay: 1500 });
  await person.openModule('Companies');
  await inquire(page).fill('All');
  await inquire(page).press('Tab');
  await expect(inquire(page)).toHaveValue('All');
  await expect(inquire(page)).toHaveValue('');
  await inquire(page).fill('all');
  await inquire(page).press('Tab');
  await expect(inquire(page)).toHaveValue('All');
  await person.press('Save');
  await expect.poll(() => role.levels['Companies | Company Maintenance']?.Inquire).toBe('All');
});

test('a list that never comes leaves what is typed in the box, and out of the truth', async () => {
  const { page, person, role } = await oddRole('stuck', { stuckLists: true, stuckModules: ['System'] });
  await person.openModule('Companies');
  await inquire(page).fill('All');
  await inquire(page).press('Tab');
  await person.openModule('System');
  await expect(page.locator('.cw-loading-spinner')).toBeVisible();
  await person.press('Save');
  await expect(page.getByText('Saved')).toBeVisible();
  expect(role.levels['Companies | Company Maintenance']?.Inquire).toBe('None');
});

test('a refused level goes back, the screen is drawn anew, and the dialog closes in mid-move', async () => {
  const { page, person, role } = await oddRole('faults', {
    refusedOnChoice: ['Companies | Company Maintenance | Inquire'],
    redrawAfter: 2,
    dialogClosesAfter: 1,
  });
  await person.openModule('Companies');
  await person.setLevel('Companies', 'Company Maintenance', 'Inquire', 'All');
  await expect(inquire(page)).toHaveValue('None');
  const before = await inquire(page).elementHandle();
  await person.setLevel('Companies', 'Notes', 'Add', 'My');
  await expect.poll(() => before?.evaluate((input) => input.isConnected)).toBe(false);
  await expect(inquire(page)).toHaveValue('None');
  await person.openList('Companies', 'Configurations');
  const lists = structuredClone(role.lists);
  await person.move('disallow', ['Printer']);
  await expect(page.locator('.cw-gxt-wnd')).toHaveCount(0);
  expect(role.lists).toEqual(lists);
  await person.press('Save');
  await expect.poll(() => role.levels['Companies | Notes']?.Add).toBe('My');
  expect(role.levels['Companies | Company Maintenance']?.Inquire).toBe('None');
});

test('a private key is gone once its record is left, and Save and Close never shows it', async () => {
  const server = sandbox.connectwise('keys', { host: 'keys.odd.example' });
  Object.assign(server.options, { keyPrefix: 'CANARY', keyFields: 'wait' });
  const page = await newPage();
  await page.goto(server.urlOf('keys', 1));
  const person = new ConnectWisePerson(page, 'gxt');
  await person.press('New');
  await person.fill('Description', 'First');
  const waiting = await page.locator('input[readonly]').last().elementHandle();
  await person.press('Save');
  await expect.poll(() => person.value('Private Key')).toMatch(/^CANARY/);
  // Filled by script: the very boxes that stood empty.
  expect(await waiting?.evaluate((input) => input.isConnected)).toBe(true);
  await page.locator('.cw_ToolbarButton_Back > .mm_button').click();
  await expect(page.getByText('First')).toBeVisible();
  await person.openRecord('First');
  await expect.poll(() => person.value('Private Key')).toBe('');
  await page.locator('.cw_ToolbarButton_Back > .mm_button').click();
  await person.press('New');
  await person.fill('Description', 'Second');
  await person.press('SaveAndClose');
  await expect(page.getByText('Second')).toBeVisible();
  const values = await page
    .locator('input')
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect((await page.content()) + values.join()).not.toContain('CANARY');
  expect(server.keys).toHaveLength(3);
});

test('a role of the product can be looked at, and not changed', async () => {
  for (const rendering of renderings) {
    const server = sandbox.connectwise('fixed', { host: `${rendering}.fixed.example` });
    server.options.rendering = rendering;
    const page = await newPage();
    await page.goto(server.urlOf('role', 1));
    const person = new ConnectWisePerson(page, rendering);
    await person.openModule('System');
    await expect(person.scope.getByText('Table Setup').first()).toBeVisible();
    await expect(person.scope.getByText('Save and Close')).toHaveCount(0);
    await page.context().close();
  }
});

test('no two loads share their made-up class names', async () => {
  for (const rendering of renderings.filter((one) => one !== 'iframe')) {
    const server = sandbox.connectwise('names', { host: `${rendering}.names.example` });
    server.options.rendering = rendering;
    const page = await newPage();
    const seen: Set<string>[] = [];
    for (let load = 0; load < 2; load += 1) {
      await page.goto(server.urlOf('roles'));
      await page.reload();
      await expect(page.getByText('Dispatch')).toBeVisible();
      const names = await page
        .locator('[class]')
        .evaluateAll((all) => all.flatMap((element) => [...element.classList]));
      seen.push(new Set(names.filter((name) => !/^(js|x|cw|mm|gwt)[-_]|navigationEntry|pod-/.test(name))));
    }
    const [first, second] = seen;
    expect(
      [...(first ?? [])].filter((name) => second?.has(name)),
      rendering,
    ).toEqual([]);
    await page.context().close();
  }
});
