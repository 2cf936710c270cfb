import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../../tests/e2e/harness/browsers';
import { openChromium } from '../../tests/e2e/harness/chromium';
import type { Sandbox } from '../../tests/sandbox/index';
import { doBothWays, isAlike, isGood, type Listener, type Outcome } from './both-ways';
import { effortTable } from './effort-table';
import type { Job } from './job';
import { pictureOf } from './side-by-side';
import { Transcript } from './transcript';

/** Does these jobs by itself, both ways, and tells how it went. True when each destination took its credential. */
export async function runHeadless(
  sandbox: Sandbox,
  extensionDir: string,
  jobs: readonly Job[],
): Promise<boolean> {
  const browser = await openChromium({ extensionDir, proxy: sandbox.proxy });
  const folder = join(root, '.cache/demo');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });

  function listenerFor(job: Job): Listener {
    const transcript = new Transcript();
    let pictures = 0;
    return {
      say: (text) => transcript.say(text),
      picture(step, page, panel) {
        pictures += 1;
        const name = `${job.id}-${pictures}-${step}.png`;
        return pictureOf(browser.context, page, panel, join(folder, name));
      },
    };
  }

  try {
    const outcomes: Outcome[] = [];
    for (const job of jobs) {
      console.log(`\n${job.app} from ${job.vendor}, with RoleCall\n`);
      const outcome = await doBothWays(browser, sandbox, job, listenerFor(job));
      report(outcome);
      outcomes.push(outcome);
    }
    console.log(`
What it took, from the vendor's page to the app's answer. The guide lies open beside the page, and whoever follows it
misses no row; a choice from a list is two clicks, to copy a value two, a field typed or pasted into one act.

${effortTable(outcomes)}

Pictures of each step are in ${relative(root, folder)}`);
    return outcomes.every(isGood);
  } finally {
    await browser.close();
    await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

function report(outcome: Outcome): void {
  const { job, mine, guide } = outcome;
  const same = isAlike(outcome) ? 'the same, row for row, as' : 'something else than';
  console.log(`
Steps that RoleCall ticked by what the pages showed: ${mine.ticked.join(', ')}

What the servers know
          ${job.vendor} holds ${mine.truth.said}: ${same} by the written guide
          ${job.app} says "${mine.verdict}": the vendor allowed ${mine.passed} of its ${mine.calls} calls`);
  if (guide.verdict !== 'Connected') console.log(`          By the guide it says "${guide.verdict}"`);
}
