/** Every manifest of Syncro on one build of its form: granted exactly, nothing else changed, taken back exactly. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldWith } from '../../utils/manifests/fold';
import type { CompiledManifest, Vocabulary } from '../../utils/manifests/types';
import { rightNames } from '../sandbox/syncro/rights';
import { builds, expect, test } from './harness/fixtures';
import { choose, grantMissing, openPanelFor, settled, tickedOn } from './steps/panel';

function load<Content>(path: string): Content {
  return JSON.parse(readFileSync(join(builds.chromium, path), 'utf8')) as Content;
}

const fold = foldWith(load<Vocabulary>('vocabulary/syncro.json').aliases);
const granted = ['Leads - List/Search', 'Vendors - Edit'];

/** The rights of the form that a manifest surely wants: what its source leaves open is not granted unasked. */
function wantedOf({ requirements }: CompiledManifest): string[] {
  const sure = requirements.filter(({ inferred, groups }) => !inferred && groups.length === 0);
  return rightNames.filter((name) =>
    sure.some(({ anyOf: [wanted] }) =>
      wanted?.scope === 'below' ? fold(name).startsWith(`${wanted.key} `) : fold(name) === wanted?.key,
    ),
  );
}

test('grants each manifest exactly, and takes it back', async ({ room }) => {
  test.setTimeout(240_000);
  const { browser, tenant } = room;
  const manifests = Object.values(load<Record<string, CompiledManifest>>('manifests/syncro.json'));
  const tokens = manifests.filter(({ target, prebuilt }) => target === 'token' && !prebuilt);
  expect(tokens.length).toBeGreaterThan(12);
  const page = await browser.openPage(`https://${tenant.host}/api_tokens/new`);
  for (const name of granted) await page.click({ role: 'checkbox', name });
  const panel = await openPanelFor(browser, page);
  for (const manifest of tokens) {
    await test.step(manifest.id, async () => {
      const wanted = wantedOf(manifest);
      await choose(panel, manifest.destination);
      await settled(panel);
      const missing = wanted.filter((name) => !granted.includes(name));
      if (missing.length > 0) {
        await panel.click(grantMissing);
        await expect
          .poll(async () => (await tickedOn(page)).sort(), { timeout: 30_000 })
          .toEqual([...new Set([...granted, ...wanted])].sort());
        await panel.waitFor({ role: 'button', name: 'Grant 0 missing' });
        await panel.click({ role: 'button', name: 'Undo' });
        await expect.poll(async () => (await tickedOn(page)).sort()).toEqual(granted);
        await panel.waitFor({ role: 'button', name: /^Grant [1-9]\d* missing$/ });
      }
      await panel.click({ role: 'button', name: 'End setup' });
      await panel.waitFor({ role: 'combobox', name: 'Integration' });
    });
  }
});
