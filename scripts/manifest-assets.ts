/** What the build puts into the package: catalogue, compiled manifests, vocabularies. */
import { resolve } from 'node:path';
import { problemText } from '../utils/manifests/problems';
import type { CatalogueEntry, CompiledManifest } from '../utils/manifests/types';
import { vendorIds } from '../utils/manifests/vendors';
import { compileFolder } from './manifest-files';

export interface Asset {
  /** From the package's root, with forward slashes. */
  readonly path: string;
  readonly contents: string;
}

function catalogueEntry(manifest: CompiledManifest): CatalogueEntry {
  const { id, vendor, destination, integration, rights, confidence, read, url } = manifest;
  return { id, vendor, destination, ...(integration ? { integration } : {}), rights, confidence, read, url };
}

/** All assets of one checkout. Throws one error that lists every fault of every file. */
export function manifestAssets(root: string): Asset[] {
  const { manifests, vocabularies, problems } = compileFolder(root);
  if (problems.length) {
    throw new Error(['The permission manifests have faults:', ...problems.map(problemText)].join('\n  '));
  }
  const asset = (path: string, value: unknown) => ({ path, contents: JSON.stringify(value) });
  return [
    asset('catalogue.json', manifests.map(catalogueEntry)),
    // A vendor's manifests are much alike: one file is a third of the zip that many are.
    ...vendorIds.map((vendor) => {
      const own = manifests.filter((manifest) => manifest.vendor === vendor);
      return asset(`manifests/${vendor}.json`, Object.fromEntries(own.map((each) => [each.id, each])));
    }),
    ...vocabularies.map((vocabulary) => asset(`vocabulary/${vocabulary.vendor}.json`, vocabulary)),
  ];
}

/** The assets as the build takes them. */
export function compileManifestAssets(): { readonly relativeDest: string; readonly contents: string }[] {
  const root = resolve(import.meta.dirname, '..');
  return manifestAssets(root).map(({ path, contents }) => ({ relativeDest: path, contents }));
}
