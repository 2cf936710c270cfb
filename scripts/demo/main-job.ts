import type { ChromiumBrowser } from '../../tests/e2e/harness/chromium';
import type { ChromiumPage } from '../../tests/e2e/harness/chromium-page';
import type { PageDriver } from '../../tests/e2e/harness/types';
import { findings, grantAll, grantMissing, rightsOf, settled } from '../../tests/e2e/steps/panel';
import { connect, mint, send, waitForToken } from '../../tests/e2e/steps/secret';
import type { Sandbox } from '../../tests/sandbox/index';
import type { Job } from './jobs';
import type { Person } from './person';
import type { Transcript } from './transcript';

export interface Run {
  readonly browser: ChromiumBrowser;
  readonly sandbox: Sandbox;
  readonly job: Job;
  readonly person: Person;
  readonly transcript: Transcript;
  /** Keeps a picture of what is seen now: a page, with the panel beside it. */
  picture(name: string, page: ChromiumPage, panel: ChromiumPage | null): Promise<void>;
}

/** Does the main job as an admin with RoleCall does it, from the vendor's page to the destination's verdict. */
export async function mainJob(run: Run): Promise<void> {
  const { browser, sandbox, job, person, transcript } = run;
  const host = sandbox.syncro(job.subdomain).host;
  const vendor = await browser.openPage(`https://${host}${job.start}`);
  transcript.say(`Syncro's ${job.startName} is open: https://${host}${job.start}`);
  await person.press(() => browser.pressToolbarButton(vendor));
  // No program reaches the browser's own panel, so the same panel is used in a tab of its own.
  const panel = await browser.openPanel(await browser.tabIdOf(vendor));
  transcript.say("RoleCall's toolbar button pressed: the panel is open");
  const missing = await choose(run, panel);
  await run.picture('findings', vendor, panel);
  if (missing > 0) await grant(run, vendor, panel);
  await person.press(() => mint({ vendor, panel }));
  transcript.say("Syncro's own Create API Token pressed: the token shows once, and the panel has it");
  await run.picture('captured', vendor, panel);
  await deliver(run, panel);
}

/** Returns how many rights are missing. */
async function choose({ job, person, transcript }: Run, panel: PageDriver): Promise<number> {
  const picker = { role: 'combobox', name: 'Integration' } as const;
  await panel.waitFor(picker);
  await person.fill(panel, picker, job.destination);
  await person.click(panel, { role: 'option', name: new RegExp(job.destination) });
  await settled(panel);
  const all = await findings(panel);
  const missing = all.filter(({ status }) => status === 'missing').length;
  const granted = all.filter(({ status }) => status === 'granted').length;
  transcript.say(
    `${job.destination} picked: ${all.length} rights asked for, ${missing} missing, ${granted} granted`,
  );
  return missing;
}

async function grant(run: Run, vendor: ChromiumPage, panel: ChromiumPage): Promise<void> {
  const { person, transcript } = run;
  const name = await panel.text(grantMissing);
  const start = performance.now();
  await person.press(() => grantAll(panel));
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const granted = (await findings(panel)).filter(({ status }) => status === 'granted').length;
  transcript.say(`"${name}" pressed: ${granted} granted after ${seconds} s, read back from the page`);
  await run.picture('granted', vendor, panel);
}

async function deliver(run: Run, panel: ChromiumPage): Promise<void> {
  const { browser, sandbox, job, person, transcript } = run;
  const replica = job.replica(sandbox);
  const form = await browser.openPage(replica.url);
  await person.goTo(form);
  await person.press(() => browser.pressToolbarButton(form));
  transcript.say(`${job.destination}'s form opened and RoleCall's button pressed there: ${replica.url}`);
  await person.press(() => send(panel, replica));
  await waitForToken(panel, 'delivered');
  transcript.say(`"Send to ${job.destination}" pressed: the form holds the values`);
  await run.picture('sent', form, panel);
  await person.press(() => connect(form, replica));
  transcript.say(`${job.destination}'s own "${replica.facts.submit}" pressed: "${replica.verdict}"`);
  await run.picture('verdict', form, null);
}

export interface Truth {
  readonly wanted: number;
  readonly held: number;
  /** The token holds what the manifest asks for, nothing less and nothing else. */
  readonly exact: boolean;
  readonly verdict: string;
  readonly calls: number;
  readonly passed: number;
}

/** What the servers know after the job, whatever any page says. */
export function truthOf(sandbox: Sandbox, job: Job): Truth {
  const wanted = new Set(rightsOf(job.manifest));
  const held = sandbox.syncro(job.subdomain).tokens.at(-1)?.rights ?? new Set<string>();
  const { verdict, calls } = job.replica(sandbox);
  return {
    wanted: wanted.size,
    held: held.size,
    exact: held.size === wanted.size && [...held].every((right) => wanted.has(right)),
    verdict,
    calls: calls.length,
    passed: calls.filter(({ passed }) => passed).length,
  };
}
