/** Puts the page part into pages of the bare browser. */
import type { Frame, Page } from '@playwright/test';
import { build } from 'esbuild';
import { compileFolder } from '../../../scripts/manifest-files';
import type { CompiledManifest, Vocabulary } from '../../../utils/manifests/types';
import { root } from '../harness/browsers';

const { manifests, vocabularies } = compileFolder(root);

/** ConnectWise's manifests, as they ship. */
export const shipped: readonly CompiledManifest[] = manifests.filter(
  ({ vendor }) => vendor === 'connectwise',
);

/** What is known of ConnectWise's names, as it ships. */
export const vocabulary: Vocabulary = (() => {
  const found = vocabularies.find(({ vendor }) => vendor === 'connectwise');
  if (!found) throw new Error('no vocabulary of ConnectWise');
  return found;
})();

let script: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const entryPoints = [new URL('page.ts', import.meta.url).pathname];
  const result = await build({
    entryPoints,
    bundle: true,
    write: false,
    format: 'iife',
    tsconfigRaw: {},
    define: { 'import.meta.env.FIREFOX': 'false' },
  });
  return result.outputFiles[0]?.text ?? '';
}

/** Starts a setup of this destination in the document that is there now. */
export async function begin(page: Page | Frame, destination: string): Promise<void> {
  const manifest = shipped.find((one) => one.destination === destination);
  if (!manifest) throw new Error(`no manifest of ${destination}`);
  await beginWith(page, manifest);
}

/** Starts a setup of a manifest in the document that is there now; the one before ends. */
export async function beginWith(page: Page | Frame, manifest: CompiledManifest): Promise<void> {
  script ??= bundle();
  const isThere = await page.evaluate(() => 'pagePart' in window);
  if (!isThere) await page.addScriptTag({ content: await script });
  await page.evaluate(
    (given) => {
      window.pagePart.end();
      window.pagePart.begin(given.manifest, given.vocabulary);
    },
    { manifest, vocabulary },
  );
  await page.waitForFunction(() => !window.pagePart.told().busy);
}
