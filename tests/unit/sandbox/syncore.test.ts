import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/index';
import { type SyncoreAccount, syncoreRenderings } from '../../sandbox/syncore/account';

let sandbox: Sandbox;
let account: SyncoreAccount;

beforeEach(async () => {
  sandbox = await startSandbox({ proxy: false });
  account = sandbox.syncore('acme');
});
afterEach(() => sandbox.close());

function press(name: string) {
  return sandbox.handle({ method: 'POST', url: `${account.url}/${name}` });
}

async function status(path: string, key: string): Promise<number> {
  const headers = { 'x-api-key': key };
  return (await sandbox.handle({ method: 'GET', url: `https://api.syncore.app/v2${path}`, headers })).status;
}

describe('the keys', () => {
  test('are made once, and read as often as one likes', async () => {
    account.options.keyPrefix = 'CANARY';
    expect((await press('Reveal')).status).toBe(404);
    await press('Generate');
    expect((await press('Generate')).status).toBe(409);
    const first = JSON.parse((await press('Reveal')).body);
    expect(first.primary).toMatch(/^CANARY[A-Za-z0-9]{34}$/);
    expect(JSON.parse((await press('Reveal')).body)).toEqual(first);
    expect(account.keys).toEqual(first);
    expect(account.done).toEqual({ generate: 1, reveal: 3, regenerate: 0 });
  });

  test('are on no page before they are revealed', async () => {
    const keys = account.makeKeys();
    for (const rendering of syncoreRenderings) {
      account.options.rendering = rendering;
      const { body } = await sandbox.handle({ method: 'GET', url: account.url });
      expect(body).toContain(rendering);
      expect(body).not.toContain(keys.primary);
      expect(body).not.toContain(keys.secondary);
    }
  });

  test('made anew are the only ones', async () => {
    const old = account.makeKeys();
    expect(await status('/orders/jobs/4711', old.secondary)).toBe(200);
    await press('Regenerate');
    expect(await status('/orders/jobs/4711', old.primary)).toBe(401);
    expect(await status('/orders/jobs/4711', account.keys?.primary ?? '')).toBe(200);
  });

  test('are an admin’s alone', async () => {
    account.options.admin = false;
    expect((await press('Generate')).status).toBe(403);
    expect((await sandbox.handle({ method: 'GET', url: account.url })).body).toContain('permission');
  });
});

test('the API wants a key, and both dates for the list of jobs', async () => {
  const { primary } = account.makeKeys();
  expect(await status('/crm/contacts', '')).toBe(401);
  expect(await status('/crm/contacts', primary)).toBe(200);
  expect(await status('/orders/jobs', primary)).toBe(400);
  expect(await status('/orders/jobs?date_from=2026-01-01&date_to=2026-02-01', primary)).toBe(200);
  expect(await status('/orders/jobs/1', primary)).toBe(404);
});
