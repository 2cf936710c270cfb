import { expect, test } from 'vitest';
import { runSteps } from '../../../scripts/checks/run-steps';
import { commandStep, type Outcome, type Step } from '../../../scripts/checks/step';

function step(name: string, outcome: Outcome): Step {
  return { name, run: () => Promise.resolve(outcome) };
}

const broken: Step = {
  name: 'broken',
  run: () => Promise.reject(new Error('no such thing')),
};

test('every step runs, and the last line counts them all', async () => {
  const lines: string[] = [];
  const steps = [
    broken,
    step('units', { passed: 12, failed: 1, note: '12 tests', details: 'which one\n' }),
    step('types', { passed: 1, failed: 0 }),
  ];
  expect(await runSteps(steps, (line) => lines.push(line))).toEqual({ passed: 13, failed: 2 });
  expect(lines[0]).toMatch(/^FAIL broken +\d+\.\d s$/);
  expect(lines[1]).toMatch(/no such thing/);
  expect(lines[2]).toMatch(/^FAIL units +\d+\.\d s {2}12 tests$/);
  expect(lines[3]).toBe('which one');
  expect(lines[4]).toMatch(/^ok {3}types/);
  expect(lines.at(-1)).toBe('13 passed, 2 failed');
});

test('lanes run side by side, and what follows waits for all of them', async () => {
  const ran: string[] = [];
  const noted = (name: string, after: Promise<void>): Step => ({
    name,
    run: async () => {
      await after;
      ran.push(name);
      return { passed: 1, failed: 0 };
    },
  });
  const soon = Promise.resolve();
  const later = new Promise<void>((resolve) => setTimeout(resolve, 20));
  const stages = [[[noted('slow', later)], [noted('quick', soon), noted('next', soon)]], noted('end', soon)];
  expect(await runSteps(stages, () => {})).toEqual({ passed: 4, failed: 0 });
  expect(ran).toEqual(['quick', 'next', 'slow', 'end']);
});

test('a command that fails shows what it printed; one that is not there fails too', async () => {
  const failing = await commandStep('x', process.execPath, [
    '-e',
    'console.log("why"); process.exit(3)',
  ]).run();
  expect(failing).toEqual({ passed: 0, failed: 1, details: 'why\n' });
  expect(await commandStep('x', process.execPath, ['-e', '']).run()).toEqual({ passed: 1, failed: 0 });
  expect(await commandStep('x', 'no-such-program', []).run()).toMatchObject({ passed: 0, failed: 1 });
});
