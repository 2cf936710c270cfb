/** The replicas of ConnectWise themselves, without the extension: what a person does there becomes the server's truth. */
import { expect, test } from '@playwright/test';
import { renderings } from '../sandbox/connectwise/options';
import type { SecurityRole } from '../sandbox/connectwise/role';
import type { ConnectWiseServer } from '../sandbox/connectwise/server';
import { bareBrowser } from './steps/bare-browser';
import { ConnectWisePerson } from './steps/connectwise-person';

const { sandbox, newPage } = bareBrowser();

const tables = ['Company / Configuration', 'Service / Priority', 'Service / Service Board'];

/** The row that the open module shows first, then those of others. */
async function giveLevels(person: ConnectWisePerson): Promise<void> {
  await person.setLevel('System', 'Table Setup', 'Inquire', 'All');
  await person.openModule('Companies');
  await person.setLevel('Companies', 'Company Maintenance', 'Inquire', 'All');
  await person.setLevel('Companies', 'Configurations', 'Add', 'All');
  await person.openModule('Service Desk');
  await person.setLevel('Service Desk', 'Service Tickets', 'Edit', 'My');
}

/** The class names of a screen that mean nothing. */
async function madeUpNames({ scope }: ConnectWisePerson): Promise<string[]> {
  await expect(scope.getByText('Dispatch')).toBeVisible();
  const names = await scope.locator('[class]').evaluateAll((all) => all.flatMap((one) => [...one.classList]));
  return names.filter((name) => !/^(js|x|cw|mm|gwt)[-_]|navigationEntry|pod-/.test(name));
}

async function makeKey(
  person: ConnectWisePerson,
  role: string,
): Promise<{ publicKey: string; privateKey: string }> {
  await person.menu('Members');
  await expect(person.scope.getByText('API Members').first()).toBeVisible();
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

async function makeRole(person: ConnectWisePerson, server: ConnectWiseServer): Promise<SecurityRole> {
  await person.press('New');
  await person.fill('Role ID', 'Umbrella');
  await person.press('Save');
  await expect.poll(() => server.role('Umbrella')).toBeDefined();
  return structuredClone(server.role('Umbrella')) as SecurityRole;
}

for (const rendering of renderings) {
  test(`drawn as ${rendering}, a role, its lists, a member and a key made by hand are the truth`, async () => {
    const server = sandbox().connectwise('acme', { host: `${rendering}.acme.example` });
    Object.assign(server.options, { rendering, newListsAllow: 'none' });
    const page = await newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(server.url);
    const person = new ConnectWisePerson(page, rendering);
    await person.menu('Security Roles');
    const before = await makeRole(person, server);
    await person.openModule('System');
    await person.openList('System', 'Table Setup');
    await person.move('allow', tables);
    await person.pressInList('Save');
    await expect.poll(() => server.role('Umbrella')?.lists['System | Table Setup']?.allow).toEqual(tables);
    await giveLevels(person);
    expect(server.role('Umbrella')?.levels).toEqual(before.levels);
    await person.press('SaveAndClose');
    const none = { Add: 'None', Edit: 'None', Delete: 'None', Inquire: 'None' };
    await expect
      .poll(() => server.role('Umbrella')?.levels)
      .toEqual({
        ...before.levels,
        'Companies | Company Maintenance': { ...none, Inquire: 'All' },
        'Companies | Configurations': { ...none, Add: 'All' },
        'Service Desk | Service Tickets': { ...none, Edit: 'My' },
        'System | Table Setup': { ...none, Inquire: 'All' },
      });
    const { publicKey, privateKey } = await makeKey(person, 'Umbrella');
    expect(server.roleFor(publicKey, privateKey)).toBe(server.role('Umbrella'));
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test(`drawn as ${rendering}, a role of the product is only looked at, under names made up for each load`, async () => {
    const server = sandbox().connectwise('acme', { host: `${rendering}.names.example` });
    server.options.rendering = rendering;
    const page = await newPage();
    const person = new ConnectWisePerson(page, rendering);
    await page.goto(server.urlOf('roles'));
    const first = await madeUpNames(person);
    await page.reload();
    const second = await madeUpNames(person);
    expect(first.length).toBeGreaterThan(1);
    expect(first.filter((name) => second.includes(name))).toEqual([]);
    await person.openRecord('Admin');
    await person.openModule('System');
    await expect(person.scope.getByText('Custom Menu Entry')).toBeVisible();
    await expect(person.scope.getByText('Save and Close')).toHaveCount(0);
    await page.context().close();
  });
}
