import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { renderings, tokenRenderings } from '../../sandbox/syncro/options';
import { rights } from '../../sandbox/syncro/rights';
import type { SyncroTenant } from '../../sandbox/syncro/tenant';

let sandbox: Sandbox;
let tenant: SyncroTenant;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  tenant = sandbox.syncro('acme');
});
afterEach(() => sandbox.close());

async function get(path: string) {
  return sandbox.handle({ method: 'GET', url: `https://${tenant.host}${path}` });
}

async function postJson(path: string, value: unknown) {
  const headers = { 'content-type': 'application/json' };
  return sandbox.handle({
    method: 'POST',
    url: `https://${tenant.host}${path}`,
    headers,
    body: JSON.stringify(value),
  });
}

describe.each(renderings)('drawn as %s', (rendering) => {
  test('the form is there, and whatever script it needs', async () => {
    tenant.options.rendering = rendering;
    const { body } = await get(rendering === 'iframe' ? '/api_tokens/new?frame=1' : '/api_tokens/new');
    expect(body).toContain('Create API Token');
    expect(body).toContain(rights[0]?.id);
    for (const [, source = ''] of body.matchAll(/<script src="([^"]+)"/g)) {
      const asset = await get(source);
      expect(asset.status, source).toBe(200);
      expect(asset.body.length, source).toBeGreaterThan(100);
    }
  }, 60_000);
});

test.each(tokenRenderings)(
  'a token shown as %s is in the answer, whole or in pieces',
  async (tokenRendering) => {
    Object.assign(tenant.options, { tokenRendering, tokenPrefix: 'CANARY' });
    const answer = await postJson('/api_tokens', { name: 'n', expires_at: '', permissions: [] });
    const { token, html }: { token: string; html: string } = JSON.parse(answer.body);
    expect(tenant.rightsOf(token)).toBeDefined();
    expect(html.replaceAll(/<\/?span>/g, '')).toContain(token);
    expect(html).toContain('Done');
    expect(html).toContain(`${token.slice(0, 3)}...`);
  },
);

test('drifted labels keep the rights they stand for', async () => {
  tenant.options.rendering = 'drift';
  const { body } = await get('/api_tokens/new');
  for (const sign of ['Organizations', '\u2013', '\u00a0-\u00a0', '\u2018Their Ticket\u2019', 'help-block']) {
    expect(body).toContain(sign);
  }
  expect(body).toMatch(/Payments\W+Payments\W+Create/);
  expect(body).not.toContain('Customers');
});

test('the step-by-step choice is the truth, and one change is taken back', async () => {
  tenant.options.rendering = 'async';
  const draft = /"draft":"(\w+)"/.exec((await get('/api_tokens/new')).body)?.[1];
  const answers = [];
  for (const right of rights.slice(0, 4)) {
    answers.push(JSON.parse((await postJson('/api_tokens/draft', { draft, id: right.id, on: true })).body));
  }
  expect(answers.map((answer) => answer.takenBack)).toEqual([false, false, true, false]);
  await postJson('/api_tokens', {
    name: 'n',
    expires_at: '',
    permissions: ['everything else is ignored'],
    draft,
  });
  const expected = rights.slice(0, 4).filter((_right, index) => index !== 2);
  expect([...(tenant.tokens[0]?.rights ?? [])]).toEqual(expected.map((right) => right.name));
});
