import { expect, test } from './harness/fixtures';
import type { ExtensionBrowser, PageDriver } from './harness/types';
import {
  type FixtureVendor,
  fixtureOf,
  fixtureVendors,
  pagesOf,
  type Rights,
  type Step,
} from './steps/fixtures';
import { allFindings, choose, grantMissing, openPanelFor } from './steps/panel';

declare const commits: number;

/** Pages that share a tab and a setup. Each test opens both anew. */
const atOnce = 5;
const secrets = ['apiToken', 'secret', 'privateKey']
  .map((field) => `[data-part="secret"][data-field="${field}"]`)
  .join();
const undo = { role: 'button', name: 'Undo' } as const;
/** How often a state is asked for, in milliseconds. */
const intervals = [50];

interface Place {
  readonly page: PageDriver;
  readonly panel: PageDriver;
}

/** The findings of the rows asked for; a page without any of them has none. */
async function statuses(panel: PageDriver, wanted: readonly string[]): Promise<Rights> {
  const told = (await allFindings(panel)).filter(({ name }) => wanted.includes(name));
  return Object.fromEntries(
    told.map(({ name, status, reason }) => [name, reason ? `${status}:${reason}` : status]),
  );
}

function spelled(rights: Rights, wanted: readonly string[]): Rights {
  const rest = rights['*'];
  return rest ? Object.fromEntries(wanted.map((name) => [name, rights[name] ?? rest])) : {};
}

/** Opens a page and starts a setup there. */
async function opened(browser: ExtensionBrowser, url: string, destination: string): Promise<Place> {
  const page = await browser.openPage(url);
  const panel = await openPanelFor(browser, page);
  await choose(panel, destination);
  return { page, panel };
}

/** Reads the page that is shown, grants, undoes. */
async function tried({ page, panel }: Place, which: FixtureVendor, name: string): Promise<void> {
  const { expected } = fixtureOf(which, name);
  const { wanted } = which;
  const failed = new Set<string>();
  const known = (step: Step) => expected.knownFailures?.includes(step) ?? false;
  const holds = async (step: Step, check: () => Promise<void>): Promise<void> => {
    if (!known(step)) return test.step(step, check);
    await check().catch(() => failed.add(step));
  };
  // What is known to fail is not waited for long.
  const within = (step: Step) => ({
    timeout: known(step) ? 1000 : 20_000,
    intervals,
    message: `${name}: ${step}`,
  });
  const should = spelled(expected.rights, wanted);
  // What the panel says before this page was read is of the page before.
  await page.waitForState(() => performance.getEntriesByName('rolecall:read').length > 0);
  await expect
    .poll(() => panel.attribute('[data-part="page"]', 'data-page'), within('read'))
    .toBe(expected.kind);
  await holds('read', () => expect.poll(() => statuses(panel, wanted), within('read')).toEqual(should));

  const missing = wanted.filter((right) => should[right]?.startsWith('missing'));
  if (missing.length > 0 && expected.only !== 'read') {
    const before = await which.truth(page);
    const after = spelled(expected.after ?? which.granted, wanted);
    await panel.click(grantMissing);
    await page.bringToFront();
    await holds('grant', async () => {
      await expect.poll(() => statuses(panel, wanted), within('grant')).toEqual(after);
      const granted = missing.filter((right) => after[right]?.startsWith('granted'));
      const changed = which.changes([...granted, ...(expected.alongside ?? [])]);
      expect(await which.truth(page), name).toEqual({ ...before, ...changed });
    });
    await panel.click(undo);
    await page.bringToFront();
    await holds('undo', () => expect.poll(() => which.truth(page), within('undo')).toEqual(before));
  }
  if (expected.only !== 'read') expect(await page.evaluate(() => commits), name).toBe(0);
  expect(await panel.count(secrets), name).toBe(0);
  expect([...failed], name).toEqual([...(expected.knownFailures ?? [])]);
}

for (const which of fixtureVendors) {
  for (const names of pagesOf(which.vendor, atOnce)) {
    test(`reads, grants and undoes ${which.vendor}: ${names.join(', ')}`, async ({ room }) => {
      let place: Place | undefined;
      for (const name of names) {
        const url = new URL(name, which.address);
        room.sandbox.page(url.host, url.pathname, fixtureOf(which, name).html);
        await test.step(name, async () => {
          if (place) await place.page.goto(url.href);
          place ??= await opened(room.browser, url.href, which.destination);
          await tried(place, which, name);
        });
      }
    });
  }
}
