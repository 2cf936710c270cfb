import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { budgets, measure, sizesStep } from '../../../scripts/checks/sizes';

const sidepanel = 'import"./shared-b2.js";const later=()=>import("./choices-d4.js");';

let build: string;

beforeEach(async () => {
  build = await mkdtemp(join(tmpdir(), 'rolecall-sizes-'));
  await write('sidepanel.html', '<script src="/chunks/sidepanel-a1.js"></script>');
  await write('chunks/sidepanel-a1.js', sidepanel);
  await write('chunks/shared-b2.js', 'x'.repeat(1000));
  await write('chunks/choices-d4.js', 'import"./rows-e5.js";');
  await write('chunks/rows-e5.js', 'x'.repeat(500));
  await write('chunks/options-c3.js', 'x'.repeat(budgets.panel));
  await write('content-scripts/detect.js', 'x');
});

afterEach(() => rm(build, { recursive: true }));

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(build, name)), { recursive: true });
  await writeFile(join(build, name), text);
}

test('the panel at first is what its page loads and what that imports; the whole, what it may fetch too', async () => {
  const panel = (await measure(build)).filter(({ what }) => what.includes('panel'));
  const first = sidepanel.length + 1000;
  expect(panel.map(({ bytes }) => bytes)).toEqual([first, first + 'import"./rows-e5.js";'.length + 500]);
});

test('within the budgets', async () => {
  expect(await sizesStep([build]).run()).toMatchObject({ passed: 1, failed: 0 });
});

test.each([
  ['detect', 'content-scripts/detect.js', budgets.detect],
  ['an assistant', 'content-scripts/syncro.js', budgets.contentScript],
  ['the panel', 'chunks/shared-b2.js', budgets.panel],
  ['what the panel may fetch', 'chunks/rows-e5.js', budgets.wholePanel],
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
