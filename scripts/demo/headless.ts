import { mkdir, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../../tests/e2e/harness/browsers';
import { type ChromiumBrowser, openChromium } from '../../tests/e2e/harness/chromium';
import type { Sandbox } from '../../tests/sandbox/index';
import { byHand } from './by-hand';
import { type Job, jobs } from './jobs';
import { mainJob, truthOf } from './main-job';
import { acts, type Effort, Person } from './person';
import { pictureOf } from './side-by-side';
import { Transcript } from './transcript';

/** Does every job by itself and tells how it went. True when each destination took its credential. */
export async function runHeadless(sandbox: Sandbox, extensionDir: string): Promise<boolean> {
  const browser = await openChromium({ extensionDir, proxy: sandbox.proxy });
  const folder = join(root, '.cache/demo');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  try {
    let good = true;
    const efforts: Effort[] = [];
    for (const job of jobs) {
      console.log(`\n${job.destination} from Syncro, with RoleCall\n`);
      const person = new Person();
      await run(browser, sandbox, job, person, join(folder, job.manifest.replace('/', '-')));
      efforts.push(person);
      good = report(sandbox, job) && good;
    }
    const [first] = jobs;
    const [effort] = efforts;
    if (first && effort) compare(first, effort, await byHand(browser, sandbox, first));
    console.log(`\nPictures of each step are in ${relative(root, folder)}`);
    return good;
  } finally {
    await browser.close();
    await rm(browser.profileDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function run(
  browser: ChromiumBrowser,
  sandbox: Sandbox,
  job: Job,
  person: Person,
  prefix: string,
): Promise<void> {
  let pictures = 0;
  await mainJob({
    browser,
    sandbox,
    job,
    person,
    transcript: new Transcript(),
    picture: (step, page, panel) => {
      pictures += 1;
      return pictureOf(browser.context, page, panel, `${prefix}-${pictures}-${step}.png`);
    },
  });
}

function report(sandbox: Sandbox, job: Job): boolean {
  const { wanted, held, exact, verdict, calls, passed } = truthOf(sandbox, job);
  const rights = exact
    ? `exactly the ${wanted} rights asked for`
    : `${held} rights where ${wanted} were asked for`;
  console.log(`
What the servers know
          the token holds ${rights}
          ${job.destination} says "${verdict}": the vendor allowed ${passed} of its ${calls} calls`);
  return exact && verdict === 'Connected';
}

function compare(job: Job, mine: Effort, theirs: Effort): void {
  const rows: [string, keyof Effort][] = [
    ['clicks', 'clicks'],
    ['fields typed or pasted', 'fields'],
    ['changes of tab', 'tabChanges'],
  ];
  console.log(`\nWhat it took, from Syncro's page to ${job.destination}'s answer\n`);
  console.log(line('', 'RoleCall', 'written guide'));
  for (const [name, key] of rows) console.log(line(name, mine[key], theirs[key]));
  console.log(line('together', acts(mine), acts(theirs)));
}

function line(name: string, mine: string | number, theirs: string | number): string {
  return `          ${name.padEnd(24)}${String(mine).padStart(10)}${String(theirs).padStart(16)}`;
}
