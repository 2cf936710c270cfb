/**
 * Every manifest of Syncro on one build of its form, by the page part and the judge alone: granted exactly, nothing else
 * changed, taken back exactly.
 */
import { expect, test } from '@playwright/test';
import { foldWith } from '../../utils/manifests/fold';
import type { CompiledManifest, WantedRight } from '../../utils/manifests/types';
import { rightNames } from '../sandbox/syncro/rights';
import { beginWith, shippedOf, vocabularyOf } from './page-part/open';
import { bareBrowser } from './steps/bare-browser';

const { sandbox, newPage } = bareBrowser();
const fold = foldWith(vocabularyOf('syncro').aliases);
const before = ['Leads - List/Search', 'Vendors - Edit'];

/** The rights of the form that a manifest surely wants: what its source leaves open is not granted unasked. */
function wantedOf({ requirements }: CompiledManifest): string[] {
  const sure = requirements.filter(({ inferred, groups }) => !inferred && groups.length === 0);
  const isWanted = (name: string, { scope, key }: WantedRight): boolean => {
    if (scope === 'everything') return true;
    return scope === 'below' ? name.startsWith(`${key} `) : name === key;
  };
  return rightNames.filter((name) =>
    sure.some(({ anyOf: [wanted] }) => wanted && isWanted(fold(name), wanted)),
  );
}

test('grants each manifest exactly, and takes it back', async () => {
  test.setTimeout(240_000);
  const tokens = shippedOf('syncro').filter(({ target, prebuilt }) => target === 'token' && !prebuilt);
  expect(tokens.length).toBeGreaterThan(12);
  const page = await newPage();
  await page.goto(`https://${sandbox().syncro('every-manifest').host}/api_tokens/new`);
  for (const name of before) await page.getByRole('checkbox', { name, exact: true }).check();
  const ticked = () =>
    page
      .locator('#content label:has(input[type=checkbox]:checked)')
      .evaluateAll((labels) => labels.map(({ textContent }) => textContent.trim()).sort());
  const missing = async () => {
    const { findings } = await page.evaluate(() => window.pagePart.told());
    return findings.filter(({ status }) => status === 'missing');
  };
  for (const manifest of tokens)
    await test.step(manifest.id, async () => {
      await beginWith(page, manifest, false);
      await page.evaluate(() => window.pagePart.grant());
      await expect.poll(missing, { intervals: [20], message: manifest.id }).toEqual([]);
      expect(await ticked()).toEqual([...new Set([...before, ...wantedOf(manifest)])].sort());
      await page.evaluate(() => window.pagePart.undo());
      expect(await ticked()).toEqual(before);
    });
});
