import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

function setup(env: Record<string, string>) {
  return spawnSync(process.execPath, ['scripts/setup.mjs'], {
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}

test('says nothing when all is there', () => {
  const { status, stdout, stderr } = setup({});
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

test('a browser that was named and is not there fails with its name', () => {
  const { status, stderr } = setup({ ROLECALL_FIREFOX: '/nowhere/firefox' });
  expect(status).toBe(1);
  expect(stderr).toBe('set-up: ROLECALL_FIREFOX is /nowhere/firefox, and there is no such file.\n');
});
