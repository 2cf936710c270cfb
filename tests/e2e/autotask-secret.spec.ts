import type { SaveWay, TenantOptions } from '../sandbox/autotask/options';
import { hashOf } from '../sandbox/autotask/server';
import { expect, test } from './harness/fixtures';
import type { DocumentDriver } from './harness/types';
import { newTenant, pressButton, recordIn } from './steps/autotask';
import { choose, openPanelFor } from './steps/panel';
import { revealed } from './steps/secret';

const captured = (field: string) => `[data-part="secret"][data-field="${field}"][data-state="captured"]`;
const builds = [
  {
    rendering: 'sections',
    shell: 'frames',
    saveOn: 'click',
    generateDelay: 400,
    generating: 'Generating...',
  },
  { rendering: 'components', shell: 'bare', saveOn: 'mousedown', generateDelay: 0 },
] as const satisfies readonly (Partial<TenantOptions> & { saveOn: SaveWay })[];

/** The generated value of that length, once the page shows it. */
function shownIn(record: DocumentDriver, length: number): Promise<string> {
  return record.waitForState((wanted) => {
    const values = [...document.querySelectorAll('input')].map(({ value }) => value);
    return values.find((value) => value.length === wanted && !/\s|\.{3}/.test(value));
  }, length) as Promise<string>;
}

for (const build of builds) {
  const tag = build === builds[0] ? '@wide' : '@full';
  test(`captures the latest key and secret of a user drawn as ${build.rendering}, before Save`, {
    tag,
  }, async ({ room }) => {
    const { sandbox, browser } = room;
    const server = newTenant(sandbox, build);
    const page = await browser.openPage(server.urlOf('new-user'));
    const panel = await openPanelFor(browser, page);
    await choose(panel, 'MSPCFO');
    await expect.poll(() => panel.attribute('[data-part="page"]', 'data-page')).toBe('credential');
    await page.bringToFront();
    const record = await recordIn(page, server, '/NewApiUser');
    await pressButton(record, 'Generate Key');
    await pressButton(record, 'Generate Secret');
    await panel.waitFor(captured('username'));
    await panel.waitFor(captured('secret'));
    await page.bringToFront();
    const first = await revealed(panel, 'secret');
    await page.bringToFront();
    await pressButton(record, 'Generate Secret');
    await panel.waitForState(() =>
      [...document.querySelectorAll('[role="status"]')].some(({ textContent }) =>
        /newer|repl|another/i.test(textContent ?? ''),
      ),
    );
    const second = await revealed(panel, 'secret');
    expect(second).not.toBe(first);
    expect(second).toHaveLength(25);
    expect(
      await record.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value)),
    ).toContain(second);
    expect(server.asked.saveUser).toBe(0);

    // A name made anew beside the secret that still shows is this user’s.
    const before = await revealed(panel, 'username');
    await page.bringToFront();
    await pressButton(record, 'Generate Key');
    await expect.poll(() => revealed(panel, 'username')).not.toBe(before);

    // Another user’s name is not put beside the secret of this one.
    const user = await revealed(panel, 'username');
    await page.goto(server.urlOf('new-user'));
    const next = await recordIn(page, server, '/NewApiUser');
    await pressButton(next, 'Generate Key');
    const name = await shownIn(next, user.length);
    // Long enough for it to be kept, if it were.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await revealed(panel, 'username')).toBe(user);
    await page.bringToFront();
    await pressButton(next, 'Generate Secret');
    const third = await shownIn(next, second.length);
    await expect.poll(() => revealed(panel, 'secret')).toBe(third);
    expect(await revealed(panel, 'username')).toBe(name);
  });
}

test('a secret that is not shown any more is not captured', { tag: '@wide' }, async ({ room }) => {
  const { sandbox, browser } = room;
  const server = newTenant(sandbox, { shell: 'bare' });
  const { id } = server.saveUser(undefined, {} as Parameters<typeof server.saveUser>[1], {
    username: server.makeUsername(),
    secret: server.makeSecret(),
    trackingIdentifier: '',
  });
  const page = await browser.openPage(server.urlOf('user', id));
  const panel = await openPanelFor(browser, page);
  await choose(panel, 'MSPCFO');
  await expect
    .poll(() => panel.texts('[role="status"]'))
    .toContainEqual(expect.stringContaining('cannot be read any more'));
  await page.bringToFront();
  await pressButton(page, 'Generate Secret');
  await panel.waitFor(captured('secret'));
  expect(hashOf(await revealed(panel, 'secret'))).not.toBe(server.users[0]?.secretHash);
});
