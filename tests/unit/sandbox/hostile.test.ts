import { Script } from 'node:vm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as hostile from '../../sandbox/hostile';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import type { SyncroTenant } from '../../sandbox/syncro/tenant';

let sandbox: Sandbox;
let tenant: SyncroTenant;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  tenant = sandbox.syncro('acme');
});
afterEach(() => sandbox.close());

async function get(path: string): Promise<string> {
  return (await sandbox.handle({ method: 'GET', url: `https://${tenant.host}${path}` })).body;
}

test.each([
  ['fakeEvents', hostile.fakeEvents],
  ['removeStrangers', hostile.removeStrangers],
  ['moveStrangers', hostile.moveStrangers],
  ['restyleStrangers', hostile.restyleStrangers],
  ['forgedMessages', hostile.forgedMessages],
  ['leaveAfter', hostile.leaveAfter(8)],
])('%s is a script, and runs in every page of the account', async (_name, text) => {
  expect(() => new Script(text)).not.toThrow();
  tenant.options.extraScript = text;
  expect(await get('/extra.js')).toBe(text);
  for (const path of ['/', '/api_tokens', '/api_tokens/new'])
    expect(await get(path)).toContain('src="/extra.js"');
});

test('no page runs a script that nobody asked for', async () => {
  expect(await get('/api_tokens/new')).not.toContain('/extra.js');
});

test('odd names come as text, whole, and in the page’s order', async () => {
  tenant.options.extra = hostile.oddNames;
  const body = await get('/api_tokens/new');
  expect(body).not.toContain('<img');
  expect(body).not.toContain('pwned"</script>');
  expect(body).toContain('very '.repeat(2048));
});

test('ten thousand boxes are one page', async () => {
  tenant.options.extra = hostile.manyNames(10_000);
  const boxes = (await get('/api_tokens/new')).match(/type="checkbox"/g) ?? [];
  expect(boxes.length).toBeGreaterThan(10_000);
  expect(new Set(tenant.options.extra).size).toBe(10_000);
});

test('a framing page holds the vendor’s address, with an origin or without', () => {
  const address = `https://${tenant.host}/api_tokens/new`;
  expect(hostile.framingPage(address, false)).toContain(`src="${address}"`);
  expect(hostile.framingPage(address, false)).not.toContain('sandbox=');
  expect(hostile.framingPage(address, true)).not.toContain('allow-same-origin');
});
