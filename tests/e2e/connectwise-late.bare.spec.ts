/** What comes late on ConnectWise's screens, or is drawn anew meanwhile: what was taken and lost is set again. */
import { expect, test } from '@playwright/test';
import { renderings } from '../sandbox/connectwise/options';
import { begin } from './page-part/open';
import { bareBrowser } from './steps/bare-browser';
import {
  becomes,
  desksIn,
  differing,
  fullUnlessGxt,
  grant,
  lasting,
  remove,
  stands,
  told,
  undo,
} from './steps/connectwise-desk';
import { ConnectWisePerson } from './steps/connectwise-person';

const bare = bareBrowser();
const deskWith = desksIn(bare);
const all = { Add: 'All', Edit: 'All', Delete: 'None', Inquire: 'All' };

for (const rendering of renderings)
  test(
    `rows and lists that come late, drawn as ${rendering} and anew after a few choices, get exactly Umbrella's levels`,
    fullUnlessGxt(rendering),
    async () => {
      // A native list that is drawn anew has nothing to choose from at first: what is left there is for a second press.
      const redrawAfter = rendering === 'selects' ? 0 : 4;
      const late = { openDelay: 300, loadDelay: 500, slow: 50, redrawAfter };
      const desk = await deskWith({ ...late, rendering });
      const { screen, person, role } = desk;
      await expect
        .poll(() => told(screen).then((now) => stands(now)['Companies | Configurations']))
        .toMatch(/^missing/);
      expect(stands(await grant(screen))).toEqual({
        'Companies | Company Maintenance': 'granted',
        'Companies | Configurations': 'granted',
        'Service Desk | Service Tickets': 'granted',
        'System | Table Setup': 'manual:dialog',
      });
      await person.press('Save');
      await expect
        .poll(() => differing(role))
        .toEqual({
          'Companies | Company Maintenance': { ...all, Add: 'None', Edit: 'None' },
          'Companies | Configurations': all,
          'Service Desk | Service Tickets': all,
          'System | Table Setup': all,
        });
      await undo(screen);
      await person.press('Save');
      await expect.poll(() => differing(role)).toEqual({});
    },
  );

test('lists of levels that come a second after their rows are waited for, by Grant and by Undo', async () => {
  const desk = await deskWith({ rendering: 'selects', loadDelay: 800 });
  const { screen, person, role } = desk;
  await expect
    .poll(() => told(screen).then((now) => stands(now)['Companies | Configurations']))
    .toMatch(/^missing/);
  expect(stands(await grant(screen))).toMatchObject({
    'Companies | Configurations': 'granted',
    'Service Desk | Service Tickets': 'granted',
  });
  await person.press('Save');
  await expect.poll(() => differing(role)).toMatchObject({ 'Companies | Configurations': all });
  await undo(screen);
  await person.press('Save');
  await expect.poll(() => differing(role)).toEqual({});
});

for (const [destination, module, name, newListsAllow, amiss] of [
  // What is denied is lowered, by a press of its own.
  ['NinjaOne', 'System', 'Table Setup', 'all', 'excess'],
  ['Gradient MSP', 'Finance', 'Agreements', 'none', 'missing'],
] as const)
  test(`${destination}'s list, ${newListsAllow} of it allowed at first, is moved to what it asks for, and back`, async () => {
    const desk = await deskWith({ newListsAllow }, { destination });
    const { screen, person, role } = desk;
    const right = `${module} | ${name}`;
    const list = () => role.lists[right];
    const before = structuredClone(list());
    await grant(screen);
    await person.openModule(module);
    await person.openList(module, name);
    await becomes(desk, right, amiss);
    await (amiss === 'excess' ? remove(screen) : grant(screen));
    await becomes(desk, right, 'granted');
    await person.pressInList('Save');
    await expect
      .poll(() => list()?.disallow)
      .toEqual(amiss === 'excess' ? ['Contacts / Communication Type', 'General / StsClient'] : []);
    await undo(screen);
    await person.pressInList('Save');
    await expect.poll(list).toEqual(before);
  });

test('a row that only this server has is listed, and one that it lacks is said to be absent', async () => {
  const desk = await deskWith(
    { extra: ['Companies | House Rules'], missing: ['Service Desk | Service Tickets'] },
    {
      change: ({ levels }) => {
        levels['Companies | House Rules'] = { Add: 'None', Edit: 'None', Delete: 'None', Inquire: 'All' };
      },
    },
  );
  const found = stands(await grant(desk.screen));
  expect(found['Service Desk | Service Tickets']).toMatch(/^absent/);
  expect(found['Companies | House Rules']).toMatch(/^excess/);
  expect(found['Companies | Configurations']).toBe('granted');
  expect(await lasting(desk)).toMatchObject({ 'Companies | House Rules': { Inquire: 'All' } });
});

for (const rendering of renderings)
  test(
    `both keys are taken from boxes drawn as ${rendering} that stood empty and were filled without a sign`,
    fullUnlessGxt(rendering),
    async () => {
      const server = bare.sandbox().connectwise('acme', { host: `keys.${rendering}.example` });
      Object.assign(server.options, { rendering, keyFields: 'wait' });
      const page = await bare.newPage();
      await page.goto(server.urlOf('keys', 1), { timeout: 30_000 });
      const person = new ConnectWisePerson(page, rendering);
      await person.press('New');
      await person.fill('Description', 'Umbrella console');
      const screen = page.frames().at(-1) ?? page;
      await begin(screen, 'Cisco Umbrella');
      await person.press('Save');
      await expect
        .poll(() => told(screen).then(({ captured }) => [...captured].sort()))
        .toEqual(expect.arrayContaining(['privateKey', 'publicKey']));
      expect(server.keys).toHaveLength(2);
    },
  );
