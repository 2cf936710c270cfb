import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { operations } from '../../sandbox/syncro/operations';
import { rightNames, rights } from '../../sandbox/syncro/rights';
import { adminEmail, hashOf, limitedEmail, type SyncroTenant } from '../../sandbox/syncro/tenant';

let sandbox: Sandbox;
let tenant: SyncroTenant;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  tenant = sandbox.syncro('acme');
});
afterEach(() => sandbox.close());

function idOf(name: string): string {
  return rights.find((right) => right.name === name)?.id ?? '';
}

function tokenBody(fields: { name?: string; expires?: string; rights: readonly string[] }): string {
  const body = new URLSearchParams({
    'api_token[name]': fields.name ?? 'RocketCyber',
    'api_token[expires_at]': fields.expires ?? '',
  });
  for (const name of fields.rights) body.append('api_token[permissions][]', idOf(name));
  return body.toString();
}

async function post(path: string, body: string) {
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return sandbox.handle({ method: 'POST', url: `https://${tenant.host}${path}`, headers, body });
}

async function get(path: string, headers: Record<string, string> = {}) {
  return sandbox.handle({ method: 'GET', url: `https://${tenant.host}${path}`, headers });
}

function shownToken(html: string): string {
  return /id="new_api_token"[^>]*value="([^"]+)"/.exec(html)?.[1] ?? '';
}

async function call(method: string, path: string, clear: string) {
  const url = `https://${tenant.host}/api/v1${path}`;
  return sandbox.handle({ method, url, headers: { Authorization: `Bearer ${clear}` } });
}

describe('a token made by the plain form', () => {
  test('is shown once, then only in short', async () => {
    const created = await post('/api_tokens', tokenBody({ rights: ['Tickets - Create'] }));
    const clear = shownToken(created.body);
    expect(clear).toMatch(/^[A-Za-z0-9_-]{24,}$/);
    const list = await get('/api_tokens');
    expect(list.body).not.toContain(clear);
    expect(list.body).toContain(`${clear.slice(0, 3)}...`);
  });

  test('is stored as a hash alone', async () => {
    tenant.options.tokenPrefix = 'CANARY';
    const clear = shownToken((await post('/api_tokens', tokenBody({ rights: ['Tickets - Create'] }))).body);
    expect(clear.startsWith('CANARY')).toBe(true);
    expect(tenant.tokens[0]?.hash).toBe(hashOf(clear));
    expect(inspect(tenant, { depth: null, maxStringLength: null, maxArrayLength: null })).not.toContain(
      clear,
    );
  });

  test('has the rights that were ticked and the fields that were filled', async () => {
    await post(
      '/api_tokens',
      tokenBody({ name: 'Mine', expires: '2031-01-31', rights: ['Tickets - Create', 'Customers - Edit'] }),
    );
    const [token] = tenant.tokens;
    expect([...(token?.rights ?? [])].sort()).toEqual(['Customers - Edit', 'Tickets - Create']);
    expect(token).toMatchObject({ name: 'Mine', expiresAt: '2031-01-31' });
  });

  test('counts a flag of the matrix that is 1 and none that is 0', async () => {
    const flags = new URLSearchParams([
      ['api_token[name]', 'Matrix'],
      [`api_token[permission_flags][${idOf('Tickets - Create')}]`, '0'],
      [`api_token[permission_flags][${idOf('Tickets - Create')}]`, '1'],
      [`api_token[permission_flags][${idOf('Tickets - Delete')}]`, '0'],
    ]);
    await post('/api_tokens', flags.toString());
    expect([...(tenant.tokens[0]?.rights ?? [])]).toEqual(['Tickets - Create']);
  });
});

describe('the API', () => {
  test('refuses a key that is not live', async () => {
    expect((await call('GET', '/me', 'nonsense')).status).toBe(401);
    const { clear } = tenant.createToken({ name: 'old', expiresAt: '2020-01-01', rights: [] }, adminEmail);
    expect((await call('GET', '/me', clear)).status).toBe(401);
  });

  test('answers by the rights of the token, with the vendor’s own words', async () => {
    const { clear } = tenant.createToken(
      { name: 'some', expiresAt: null, rights: ['Tickets - List/Search'] },
      adminEmail,
    );
    expect((await call('GET', '/me', clear)).status).toBe(200);
    expect((await call('GET', '/tickets', clear)).status).toBe(200);
    const refused = await call('GET', '/customers', clear);
    expect(refused.status).toBe(403);
    expect(JSON.parse(refused.body).error).toBe(
      'Not authorized. Please ask account admin to update your group permissions.',
    );
  });

  test('takes the key from the address too, and either of two rights', async () => {
    const rightsGiven = ["Tickets - View 'Their Ticket' Details (assigned to them)"];
    const { clear } = tenant.createToken({ name: 'one', expiresAt: null, rights: rightsGiven }, adminEmail);
    expect((await get(`/api/v1/tickets/31?api_key=${clear}`)).status).toBe(200);
  });

  test('prefers a fixed path to one with a placeholder', async () => {
    const { clear } = tenant.createToken(
      { name: 'latest', expiresAt: null, rights: ['Customers - View Detail'] },
      adminEmail,
    );
    expect((await call('GET', '/customers/11', clear)).status).toBe(200);
    expect((await call('GET', '/customers/latest', clear)).status).toBe(403);
  });

  test('lets the rights that gate a call decide it, and no others', async () => {
    const gated = operations.filter((one) => one.anyOf.length > 0 && !one.anyOf.includes('Global Admin'));
    for (const { method, path, anyOf } of gated) {
      const others = rightNames.filter((name) => !anyOf.includes(name));
      const { clear: without } = tenant.createToken(
        { name: 'o', expiresAt: null, rights: others },
        adminEmail,
      );
      const { clear: alone } = tenant.createToken({ name: 'a', expiresAt: null, rights: anyOf }, adminEmail);
      const concrete = path.replaceAll(':id', '0');
      expect((await call(method, concrete, without)).status, `${method} ${path}`).toBe(403);
      expect((await call(method, concrete, alone)).status, `${method} ${path}`).not.toBe(403);
    }
  });

  test('never gives a token more than its creator has', async () => {
    tenant.autoSignIn = limitedEmail;
    const body = tokenBody({ rights: ['Customers - List/Search', 'Tickets - Delete'] });
    const clear = shownToken((await post('/api_tokens', body)).body);
    expect([...(tenant.rightsOf(clear) ?? [])]).toEqual(['Customers - List/Search']);
    expect((await call('DELETE', '/tickets/31', clear)).status).toBe(403);
  });
});

