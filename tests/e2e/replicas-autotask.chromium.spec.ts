/** The replicas of Autotask and Syncore themselves, without the extension: what a person does there becomes their truth. */
import { expect, type Page, test } from '@playwright/test';
import type { TenantOptions } from '../sandbox/autotask/options';
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
