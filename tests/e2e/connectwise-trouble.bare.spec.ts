/** What goes wrong on ConnectWise's pages: the page part says so in a sentence and leaves the page as it was. */
import { expect, test } from '@playwright/test';
import { bareBrowser } from './steps/bare-browser';
import {
  becomes,
  desksIn,
  fullUnlessGxt,
  grant,
  lasting,
  stands,
  told,
  undo,
} from './steps/connectwise-desk';

const deskWith = desksIn(bareBrowser());

const all = { Add: 'All', Edit: 'All', Delete: 'None', Inquire: 'All' };
const companies = {
  'Companies | Company Maintenance': { Add: 'None', Edit: 'None', Delete: 'None', Inquire: 'All' },
  'Companies | Configurations': all,
};
const tickets = { 'Service Desk | Service Tickets': all };
const tables = { 'System | Table Setup': all };

test('a module that never opens is told, and closed again; the others are granted', async () => {
  const desk = await deskWith({ stuckModules: ['System'] });
  const after = await grant(desk.page);
  expect(after.said).toEqual(['warningStuck']);
  expect(stands(after)).toEqual({
    'Companies | Company Maintenance': 'granted',
    'Companies | Configurations': 'granted',
    'Service Desk | Service Tickets': 'granted',
    'System | Table Setup': 'missing:unopened',
  });
  await expect(desk.page.locator('.cw-loading-spinner')).toHaveCount(0);
  await expect(desk.page.locator('.cw-ml-row')).toHaveCount(0);
  expect(await lasting(desk)).toEqual({ ...companies, ...tickets });
});

for (const rendering of ['gxt', 'react', 'virtual'] as const)
  test(
    `lists that never load, drawn as ${rendering}, are told, and nothing is typed in their place`,
    fullUnlessGxt(rendering),
    async () => {
      const desk = await deskWith({ stuckLists: true, rendering });
      const after = await grant(desk.page);
      expect(after.said).toContain('warningNothingTaken');
      expect(Object.values(stands(after))).not.toContain('granted');
      await expect(desk.page.getByText(/loading/i).filter({ visible: true })).toHaveCount(0);
      expect(await lasting(desk)).toEqual({});
    },
  );

test('a level that goes back is set three times, told, and the others stay', async () => {
  const desk = await deskWith({ refusedOnChoice: ['Companies | Configurations | Add'] });
  const after = await grant(desk.page);
  expect(stands(after)['Companies | Configurations']).toBe('manual:not-kept');
  expect(await lasting(desk)).toEqual({
    ...companies,
    ...tickets,
    ...tables,
    'Companies | Configurations': { ...all, Add: 'None' },
  });
});

// The old toolkit takes a closed module's rows out of the page; the other merely hides them.
for (const rendering of ['gxt', 'selects'] as const)
  test(
    `a level that the server does not save, drawn as ${rendering}, is named at its row in a module that is closed by then`,
    fullUnlessGxt(rendering),
    async () => {
      const { page, person, role } = await deskWith({
        refusedOnSave: ['Companies | Configurations | Add'],
        rendering,
      });
      await grant(page);
      await person.press('Save');
      await page.getByText('Could not be saved').waitFor();
      await expect(page.getByText('Configurations', { exact: true }).filter({ visible: true })).toHaveCount(
        0,
      );
      const row = 'Companies | Configurations';
      await expect
        .poll(() => told(page).then(stands))
        .toMatchObject({ [row]: 'manual:refused', 'Service Desk | Service Tickets': 'granted' });
      expect((await told(page)).said).toContain('warningRefused');
      const { short } = (await told(page)).findings.find(({ name }) => name === row) ?? {};
      // What is in a row that is gone from the page, nobody sees.
      expect(short).toEqual([{ column: 'Add', is: rendering === 'gxt' ? '?' : 'None', wanted: 'All' }]);
      expect(role.levels[row]).toEqual({ ...all, Add: 'None' });
    },
  );

test('a list that closes in the middle is told, and nothing of it was saved', async () => {
  const desk = await deskWith({ dialogClosesAfter: 1, newListsAllow: 'none' });
  await grant(desk.page);
  await desk.person.openModule('System');
  await desk.person.openList('System', 'Table Setup');
  await becomes(desk, 'System | Table Setup', 'missing');
  const granted = await grant(desk.page);
  expect(granted.said.at(-1)).toBe('warningListClosed');
  expect(stands(granted)['System | Table Setup']).toBe('manual:dialog');
  expect(desk.role.lists['System | Table Setup']?.allow).toEqual([]);
});

test('a role that cannot be changed is told soon, and nothing is changed', async () => {
  const desk = await deskWith(
    {},
    {
      change: (role) => {
        role.readOnly = true;
      },
    },
  );
  const after = await grant(desk.page);
  expect(after.said).toContain('warningNothingTaken');
  expect(after.canUndo).toBe(false);
  expect(Object.values(stands(after))).not.toContain('granted');
  await expect(desk.page.locator('.cw-ml-row')).toHaveCount(0);
});

test('a module by another name is offered by that name, and nothing in it is set unasked', async () => {
  const desk = await deskWith({ renamed: { Companies: 'Client records' } });
  const after = await grant(desk.page);
  const found = after.findings.find(({ name }) => name === 'Companies | Configurations');
  expect(found).toMatchObject({ reason: 'near-miss', pageName: 'Client records | Configurations' });
  expect(await lasting(desk)).toEqual({ ...tickets, ...tables });
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
  const after = await going;
  expect(after.canUndo).toBe(false);
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
      await becomes(desk, row, 'missing');
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
  await becomes(desk, row, 'missing');
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