describe('an existing token', () => {
  test('is minted anew by Update API Token, and the former key is dead', async () => {
    const { token, clear } = tenant.createToken(
      { name: 'first', expiresAt: null, rights: ['Tickets - Create'] },
      adminEmail,
    );
    const form = await get(`/api_tokens/${token.id}/edit`);
    expect(form.body).toContain('Update API Token');
    const updated = await post(
      `/api_tokens/${token.id}`,
      `_method=patch&${tokenBody({ rights: ['Tickets - Edit'] })}`,
    );
    const renewed = shownToken(updated.body);
    expect(tenant.rightsOf(clear)).toBeUndefined();
    expect([...(tenant.rightsOf(renewed) ?? [])]).toEqual(['Tickets - Edit']);
    expect(tenant.tokens).toHaveLength(1);
  });

  test('is cloned into a form that has its rights, and deleted', async () => {
    const { token } = tenant.createToken(
      { name: 'first', expiresAt: null, rights: ['Tickets - Create'] },
      adminEmail,
    );
    const clone = await get(`/api_tokens/${token.id}/clone`);
    expect(clone.body.match(/<input[^>]*\schecked\s/g)).toHaveLength(1);
    await post(`/api_tokens/${token.id}`, '_method=delete');
    expect(tenant.tokens).toHaveLength(0);
  });
});

describe('the pages', () => {
  test('lead from the profile to the list to the new token with its two tabs', async () => {
    expect((await get('/users/edit')).body).toContain('href="/api_tokens">API Tokens');
    expect((await get('/api_tokens')).body).toContain('+ New Token');
    const form = (await get('/api_tokens/new')).body;
    expect(form).toContain('App Permissions');
    expect(form).toContain('Custom Permissions');
    expect(form.match(/name="api_token\[permissions\]\[\]"/g)).toHaveLength(rights.length);
  });

  test('confirm a prebuilt app with its rights ticked', async () => {
    const { body } = await get('/api_tokens/confirm?app=lifecycle-manager');
    expect(body).toContain('Confirm Permissions');
    expect(body.match(/<input[^>]*\schecked\s/g)).toHaveLength(2);
    expect(body).toContain('value="Lifecycle Manager"');
  });

  test('ask for a sign-in when the tenant wants one', async () => {
    tenant.autoSignIn = false;
    expect((await get('/api_tokens')).body).toContain('url=/users/sign_in');
    const wrong = await post('/users/sign_in', 'user[email]=admin@acme.example&user[password]=no');
    expect(wrong.body).toContain('Invalid email or password');
    const right = await post('/users/sign_in', 'user[email]=admin@acme.example&user[password]=open-sesame');
    const cookie = right.headers['set-cookie']?.split(';')[0] ?? '';
    expect((await get('/api_tokens', { cookie })).body).toContain('+ New Token');
  });

  test('save a security group, which caps its members’ tokens', async () => {
    const body = `security_group[permissions][]=${idOf('Tickets - Delete')}`;
    await post('/security_groups/Technicians', body);
    expect([...tenant.rightsOfUser(limitedEmail)]).toEqual(['Tickets - Delete']);
    expect((await get('/security_groups/Technicians/edit')).body).not.toContain('API Token<');
  });
});

describe('oddities', () => {
  test('add twins, hidden copies, disabled boxes and names of their own, and leave rights out', async () => {
    Object.assign(tenant.options, {
      twins: ['Tickets - Create'],
      hiddenCopies: true,
      disabled: ['Tickets - Edit'],
      missing: ['Tickets - Delete'],
      extra: ['Robots - <b>Build</b>'],
      selectAll: true,
      quotedText: true,
    });
    const { body } = await get('/api_tokens/new');
    const boxes = body.match(/<input[^>]*name="api_token\[permissions\]\[\]"[^>]*>/g) ?? [];
    expect(boxes).toHaveLength(rights.length + 1);
    expect(boxes.filter((box) => box.includes(`value="${idOf('Tickets - Create')}"`))).toHaveLength(2);
    expect(boxes.filter((box) => /\sdisabled\b/.test(box))).toHaveLength(1);
    expect(boxes.some((box) => box.includes(`value="${idOf('Tickets - Delete')}"`))).toBe(false);
    expect(body).toContain('Robots - &lt;b&gt;Build&lt;/b&gt;');
    for (const sign of ['template-copy', 'offscreen-copy', 'js-select-all', 'help-text'])
      expect(body).toContain(sign);
  });

  test('save a name of their own like any other', async () => {
    tenant.options.extra = ['Robots - Build'];
    await post('/api_tokens', 'api_token[name]=r&api_token[permissions][]=90');
    expect([...(tenant.tokens[0]?.rights ?? [])]).toEqual(['Robots - Build']);
  });
});
