/**
 * Every manifest of Syncro by the page part and the judge alone: granted exactly, nothing else changed, taken back exactly,
 * on one build of the form; granted exactly on every build that a script can grant on with `npm run test:all`.
 */
import { expect, test } from '@playwright/test';
import { foldWith } from '../../utils/manifests/fold';
import type { CompiledManifest, WantedRight } from '../../utils/manifests/types';
import { type Rendering, renderings } from '../sandbox/syncro/options';
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

const tokens = shippedOf('syncro').filter(({ target, prebuilt }) => target === 'token' && !prebuilt);

test('grants each manifest exactly, and takes it back', async () => {
  test.setTimeout(240_000);
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

/** A form that takes trusted events only is granted by hand (granting.spec.ts): no script may do it, RoleCall's neither. */
const byHand: Rendering = 'trusted';

for (const rendering of renderings.filter((name) => name !== byHand))
  test(`grants each manifest exactly on the form drawn as ${rendering}`, { tag: '@full' }, async () => {
    test.setTimeout(600_000);
    const tenant = sandbox().syncro(`every-manifest-${rendering}`);
    tenant.options.rendering = rendering;
    const page = await newPage();
    for (const manifest of tokens.filter((one) => wantedOf(one).length > 0))
      await test.step(manifest.id, async () => {
        await page.goto(`https://${tenant.host}/api_tokens/new`);
        const inner = () => page.frames().find((frame) => frame !== page.mainFrame());
        if (rendering === 'iframe') await expect.poll(inner).toBeDefined();
        const form = inner() ?? page.mainFrame();
        await form.waitForLoadState();
        if (rendering === 'tabs') await form.getByRole('tab', { name: 'Custom Permissions' }).click();
        // Some builds are drawn some time after the page has loaded.
        const create = form.getByRole('button', { name: 'Create API Token' });
        await create.waitFor();
        await beginWith(form, manifest, false);
        await form.evaluate(() => window.pagePart.grant());
        const granted = tenant.tokens.length;
        await create.click();
        await expect.poll(() => tenant.tokens.length).toBe(granted + 1);
        expect([...(tenant.tokens.at(-1)?.rights ?? [])].sort()).toEqual(wantedOf(manifest).sort());
      });
  });
