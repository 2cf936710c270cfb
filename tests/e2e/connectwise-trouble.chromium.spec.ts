/** What goes wrong on ConnectWise's pages: the page part says so in a sentence and leaves the page as it was. */
import { expect, type Page, test } from '@playwright/test';
import type { Rendering, ServerOptions } from '../sandbox/connectwise/options';
import type { SecurityRole } from '../sandbox/connectwise/role';
import type { ConnectWiseServer } from '../sandbox/connectwise/server';
import { begin } from './page-part/open';
import { bareBrowser } from './steps/bare-browser';
import { ConnectWisePerson } from './steps/connectwise-person';

const { sandbox, newPage } = bareBrowser();

interface Desk {
  readonly server: ConnectWiseServer;
  readonly role: SecurityRole;
  readonly page: Page;
  readonly person: ConnectWisePerson;
}

/** `npm test` has the old toolkit, which is like no other; `npm run test:all` the rest. */
function fullUnlessGxt(rendering: Rendering): { readonly tag: string[] } {
  return { tag: rendering === 'gxt' ? [] : ['@full'] };
}

let desks = 0;

/** Umbrella's setup on a new role, on a server with these oddities. */
async function deskWith(
  options: Partial<ServerOptions>,
  change?: (role: SecurityRole) => void,
): Promise<Desk> {
  desks += 1;
  const server = sandbox().connectwise('acme', { host: `trouble-${desks}.example` });
  Object.assign(server.options, { rendering: 'gxt' satisfies Rendering, ...options });
  const role = server.addRole('Umbrella');
  change?.(role);
  const page = await newPage();
  // The replicas' scripts are bundled at their first use.
  await page.goto(server.urlOf('role', role.id), { timeout: 30_000 });
  await page.getByText('Time & Expense').first().waitFor();
  await begin(page, 'Cisco Umbrella');
  return { server, role, page, person: new ConnectWisePerson(page, server.options.rendering) };
}

const grant = (page: Page) => page.evaluate(() => window.pagePart.grant());
const undo = (page: Page) => page.evaluate(() => window.pagePart.undo());

/** Status, and reason after a colon, of each finding by name. */
function stands(told: Awaited<ReturnType<typeof grant>>): Record<string, string> {
  return Object.fromEntries(
    told.findings.map(({ name, status, reason }) => [name, reason ? `${status}:${reason}` : status]),
  );
}

/** What the server holds after the role's own Save, where it differs from a new role. */
async function saved({ page, person, role }: Desk): Promise<Record<string, unknown>> {
  await person.press('Save');
  await page.getByText('Saved').waitFor();
  const differs = (levels: object) => Object.values(levels).some((level) => level !== 'None');
  return Object.fromEntries(Object.entries(role.levels).filter(([, levels]) => differs(levels)));
}

const all = { Add: 'All', Edit: 'All', Delete: 'None', Inquire: 'All' };
const companies = {
  'Companies | Company Maintenance': { Add: 'None', Edit: 'None', Delete: 'None', Inquire: 'All' },
  'Companies | Configurations': all,
};
const tickets = { 'Service Desk | Service Tickets': all };
const tables = { 'System | Table Setup': all };

test('a module that never opens is told, and closed again; the others are granted', async () => {
  const desk = await deskWith({ stuckModules: ['System'] });
  const told = await grant(desk.page);
  expect(told.said).toEqual(['warningStuck']);
  expect(stands(told)).toEqual({
    'Companies | Company Maintenance': 'granted',
    'Companies | Configurations': 'granted',
    'Service Desk | Service Tickets': 'granted',
    'System | Table Setup': 'missing:unopened',
  });
  await expect(desk.page.locator('.cw-loading-spinner')).toHaveCount(0);
  await expect(desk.page.locator('.cw-ml-row')).toHaveCount(0);
  expect(await saved(desk)).toEqual({ ...companies, ...tickets });
});

for (const rendering of ['gxt', 'react', 'virtual'] as const)
  test(
    `lists that never load, drawn as ${rendering}, are told, and nothing is typed in their place`,
    fullUnlessGxt(rendering),
    async () => {
      const desk = await deskWith({ stuckLists: true, rendering });
      const told = await grant(desk.page);
      expect(told.said).toContain('warningNothingTaken');
      expect(Object.values(stands(told))).not.toContain('granted');
      await expect(desk.page.getByText(/loading/i).filter({ visible: true })).toHaveCount(0);
      expect(await saved(desk)).toEqual({});
    },
  );

test('a level that goes back is set three times, told, and the others stay', async () => {
  const desk = await deskWith({ refusedOnChoice: ['Companies | Configurations | Add'] });
  const told = await grant(desk.page);
  expect(stands(told)['Companies | Configurations']).toBe('manual:not-kept');
  expect(await saved(desk)).toEqual({
    ...companies,
    ...tickets,
    ...tables,
    'Companies | Configurations': { ...all, Add: 'None' },
  });
});

