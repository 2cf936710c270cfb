import { framingPage, lookAlikeHosts, quotingPage, serveLookAlikes } from '../sandbox/hostile';
import { renderings, tokenRenderings } from '../sandbox/syncro/options';
import { adminEmail } from '../sandbox/syncro/tenant';
import { expect, test } from './harness/fixtures';
import { detection } from './steps/detection';

const wish = { name: 'Kept', expiresAt: null, rights: ['Tickets - Edit'] };

test('knows the token form however it is drawn', { tag: '@full' }, async ({ room }) => {
  const { tenant } = room;
  const form = `https://${tenant.host}/api_tokens/new`;
  const { check } = await detection(room.browser, form);
  for (const rendering of renderings) {
    tenant.options.rendering = rendering;
    await check([[form, 'syncro', 'permissions']]);
  }
});

test('knows the page that shows a token, and takes nothing from it without a setup', async ({ room }) => {
  const { tenant } = room;
  const form = `https://${tenant.host}/api_tokens/new`;
  const { page, panel, expectKind } = await detection(room.browser, form);
  for (const rendering of tokenRenderings) {
    tenant.options.tokenRendering = rendering;
    await page.goto(form);
    await page.fill('#api_token_name', 'Shown');
    await page.click({ role: 'button', name: 'Create API Token' });
    await page.waitFor('.token-created');
    await expectKind('syncro', 'credential', `the token drawn as ${rendering}`);
  }
  expect(await panel.count('[data-part="secret"]')).toBe(0);
});

test('tells the other pages of the account apart', { tag: '@wide' }, async ({ room }) => {
  const { tenant, sandbox } = room;
  const { token } = tenant.createToken(wish, adminEmail);
  const home = `https://${tenant.host}`;
  const frame = (attributes: string) => `<!doctype html><title>Portal</title><iframe ${attributes}></iframe>`;
  const formInText = `<h1>New Token</h1><label><input type=checkbox> Tickets - Edit</label><button>Create API Token</button>`;
  sandbox.page(tenant.host, '/kb/1', quotingPage);
  sandbox.page(tenant.host, '/same', frame('src="/api_tokens/new"'));
  sandbox.page(tenant.host, '/srcdoc', frame(`srcdoc="${formInText}"`));
  sandbox.page(
    tenant.host,
    '/blank',
    `${frame('id="form"')}<script>document.querySelector('iframe').contentDocument.body.innerHTML = '${formInText}'</script>`,
  );
  sandbox.page(tenant.host, '/sandboxed', framingPage('/api_tokens/new', true));
  const { page, check, expectKind } = await detection(room.browser, home);
  await check([
    [`${home}/`, 'syncro', 'vendor'],
    [`${home}/profile`, 'syncro', 'vendor'],
    [`${home}/users/edit`, 'syncro', 'vendor'],
    [`${home}/admin`, 'syncro', 'vendor'],
    [`${home}/api_tokens`, 'syncro', 'vendor'],
    [`${home}/api_tokens/${token.id}/edit`, 'syncro', 'permissions'],
    [`${home}/api_tokens/confirm?app=lifecycle-manager`, 'syncro', 'permissions'],
    [`${home}/security_groups`, 'syncro', 'vendor'],
    [`${home}/security_groups/Technicians/edit`, 'syncro', 'vendor'],
    [`${home}/kb/1`, 'syncro', 'vendor'],
    [`${home}/same`, 'syncro', 'permissions'],
    [`${home}/srcdoc`, 'syncro', 'permissions'],
    [`${home}/blank`, 'syncro', 'permissions'],
    [`${home}/sandboxed`, 'syncro', 'vendor'],
    [`${home}/api/v1/me`, '', 'none'],
    [`https://${room.sandbox.repairshopr(tenant.subdomain).host}/api_tokens/new`, 'syncro', 'permissions'],
  ]);
  tenant.autoSignIn = false;
  await page.goto(home);
  await page.waitFor({ role: 'button', name: 'Sign in' });
  await expectKind('', 'none', 'the sign-in page');
});

test('is blind to hosts that are not the account’s, whatever they show', { tag: '@wide' }, async ({
  room,
}) => {
  const { tenant, sandbox } = room;
  serveLookAlikes(sandbox, tenant);
  const siblings = ['docs', 'api-docs', 'community', 'www', 'help'].map((name) => `${name}.syncromsp.com`);
  for (const host of siblings) {
    sandbox.page(host, '*', (request) =>
      sandbox.handle({ method: 'GET', url: `https://${tenant.host}${request.path}` }),
    );
  }
  sandbox.page('portal.example', '/', framingPage(`https://${tenant.host}/api_tokens/new`, false));
  sandbox.page('portal.example', '/sandboxed', framingPage(`https://${tenant.host}/api_tokens/new`, true));
  const { check } = await detection(room.browser, `https://${tenant.host}/`);
  await check([
    ...[...siblings, ...lookAlikeHosts].map(
      (host) => [`https://${host}/api_tokens/new`, '', 'none'] as const,
    ),
    ['https://portal.example/', '', 'none'],
    ['https://portal.example/sandboxed', '', 'none'],
  ]);
});

test('notices a form that comes without loading a page', async ({ room }) => {
  const { tenant } = room;
  tenant.options.rendering = 'late';
  const { page, panel, expectKind } = await detection(room.browser, `https://${tenant.host}/api_tokens`);
  await expectKind('syncro', 'vendor');
  await page.evaluate(() => Object.assign(window, { same: true }));
  await page.click({ role: 'link', name: '+ New Token' });
  // A panel that nobody sees does not look.
  await panel.bringToFront();
  await panel.waitFor('[data-part="page"][data-page="permissions"]', { timeout: 5_000 });
  expect(await page.evaluate(() => 'same' in window)).toBe(true);
});
