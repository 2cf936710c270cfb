/** The replicas of Autotask and Syncore themselves, without the extension: what a person does there becomes their truth. */
import { expect, type Page, test } from '@playwright/test';
import { saveWays, type TenantOptions } from '../sandbox/autotask/options';
import { hashOf } from '../sandbox/autotask/server';
import { syncoreRenderings } from '../sandbox/syncore/account';
import { AutotaskPerson, contentFrame } from './steps/autotask-person';
import { bareBrowser } from './steps/bare-browser';

const { sandbox, newPage } = bareBrowser();

const builds = [
  { rendering: 'sections', shell: 'frames', saveOn: 'click', organization: 'Organization' },
  { rendering: 'components', shell: 'popup', saveOn: 'sequence', organization: 'Customer' },
  { rendering: 'mixed', shell: 'bare', saveOn: 'window-pointerdown', organization: 'Account' },
] as const satisfies readonly Partial<TenantOptions>[];
type Build = (typeof builds)[number];

/** Opens a list and does what leads to a record; gives the person at the record's page. */
async function recordOf(page: Page, build: Build, open: (person: AutotaskPerson) => Promise<void>) {
  if (build.shell === 'bare') {
    await open(new AutotaskPerson(page, build.rendering));
    return new AutotaskPerson(page, build.rendering);
  }
  if (build.shell === 'frames') {
    const person = new AutotaskPerson(contentFrame(page), build.rendering);
    await open(person);
    return person;
  }
  const list = new AutotaskPerson(page.frameLocator('[data-slot="iframe"] > iframe'), build.rendering);
  const [record] = await Promise.all([page.waitForEvent('popup'), open(list)]);
  record.setDefaultTimeout(5000);
  return new AutotaskPerson(record, build.rendering);
}

async function giveRights(person: AutotaskPerson, organization: string): Promise<void> {
  for (const section of ['CRM', 'Service Desk', 'Other', 'Documents & Knowledge Base', 'Web Services API']) {
    await person.openSection(section);
    await person.pressLink(section, 'No Permission');
  }
  await person.chooseInRow('CRM', 'Customer & Cancelation', 0, 'My Territories');
  await person.chooseInRow('CRM', `${organization}s`, 1, 'Yes');
  await person.chooseInRow('Service Desk', 'Tickets', 0, `Mine + ${organization}s`);
  await person.tick('Documents & Knowledge Base', 'Can access documents');
  await person.tick('Other', 'Can create Webhooks');
  await person.typeNumber('Other', 'Maximum number of Webhooks', '50');
  await person.tick('Web Services API', 'Can login to Web Services API');
  await person.openSection('Contracts');
  await person.chooseAlone('Contracts', 'Contract Visibility', 'Limited');
}

const given = {
  'CRM > Organization & Contact Access > Customer & Cancelation': 'My Territories',
  'CRM > Object Permissions > Organizations | Add': 'Yes',
  'Service Desk > Object Permissions > Tickets | View': 'Mine + Organizations',
  'Documents & Knowledge Base > Can access documents': 'on',
  'Other > Webhooks > Can create Webhooks': 'on',
  'Other > Webhooks > Maximum number of Webhooks': '50',
  'Web Services API > Feature Access > Can login to Web Services API': 'on',
  'Contracts > Contract Visibility': 'Limited',
};

async function makeUser(
  person: AutotaskPerson,
  level: string,
): Promise<{ username: string; secret: string }> {
  await person.fill('First Name', 'API');
  await person.fill('Last Name', 'MSPCFO');
  await person.fill('Email Address', 'api@acme.example');
  await person.chooseField('Security Level', level);
  await person.chooseField('Primary Internal Location', 'Headquarters');
  await person.generate('Generate Secret', 'Password (Secret)', /^\S{25}$/);
  const username = await person.generate('Generate Key', 'Username (Key)', /^[a-z0-9]{15}@\S+$/);
  const secret = await person.generate('Generate Secret', 'Password (Secret)', /^\S{25}$/);
  return { username, secret };
}

