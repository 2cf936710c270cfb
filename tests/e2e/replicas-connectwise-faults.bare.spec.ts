/** What goes wrong on ConnectWise's screens when a replica is told to, without the extension. */
import { expect, type Page, test } from '@playwright/test';
import type { ServerOptions } from '../sandbox/connectwise/options';
import { bareBrowser } from './steps/bare-browser';
import { ConnectWisePerson } from './steps/connectwise-person';

const { sandbox, newPage } = bareBrowser();

/** A role with its Companies open, on a server with these oddities. */
async function oddRole(name: string, options: Partial<ServerOptions>) {
  const server = sandbox().connectwise('odd', { host: `${name}.odd.example` });
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
  const server = sandbox().connectwise('keys', { host: 'keys.odd.example' });
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

test('keys can stand at the end of the member’s record instead of in a tab', async () => {
  const server = sandbox().connectwise('keys', { host: 'section.odd.example' });
  Object.assign(server.options, { keysAt: 'section', rendering: 'virtual' });
  const page = await newPage();
  await page.goto(server.urlOf('member', 1));
  const person = new ConnectWisePerson(page, 'virtual');
  await expect(page.getByRole('cell', { name: 'Old reports' })).toBeVisible();
  await page.getByRole('table').getByRole('button').click();
  await person.fill('Description', 'Section');
  await person.press('SaveAndClose');
  await expect(page.getByRole('cell', { name: 'Section' })).toBeVisible();
  expect(server.keys.at(-1)).toMatchObject({ description: 'Section', member: 1, mints: 1 });
});
