import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { budgets, measure, sizesStep } from '../../../scripts/checks/sizes';

let build: string;

beforeEach(async () => {
  build = await mkdtemp(join(tmpdir(), 'rolecall-sizes-'));
  await write('sidepanel.html', '<script src="/chunks/sidepanel-a1.js"></script>');
  await write('chunks/sidepanel-a1.js', 'import"./shared-b2.js";');
  await write('chunks/shared-b2.js', 'x'.repeat(1000));
  await write('chunks/options-c3.js', 'x'.repeat(budgets.panel));
  await write('content-scripts/detect.js', 'x');
});

afterEach(() => rm(build, { recursive: true }));

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(build, name)), { recursive: true });
  await writeFile(join(build, name), text);
}

test('the panel is what its page loads, and what that imports', async () => {
  const panel = (await measure(build)).find(({ what }) => what.includes('panel'));
  expect(panel?.bytes).toBe('import"./shared-b2.js";'.length + 1000);
});

test('within the budgets', async () => {
  expect(await sizesStep([build]).run()).toMatchObject({ passed: 1, failed: 0 });
});

test.each([
  ['detect', 'content-scripts/detect.js', budgets.detect],
  ['an assistant', 'content-scripts/syncro.js', budgets.contentScript],
  ['the panel', 'chunks/shared-b2.js', budgets.panel],
])('%s over its budget fails', async (_what, name, budget) => {
  await write(name, 'x'.repeat(budget + 1));
  const outcome = await sizesStep([build]).run();
  expect(outcome.failed).toBe(1);
  expect(outcome.details).toMatch(/OVER/);
});

test('the whole over the budget of its zip fails', async () => {
  await writeFile(join(build, 'noise.bin'), randomBytes(budgets.zip));
  expect(await sizesStep([build]).run()).toMatchObject({ passed: 0, failed: 1 });
});

test('a build that is not there fails', async () => {
  expect(await sizesStep([join(build, 'nowhere')]).run()).toMatchObject({ failed: 1 });
});