for (const build of builds) {
  test(`drawn as ${build.rendering} (${build.shell}), a level and a user made by hand are the truth`, async () => {
    const zone = `ww${40 + builds.indexOf(build)}`;
    const server = sandbox().autotask('acme', { zone });
    Object.assign(server.options, build, { generateDelay: 30, generating: 'Generating...' });
    const page = await newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.urlOf('levels'));
    const editor = await recordOf(page, build, (list) =>
      list.pickFromMenu('API User (system) (API-only)', 'Copy Security Level'),
    );
    await editor.fill('Name', 'MSPCFO API Security');
    await giveRights(editor, build.organization);
    expect(server.level('MSPCFO API Security')).toBeUndefined();
    await editor.press('Save & Close');
    await expect.poll(() => server.level('MSPCFO API Security')).toBeDefined();
    const rights = server.level('MSPCFO API Security')?.rights ?? {};
    const cleared = /^(?:CRM|Service Desk|Other|Documents & Knowledge Base|Web Services API) > /;
    const rest = Object.entries(server.levels[0]?.rights ?? {}).filter(([key]) => !cleared.test(key));
    expect(rights).toMatchObject({ ...Object.fromEntries(rest), ...given });
    const on = Object.entries(rights).filter(([key, value]) => {
      return cleared.test(key) && !['off', 'No', 'None', 'Mine'].includes(value) && !(key in given);
    });
    expect(on).toEqual([]);

    await page.goto(server.urlOf('users'));
    const form = await recordOf(page, build, async (list) => {
      await list.press('New');
      await list.scope.getByText('New API User', { exact: true }).click();
    });
    const { username, secret } = await makeUser(form, 'MSPCFO API Security');
    await form.chooseField('Integration Vendor', 'MSPCFO');
    await form.press('Save & Close');
    await expect.poll(() => server.user(username)?.integrationVendor).toBe('MSPCFO');
    await page.goto(sandbox().mspcfo.url);
    await page.getByLabel('Username Key').fill(username);
    await page.getByLabel('Password Secret').fill(secret);
    await page.getByRole('button', { name: 'NEXT' }).click();
    await expect(page.locator('.calls')).toContainText('Contracts - View');
    expect(sandbox().mspcfo.calls.find((call) => call.name === 'Contracts - View')?.passed).toBe(true);
    expect(sandbox().mspcfo.calls.find((call) => call.name === 'Resources - View')?.status).toBe(403);
    expect(errors).toEqual([]);
    await page.context().close();
  });
}

test('what can go wrong in an editor goes wrong as told', async () => {
  const server = sandbox().autotask('acme', { zone: 'ww50' });
  const level = server.levelWith('Faulty');
  Object.assign(server.options, {
    closedSections: 'unmounted',
    stuckSections: ['Inventory'],
    readOnly: ['Contracts > Contract Visibility'],
    redrawAfter: 2,
    shellRedrawAfter: 3,
  });
  const page = await newPage();
  await page.goto(server.urlOf('level', level.id));
  const person = new AutotaskPerson(contentFrame(page), 'sections');
  const boxes = person.section('Other').locator('input[type=checkbox]');
  await expect(person.section('Inventory')).toBeVisible();
  await expect(boxes).toHaveCount(0);
  await person.openSection('Inventory');
  await expect(person.section('Inventory')).toHaveClass(/Collapsed/);
  await person.openSection('Contracts');
  await expect(person.section('Contracts').locator('.Edit_DropdownHeader select')).toHaveCount(1);
  await expect(person.section('Contracts').locator('.Edit_ReadonlyPermission')).toHaveText('None');
  await person.openSection('Other');
  const first = await boxes.first().elementHandle();
  const connected = () => first?.evaluate((box) => box.isConnected).catch(() => false);
  await person.tick('Other', 'Can access News Feed');
  expect(await connected()).toBe(true);
  await person.tick('Other', 'Can export Grid Data');
  await expect.poll(connected).toBe(false);
  await expect(person.section('Other').locator('input:checked')).toHaveCount(2);
  await person.tick('Other', 'Can access Billing Portal');
  await expect(boxes).toHaveCount(0);
  server.options.reloadAfter = 1;
  server.options.shellRedrawAfter = 0;
  await page.goto(server.pageUrlOf('level', level.id));
  const alone = new AutotaskPerson(page, 'sections');
  await alone.openSection('Other');
  await alone.tick('Other', 'Can access News Feed');
  await expect(alone.section('Other').locator('input')).toHaveCount(0);
  await alone.openSection('Other');
  await alone.tick('Other', 'Can access News Feed');
  await expect(alone.section('Other').locator('input:checked')).toHaveCount(1);
  level.inUseBy = 'Tess Tech';
  await alone.press('Save');
  await expect(page.getByRole('alert')).toContainText('Tess Tech');
  expect(server.level('Faulty')?.rights['Other > Can access News Feed']).toBe('off');
  await page.context().close();
});

