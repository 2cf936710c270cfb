/** What every job with RoleCall begins and ends with. */
import type { PageDriver } from '../../tests/e2e/harness/types';
import { findings, grantAll, grantMissing, pick, settled } from '../../tests/e2e/steps/panel';
import { send } from '../../tests/e2e/steps/secret';
import type { Destination } from '../../tests/sandbox/destinations/destination';
import type { Run, Start } from './job';
import { submit } from './submit';

export interface Desk extends Run {
  /** The vendor's page. */
  readonly vendor: PageDriver;
  readonly panel: PageDriver;
}

/** Opens the panel on the vendor's page and picks the integration there. */
export async function openDesk(run: Run, start: Start, destination: string): Promise<Desk> {
  const { browser, person, trail, say } = run;
  const vendor = await browser.openPage(start.url);
  say(`${start.name} is open: ${start.url}`);
  await person.press(() => browser.pressToolbarButton(vendor));
  // No program reaches the browser's own panel, so the same panel is used in a window of its own.
  const panel = await browser.openPanel(await browser.tabIdOf(vendor));
  say("RoleCall's toolbar button pressed: the panel is open");
  await trail.follow(panel);
  await person.press(() => pick(panel, destination));
  say(`${destination} picked from the open list`);
  return { ...run, vendor, panel };
}

const statusWords = {
  missing: 'missing',
  granted: 'granted',
  manual: 'to be done by hand',
  absent: 'not found on the page',
} as const;

/** Says what the panel has found. */
export async function sayFindings({ panel, say }: Desk): Promise<void> {
  await settled(panel);
  const all = await findings(panel);
  const counts = Object.entries(statusWords).flatMap(([status, words]) => {
    const { length } = all.filter((finding) => finding.status === status);
    return length > 0 ? [`${length} ${words}`] : [];
  });
  say(`${all.filter(({ status }) => status !== 'excess').length} rows asked for: ${counts.join(', ')}`);
}

/** Presses Grant once, for all that is missing. */
export async function grant({ person, panel, say }: Desk): Promise<void> {
  const name = await panel.text(grantMissing);
  const start = performance.now();
  await person.press(() => grantAll(panel));
  const seconds = ((performance.now() - start) / 1000).toFixed(2);
  const granted = (await findings(panel)).filter(({ status }) => status === 'granted').length;
  say(`"${name}" pressed: ${granted} granted after ${seconds} s, read back from the page`);
}

/** Waits until the panel holds a value for each of these fields. */
export async function captured({ panel, say }: Desk, fields: readonly string[]): Promise<void> {
  for (const field of fields)
    await panel.waitFor(`[data-part="secret"][data-field="${field}"][data-state="captured"]`);
  say(`The panel has kept what the page showed: ${fields.join(', ')}`);
}

/** Sends the values into the destination's form and presses that form's own button. */
export async function deliver(
  desk: Desk,
  replica: Destination,
  prepare: (form: PageDriver) => Promise<void> = async () => {},
): Promise<PageDriver> {
  const { browser, person, panel, say, picture } = desk;
  const form = await browser.openPage(replica.url);
  await prepare(form);
  await person.goTo(form);
  await person.press(() => browser.pressToolbarButton(form));
  say(`${replica.facts.name}'s form opened and RoleCall's button pressed there: ${replica.url}`);
  person.clicks += await send(panel, replica);
  await panel.waitFor('[data-part="secret"][data-state="delivered"]');
  say('"Send" pressed: the form holds the values');
  await picture('sent', form, panel);
  await submit(desk, replica, form);
  return form;
}
