import type { SaveWay, TenantOptions } from '../sandbox/autotask/options';
import { hashOf } from '../sandbox/autotask/server';
import { expect, test } from './harness/fixtures';
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