test('Save listens as it is told to, and a saved secret is never shown', async () => {
  const server = sandbox().autotask('acme', { zone: 'ww51' });
  Object.assign(server.options, { shell: 'bare', generateDelay: 50 });
  const page = await newPage();
  for (const way of saveWays) {
    server.options.saveOn = way;
    await page.goto(server.urlOf('new-user'));
    const save = page.locator('.Button2', { hasText: /^Save$/ });
    await expect(save).toBeVisible();
    const before = server.asked.saveUser;
    await save.evaluate((button: HTMLElement) => button.click());
    const heedsBareClick = way === 'click' || way === 'window-click';
    if (heedsBareClick) await expect(page.getByRole('alert')).toContainText('Required');
    expect(server.asked.saveUser - before, way).toBe(heedsBareClick ? 1 : 0);
    await save.click();
    await expect.poll(() => server.asked.saveUser - before, { message: way }).toBe(heedsBareClick ? 2 : 1);
  }
  const person = new AutotaskPerson(page, 'sections');
  await page.getByLabel('Custom (Internal Integration)').check();
  await expect(page.locator('.ReadOnlyData .Value')).toHaveText(/^[A-Z2-7]{27}$/);
  await page.getByLabel('Integration Vendor').check();
  await expect(page.locator('.ReadOnlyData')).toBeHidden();
  const { secret } = await makeUser(person, 'Reporting (API-only)');
  await person.chooseField('Integration Vendor', 'MSPCFO');
  await person.press('Save');
  await expect(page.locator('.TitleBar')).toContainText('Edit API User');
  await expect.poll(() => person.value('Password (Secret)')).toBe(server.options.hiddenSecret);
  expect(await page.content()).not.toContain(secret);
  await person.press('Save & Close');
  await expect(page.locator('.TitleBar')).toContainText('Resources');
  expect(server.users.map((user) => user.secretHash)).toEqual([hashOf(secret)]);
  await page.context().close();
});

for (const rendering of syncoreRenderings) {
  test(`Syncore drawn as ${rendering} generates, reveals, hides and regenerates`, async () => {
    const account = sandbox().syncore(`acme-${rendering}`);
    account.options.rendering = rendering;
    const page = await newPage();
    await page.goto(account.url);
    const shown = (key: string) =>
      page.evaluate(
        (wanted) =>
          document.body.innerText.includes(wanted) ||
          [...document.querySelectorAll('input')].some(
            (input) => input.type === 'text' && input.value === wanted,
          ),
        key,
      );
    await page.getByRole('button', { name: '+ Generate API Key' }).click();
    await page.getByRole('button', { name: 'Reveal API Keys' }).click();
    await expect.poll(() => shown(account.keys?.secondary ?? '')).toBe(true);
    expect(await shown(account.keys?.primary ?? '')).toBe(true);
    await page.getByRole('button', { name: 'Hide API Keys' }).click();
    expect(await shown(account.keys?.primary ?? '')).toBe(false);
    const before = account.keys;
    await page.getByRole('button', { name: 'Regenerate API Keys' }).click();
    await page.getByLabel('I agree').check();
    await page.getByRole('button', { name: 'Regenerate', exact: true }).click();
    await expect(page.getByText('API Key has been regenerated')).toBeVisible();
    expect(account.keys?.primary).not.toBe(before?.primary);
    await page.context().close();
  });
}
