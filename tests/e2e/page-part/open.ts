/** Puts the page part into pages of the bare browser. */
import type { Frame, Page } from '@playwright/test';
import { build } from 'esbuild';
import { compileFolder } from '../../../scripts/manifest-files';
import type { CompiledManifest, Vocabulary } from '../../../utils/manifests/types';
import type { VendorId } from '../../../utils/manifests/vendors';
import { root } from '../harness/browsers';

const { manifests, vocabularies } = compileFolder(root);

/** A vendor's manifests, as they ship. */
export function shippedOf(vendor: VendorId): readonly CompiledManifest[] {
  return manifests.filter((one) => one.vendor === vendor);
}

/** What is known of a vendor's names, as it ships. */
export function vocabularyOf(vendor: VendorId): Vocabulary {
  const found = vocabularies.find((one) => one.vendor === vendor);
  if (!found) throw new Error(`no vocabulary of ${vendor}`);
  return found;
}

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

/** Starts a setup of this destination of ConnectWise in the document that is there now. */
export async function begin(page: Page | Frame, destination: string): Promise<void> {
  const manifest = shippedOf('connectwise').find((one) => one.destination === destination);
  if (!manifest) throw new Error(`no manifest of ${destination}`);
  await beginWith(page, manifest);
}

/** Starts a setup of a manifest in the document that is there now; the one before ends. `whole`: with all that is optional or inferred. */
export async function beginWith(page: Page | Frame, manifest: CompiledManifest, whole = true): Promise<void> {
  script ??= bundle();
  const isThere = await page.evaluate(() => 'pagePart' in window);
  if (!isThere) await page.addScriptTag({ content: await script });
  await page.evaluate(
    (given) => {
      window.pagePart.end();
      window.pagePart.begin(given.manifest, given.vocabulary, given.whole);
    },
    { manifest, vocabulary: vocabularyOf(manifest.vendor), whole },
  );
  await page.waitForFunction(() => !window.pagePart.told().busy);
}
