import { type Rendering, renderings } from '../sandbox/syncro/options';
import { expect, test } from './harness/fixtures';
import { choose, findings, grantAll, openPanelFor, rightsOf, settled } from './steps/panel';

const wanted = rightsOf('syncro/rocketcyber');

for (const rendering of renderings.filter(
  (name): name is Exclude<Rendering, 'trusted'> => name !== 'trusted',
)) {
  test(`grants exactly what is asked for on the token form drawn as ${rendering}`, async ({ room }) => {
    const { browser, tenant } = room;
    tenant.options.rendering = rendering;
    const page = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
    const panel = await openPanelFor(browser, page);
    await choose(panel, 'RocketCyber');
    await settled(panel);
    const before = await findings(panel);
    expect(before).toHaveLength(wanted.length);
    expect(before.map(({ status }) => status)).toEqual(wanted.map(() => 'missing'));

    await grantAll(panel);

    if (rendering === 'tabs') {
      await page.click({ role: 'tab', name: 'Custom Permissions' });
      await page.waitForState(() =>
        [...document.querySelectorAll('input')].some(({ value }) => value.startsWith('RocketCyber')),
      );
    }
    const form = rendering === 'iframe' ? await page.frame('/api_tokens/') : page;
    await form.click({ role: 'button', name: 'Create API Token' });
    await panel.waitFor('[data-part="secret"][data-field="apiToken"][data-state="captured"]');
    expect([...(tenant.tokens[0]?.rights ?? [])].sort()).toEqual([...wanted].sort());
  });
}
