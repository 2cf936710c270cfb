import { isDeepStrictEqual } from 'node:util';
import type { ChromiumBrowser } from '../../tests/e2e/harness/chromium';
import type { Sandbox } from '../../tests/sandbox/index';
import type { Job, Run, Truth, Way } from './job';
import { type Effort, Person } from './person';
import { Trail } from './trail';

declare const chrome: { readonly storage: Record<'local' | 'session', { clear(): Promise<void> }> };

/** Who is told of a job while it is done. */
export type Listener = Pick<Run, 'say' | 'picture'>;

export const nobody: Listener = { say: () => {}, picture: async () => {} };

/** What one way of doing a job took, and what it left behind. */
export interface Done {
  readonly effort: Effort;
  /** RoleCall's steps in the order in which they were ticked. */
  readonly ticked: readonly string[];
  readonly truth: Truth;
  readonly verdict: string;
  readonly calls: number;
  readonly passed: number;
}

/** Closes what a job has opened, and has RoleCall forget it: what was sent stays in the panel for ten minutes. */
async function tidy(browser: ChromiumBrowser): Promise<void> {
  const [, ...opened] = browser.context.pages();
  for (const page of opened) await page.close();
  const worker = await browser.worker();
  await worker.evaluate(async () => {
    await chrome.storage.session.clear();
    await chrome.storage.local.clear();
  });
}

/** Does a job one way, in an account of its own, and leaves the browser as it was. */
export async function doOneWay(
  browser: ChromiumBrowser,
  sandbox: Sandbox,
  job: Job,
  way: Way,
  listener: Listener = nobody,
): Promise<Done> {
  const task = job.task(sandbox, way);
  const person = new Person();
  const trail = new Trail();
  await task.do({ browser, sandbox, person, trail, ...listener });
  await task.askAgain();
  const ticked = await trail.ticked();
  await tidy(browser);
  const { verdict, calls } = task.replica;
  const passed = calls.filter((call) => call.passed).length;
  return { effort: person, ticked, truth: task.truth(), verdict, calls: calls.length, passed };
}

/** One job, done with RoleCall and by the guide alone. */
export interface Outcome {
  readonly job: Job;
  readonly mine: Done;
  readonly guide: Done;
}

/** Does a job both ways; only the first is told of. */
export async function doBothWays(
  browser: ChromiumBrowser,
  sandbox: Sandbox,
  job: Job,
  listener?: Listener,
): Promise<Outcome> {
  const mine = await doOneWay(browser, sandbox, job, 'rolecall', listener);
  return { job, mine, guide: await doOneWay(browser, sandbox, job, 'guide') };
}

/** Whether both ways left the same at the vendor. */
export function isAlike({ mine, guide }: Outcome): boolean {
  return isDeepStrictEqual(mine.truth, guide.truth);
}

/** Whether both ways left the same, and the destination took either's credential. */
export function isGood(outcome: Outcome): boolean {
  const { mine, guide } = outcome;
  return isAlike(outcome) && [mine, guide].every(({ verdict }) => verdict === 'Connected');
}
