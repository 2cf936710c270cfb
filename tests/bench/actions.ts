/** What an admin does, with RoleCall and by the written guide: clicks, fields and changes of tab. */
import { rm } from 'node:fs/promises';
import { doBothWays, isGood, type Outcome } from '../../scripts/demo/both-ways';
import { currentBuild } from '../../scripts/demo/build';
import { jobs } from '../../scripts/demo/jobs/registry';
import { acts } from '../../scripts/demo/person';
import { openChromium } from '../e2e/harness/chromium';
import { startSandbox } from '../sandbox/index';
import { atMostTimes, type Line } from './figures';

function lineOf(name: string, mine: number, guide: number): Line {
  const peer = 'the written guide, on the same replica';
  return {
    name: `admin’s actions: ${name}`,
    unit: 'acts',
    values: [mine],
    peer,
    peerValues: [guide],
    goal: atMostTimes(0.25),
  };
}

/** The lines of these jobs, and of all together. A job that an app did not take, or that left something else, has no figure. */
export function actionLines(outcomes: readonly Outcome[]): readonly Line[] {
  const counts = outcomes.map((outcome) => {
    const { job, mine, guide } = outcome;
    if (!isGood(outcome)) throw new Error(`${job.app}: the two ways did not come to the same`);
    return { name: `${job.app} from ${job.vendor}`, mine: acts(mine.effort), guide: acts(guide.effort) };
  });
  const sum = (key: 'mine' | 'guide') => counts.reduce((total, count) => total + count[key], 0);
  return [
    ...counts.map(({ name, mine, guide }) => lineOf(name, mine, guide)),
    lineOf('all of them', sum('mine'), sum('guide')),
  ];
}

/** The demo's jobs, done both ways once: the counts are the same each time. */
export async function actions(): Promise<readonly Line[]> {
  const sandbox = await startSandbox();
  const browser = await openChromium({ extensionDir: currentBuild(), proxy: sandbox.proxy });
  try {
    const outcomes: Outcome[] = [];
    for (const job of jobs) outcomes.push(await doBothWays(browser, sandbox, job));
    return actionLines(outcomes);
  } finally {
    await browser.close();
    await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
    await sandbox.close();
  }
}