test('a level that the server does not save is named at its row, also in a module that is closed again', async () => {
  const { page, person, role } = await deskWith({
    refusedOnSave: ['Companies | Configurations | Add'],
    rendering: 'selects',
  });
  await grant(page);
  await person.press('Save');
  await page.getByText('Could not be saved').waitFor();
  const told = () => page.evaluate(() => window.pagePart.told());
  const row = 'Companies | Configurations';
  await expect
    .poll(() => told().then(stands))
    .toMatchObject({ [row]: 'manual:refused', 'Service Desk | Service Tickets': 'granted' });
  expect((await told()).said).toContain('warningRefused');
  const { short } = (await told()).findings.find(({ name }) => name === row) ?? {};
  expect(short).toEqual([{ column: 'Add', is: 'None', wanted: 'All' }]);
  expect(role.levels[row]).toEqual({ ...all, Add: 'None' });
});

test('a list that closes in the middle is told, and nothing of it was saved', async () => {
  const desk = await deskWith({ dialogClosesAfter: 1, newListsAllow: 'none' });
  await grant(desk.page);
  await desk.person.openModule('System');
  await desk.person.openList('System', 'Table Setup');
  await expect
    .poll(() => desk.page.evaluate(() => window.pagePart.told()).then(stands))
    .toMatchObject({
      'System | Table Setup': 'missing',
    });
  const told = await grant(desk.page);
  expect(told.said.at(-1)).toBe('warningListClosed');
  expect(stands(told)['System | Table Setup']).toBe('manual:dialog');
  expect(desk.role.lists['System | Table Setup']?.allow).toEqual([]);
});

test('a role that cannot be changed is told soon, and nothing is changed', async () => {
  const desk = await deskWith({}, (role) => {
    role.readOnly = true;
  });
  const told = await grant(desk.page);
  expect(told.said).toContain('warningNothingTaken');
  expect(told.canUndo).toBe(false);
  expect(Object.values(stands(told))).not.toContain('granted');
  await expect(desk.page.locator('.cw-ml-row')).toHaveCount(0);
});

test('a module by another name is offered by that name, and nothing in it is set unasked', async () => {
  const desk = await deskWith({ renamed: { Companies: 'Client records' } });
  const told = await grant(desk.page);
  const found = told.findings.find(({ name }) => name === 'Companies | Configurations');
  expect(found).toMatchObject({ reason: 'near-miss', pageName: 'Client records | Configurations' });
  expect(await saved(desk)).toEqual({ ...tickets, ...tables });
});

test('another role shown in the middle of Grant gets nothing, and Undo is over', async () => {
  const desk = await deskWith({ rendering: 'selects' });
  const { server, page, person } = desk;
  server.options.hash = false;
  const other = server.addRole('Dispatch desk');
  const before = structuredClone(other.levels);
  await page.evaluate(() => {
    // The first level that is set sends the admin on to the other role.
    document.addEventListener(
      'change',
      () => [...document.querySelectorAll('a')].find((one) => one.textContent === 'Security Roles')?.click(),
      { once: true },
    );
  });
  const going = grant(page);
  await person.openRecord('Dispatch desk');
  const told = await going;
  expect(told.canUndo).toBe(false);
  await undo(page);
  await page.getByRole('heading', { name: 'Dispatch desk' }).waitFor();
  await person.press('Save');
  await page.getByText('Saved').waitFor();
  expect(other.levels).toEqual(before);
});

for (const rendering of ['gxt', 'selects', 'react'] as const)
  test(
    `Undo opens a saved list drawn as ${rendering} again, moves back, and leaves its Save to the admin`,
    fullUnlessGxt(rendering),
    async () => {
      const desk = await deskWith({ rendering, newListsAllow: 'none' });
      const { page, person, role } = desk;
      const row = 'System | Table Setup';
      await grant(page);
      await person.openModule('System');
      await person.openList('System', 'Table Setup');
      await expect
        .poll(() => page.evaluate(() => window.pagePart.told()).then(stands))
        .toMatchObject({ [row]: 'missing' });
      const moved = await grant(page);
      expect(moved.said.at(-1)).toBe('warningListSave');
      expect(Object.values(stands(moved))).toEqual(['granted', 'granted', 'granted', 'granted']);
      await person.pressInList('Save');
      const tablesAllowed = ['Company / Configuration', 'Service / Priority', 'Service / Service Board'];
      await expect.poll(() => role.lists[row]?.allow).toEqual(tablesAllowed);
      await person.openModule('System');

      const undone = await undo(page);
      expect(undone.said.at(-1)).toBe('warningListSave');
      expect(role.lists[row]?.allow).toEqual(tablesAllowed);
      await person.pressInList('Save');
      await expect.poll(() => role.lists[row]?.allow).toEqual([]);
      expect(undone.canUndo).toBe(true);
    },
  );

test('a list in which there is nothing to move is closed by its Cancel', async () => {
  const desk = await deskWith({ newListsAllow: 'none' });
  const { page, person, role } = desk;
  const row = 'System | Table Setup';
  await grant(page);
  await person.openModule('System');
  await person.openList('System', 'Table Setup');
  await expect
    .poll(() => page.evaluate(() => window.pagePart.told()).then(stands))
    .toMatchObject({ [row]: 'missing' });
  await grant(page);
  await person.pressInList('Save');
  await expect.poll(() => role.lists[row]?.allow.length).toBe(3);
  // Somebody else took it back meanwhile.
  role.lists[row] = {
    allow: [],
    disallow: [...(role.lists[row]?.disallow ?? []), ...(role.lists[row]?.allow ?? [])].sort(),
  };
  await undo(page);
  await expect(page.locator('.cw-gxt-wnd')).toHaveCount(0);
  expect(role.lists[row]?.allow).toEqual([]);
});
