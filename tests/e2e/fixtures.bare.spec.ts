/**
 * Every saved page shape of each vendor, by the page part and the judge alone: read, granted, taken back. The account
 * behind the page is asked, not the page.
 */
import { expect, type Page, test } from '@playwright/test';
import { beginWith, shippedOf } from './page-part/open';
import { bareBrowser } from './steps/bare-browser';
import {
  type FixtureVendor,
  fixtureOf,
  fixtureVendors,
  pagesOf,
  type Rights,
  type Step,
} from './steps/fixtures';

declare const commits: number;

/** Pages that share a tab. */
const atOnce = 10;
/** How often a state is asked for, in milliseconds. */
const intervals = [20];
const { sandbox, newPage } = bareBrowser();

/** The findings of the rows asked for; a page without any of them has none. */
async function statuses(page: Page, wanted: readonly string[]): Promise<Rights> {
  const { findings } = await page.evaluate(() => window.pagePart.told());
  const told = findings.filter(({ name }) => wanted.includes(name));
  return Object.fromEntries(
    told.map(({ name, status, reason }) => [name, reason ? `${status}:${reason}` : status]),
  );
}

function spelled(rights: Rights, wanted: readonly string[]): Rights {
  const rest = rights['*'];
  return rest ? Object.fromEntries(wanted.map((name) => [name, rights[name] ?? rest])) : {};
}

/** Reads the page that is shown, grants, undoes. */
async function tried(page: Page, which: FixtureVendor, name: string): Promise<void> {
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
  await expect
    .poll(() => page.evaluate(() => window.pagePart.told().kind), within('read'))
    .toBe(expected.kind);
  await holds('read', () => expect.poll(() => statuses(page, wanted), within('read')).toEqual(should));

  const missing = wanted.filter((right) => should[right]?.startsWith('missing'));
  if (missing.length > 0 && expected.only !== 'read') {
    const before = await which.truth(page);
    const after = spelled(expected.after ?? which.granted, wanted);
    await page.evaluate(() => window.pagePart.grant());
    await holds('grant', async () => {
      await expect.poll(() => statuses(page, wanted), within('grant')).toEqual(after);
      const granted = missing.filter((right) => after[right]?.startsWith('granted'));
      const changed = which.changes([...granted, ...(expected.alongside ?? [])]);
      expect(await which.truth(page), name).toEqual({ ...before, ...changed });
    });
    await page.evaluate(() => window.pagePart.undo());
    await holds('undo', () => expect.poll(() => which.truth(page), within('undo')).toEqual(before));
  }
  if (expected.only !== 'read') expect(await page.evaluate(() => commits), name).toBe(0);
  expect(await page.evaluate(() => window.pagePart.told().captured), name).toEqual([]);
  expect([...failed], name).toEqual([...(expected.knownFailures ?? [])]);
}

for (const which of fixtureVendors) {
  for (const names of pagesOf(which.vendor, atOnce)) {
    test(`reads, grants and undoes ${which.vendor}: ${names.join(', ')}`, async () => {
      const manifest = shippedOf(which.vendor).find(({ destination }) => destination === which.destination);
      if (!manifest) throw new Error(`no manifest of ${which.destination}`);
      const readAll = async (own: readonly string[]) => {
        const page = await newPage();
        for (const name of own) {
          const url = new URL(name, which.address);
          sandbox().page(url.host, url.pathname, fixtureOf(which, name).html);
          await test.step(name, async () => {
            await page.goto(url.href);
            await beginWith(page, manifest, false);
            await tried(page, which, name);
          });
        }
      };
      // Half of the time goes by in waiting for pages that might take a level back.
      const half = Math.ceil(names.length / 2);
      await Promise.all([readAll(names.slice(0, half)), readAll(names.slice(half))]);
    });
  }
}
