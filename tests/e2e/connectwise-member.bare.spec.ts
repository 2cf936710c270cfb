/** The API member's form: what has a list is chosen from it, what only the admin knows is asked for, nothing is overwritten. */
import { expect, test } from '@playwright/test';
import { renderings } from '../sandbox/connectwise/options';
import { begin } from './page-part/open';
import { bareBrowser } from './steps/bare-browser';
import { tagOf } from './steps/connectwise';
import { ConnectWisePerson } from './steps/connectwise-person';

const { sandbox, newPage } = bareBrowser();

for (const rendering of renderings.filter((one) => one !== 'iframe'))
  test(`fills the form of an API member drawn as ${rendering}`, tagOf(rendering), async () => {
    const server = sandbox().connectwise('acme', { host: `${rendering}.member.example` });
    Object.assign(server.options, { rendering, loadDelay: 400 });
    server.addRole('Rewst API');
    const page = await newPage();
    await page.goto(server.urlOf('member'), { timeout: 30_000 });
    const person = new ConnectWisePerson(page, rendering);
    await person.fill('Member Name', 'Ours');
    await begin(page, 'Rewst');
    const states = async (): Promise<Record<string, string>> => {
      const { fields } = await page.evaluate(() => window.pagePart.told());
      return Object.fromEntries(fields.map(({ label, state }) => [label, state]));
    };
    await expect
      .poll(states)
      .toMatchObject({ 'Member ID': 'filled', 'Member Name': 'typed', Level: 'empty' });
    await expect.poll(async () => (await states())['Role ID']).toMatch(/filled|offered/);
    if ((await states())['Role ID'] === 'offered') await page.evaluate(() => window.pagePart.fill('Role ID'));
    await expect.poll(states).toMatchObject({ 'Role ID': 'filled' });

    await person.choose('Level', 'Corporate (Level 1)');
    await person.choose('Location', 'Hill Office');
    await person.choose('Business Unit', 'Admin');
    await person.press('Save');
    await expect
      .poll(() => server.member('Rewst'))
      .toMatchObject({
        memberId: 'Rewst',
        memberName: 'Ours',
        role: 'Rewst API',
        level: 'Corporate (Level 1)',
      });
  });
