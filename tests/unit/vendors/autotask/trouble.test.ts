// @vitest-environment happy-dom
/** What goes wrong at Autotask ends with a sentence, and nothing is lost. */
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { AutotaskServer } from '../../../sandbox/autotask/server';
import { draw, furnish, heldNow, manifestOf, PagePart, pressText } from './replica-page';

const adminRights = [
  'Admin > Feature Access > Resources/Users (HR)',
  'Admin > Feature Access > Service Desk (Tickets)',
];
const tickets = 'Service Desk > Object Permissions > Tickets';
// A page that is slow to read is read seldom.
const quick = { timeout: 40_000 };

let server: AutotaskServer;
let part: PagePart;

beforeAll(() => {
  furnish();
  vi.spyOn(location, 'assign').mockReturnValue();
});

beforeEach(() => {
  server = new AutotaskServer('acme');
  part = new PagePart(manifestOf('autoelevate'));
});

afterEach(() => part.end());

it('says of a system level that it cannot be changed, and of its copy nothing', async () => {
  await draw(server, 'level', 1);
  await part.begin();
  expect(part.said).toEqual(['warningSystemLevel']);
  part.end();
  await draw(server, 'copy', 1);
  part = new PagePart(manifestOf('autoelevate'));
  await part.begin();
  expect(part.said).toEqual([null]);
});

it('says that a level in use by others was not saved, and takes it back when it is', async () => {
  const level = server.levelWith('Level');
  level.inUseBy = 'somebody else';
  await draw(server, 'level', level.id);
  await part.begin();
  await part.grant();
  const held = heldNow();
  pressText('Save');
  await expect.poll(() => part.said.at(-1), quick).toBe('warningNotSaved');
  expect([level.rights[`${tickets} | View`], heldNow()]).toEqual(['None', held]);
  level.inUseBy = '';
  pressText('Save');
  await expect.poll(() => level.rights[`${tickets} | View`], quick).toBe('All');
  await expect.poll(() => part.said.at(-1), quick).toBeNull();
});

it('says that a section did not open, with all others granted', async () => {
  Object.assign(server.options, { closedSections: 'unmounted', stuckSections: ['Admin'] });
  const level = server.levelWith('Level');
  await draw(server, 'level', level.id);
  await part.begin();
  await part.grant();
  expect(part.said.at(-1)).toBe('warningStuck');
  expect(part.names('missing')).toEqual(adminRights);
  expect(heldNow()).toMatchObject({ [`${tickets} | View`]: 'All', [`${tickets} | Add`]: 'Yes' });
});

it('leaves to the admin what the page gives to read only, and grants the rest', async () => {
  server.options.readOnly = [tickets];
  const level = server.levelWith('Level');
  await draw(server, 'level', level.id);
  await part.begin();
  await part.grant();
  const row = part.findings.find(({ name }) => name === tickets);
  expect([row?.status, row?.reason]).toEqual(['manual', 'disabled']);
  expect(heldNow()).toMatchObject({ [`${tickets} | View`]: 'None', [adminRights[0] ?? '']: 'on' });
});

it('loses nothing when the sections are drawn anew in mid-grant', async () => {
  server.options.redrawAfter = 2;
  const level = server.levelWith('Level');
  await draw(server, 'level', level.id);
  await part.begin();
  await part.grant();
  expect([part.names('missing'), part.names('manual')]).toEqual([[], []]);
  expect(heldNow()).toMatchObject({ [`${tickets} | Edit`]: 'Yes', [adminRights[1] ?? '']: 'on' });
});

it('keeps the latest of two secrets that were generated in one breath', async () => {
  server.options.generateDelay = 40;
  part = new PagePart(manifestOf('mspcfo'));
  await draw(server, 'new-user');
  await part.begin();
  pressText('Generate Key');
  pressText('Generate Secret');
  pressText('Generate Secret');
  await expect.poll(() => server.asked.generateSecret, quick).toBe(2);
  const kept = (field: string) => part.captured.findLast((one) => one.field === field)?.value;
  const shown = () => Array.from(document.querySelectorAll('input'), ({ value }) => value);
  await expect
    .poll(() => [kept('username'), kept('secret')].every((one) => one && shown().includes(one)), quick)
    .toBe(true);
});

it('keeps the tracking identifier of an integration of one’s own once it shows', async () => {
  part = new PagePart(manifestOf('immybot'));
  await draw(server, 'new-user');
  await part.begin();
  document.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]?.click();
  await expect
    .poll(() => part.captured.find(({ field }) => field === 'trackingIdentifier')?.value, quick)
    .toMatch(/^[A-Z2-7]{27}$/);
});

it('suggests what has to be chosen from a list, and chooses it on Use', async () => {
  server.options.rendering = 'components';
  server.levelWith('MSPCFO API Security');
  part = new PagePart(manifestOf('mspcfo'));
  await draw(server, 'new-user');
  await part.begin();
  const of = (label: string) => part.fields.find((field) => field.label === label);
  await expect.poll(() => of('Security Level')?.state, quick).toBe('offered');
  expect([of('Integration Vendor')?.state, of('First Name')?.state]).toEqual(['offered', 'offered']);
  await part.take('Security Level');
  await part.take('Integration Vendor');
  await expect
    .poll(() => [of('Security Level')?.state, of('Integration Vendor')?.state], quick)
    .toEqual(['filled', 'filled']);
  const chosen = Array.from(
    document.querySelectorAll('.Container > .Text'),
    ({ textContent }) => textContent,
  );
  expect(chosen).toEqual(expect.arrayContaining(['MSPCFO API Security', 'MSPCFO']));
});
