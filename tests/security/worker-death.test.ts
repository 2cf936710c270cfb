/** The main job, with the worker killed at every single call to the browser that each of its messages makes. */
import { afterEach, beforeEach, vi } from 'vitest';
import { secret } from '../unit/setup/world';
import { attack } from './attack';
import { MainJob } from './main-job';
import { life } from './mortal';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./mortal')).mortalPolyfill }));

const names = ['page-seen', 'start', 'hello', 'report', 'captured', 'send'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.setSystemTime(new Date('2026-11-21T12:00:00Z'));
});

afterEach(() => void vi.useRealTimers());

/** Runs the whole job; the worker dies at the given call of the given step. Resolves to what was wrong, or null. */
async function run(
  at: number,
  call: number | null,
): Promise<{ readonly fault: string | null; readonly calls: number }> {
  const job = new MainJob();
  let calls = 0;
  try {
    for (const [index, step] of job.steps.entries()) {
      const before = life.calls;
      if (index === at) life.left = call;
      await step();
      life.left = null;
      if (index === at) calls = life.calls - before;
      const kept = job.world.browser.session.text.includes(secret);
      if (index >= 4 && !kept) return { fault: 'the secret is lost', calls };
    }
  } catch (error) {
    return { fault: String(error), calls };
  }
  const states = await job.states();
  if (states.join() !== 'delivered,delivered') return { fault: `states ${states.join()}`, calls };
  if (!job.written.includes(secret)) return { fault: 'nothing was written', calls };
  if (job.world.browser.local.text.includes(secret)) return { fault: 'the secret is on disk', calls };
  return { fault: null, calls };
}

for (const [at, name] of names.entries()) {
  attack('worker-death', `at every call of "${name}"`, async ({ tried }) => {
    const { calls, fault } = await run(at, null);
    tried(`alive, ${calls} calls: ${fault}`, fault === null && calls > 2);
    for (let call = 0; call < calls; call += 1) {
      const outcome = await run(at, call);
      tried(`at call ${call}: ${outcome.fault}`, outcome.fault === null);
    }
  });
}
