/** `npm run new:vendor -- <id>`: the rooms of a vendor and their test. The compiler then says what registries lack. */
import { resolve } from 'node:path';
import { isVendorId } from '../utils/manifests/vendors';
import { fillTemplate, type NewFiles, requireKebab, runScaffold, writeNew } from './new-files';

function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** The files of one vendor. */
export function vendorFiles(id: string): NewFiles {
  const fill = (template: string) => fillTemplate(template, { ID: id, NAME: camel(id) });
  const vocabulary = { sources: {}, names: {}, aliases: [] };
  return {
    [`utils/vendors/${id}/pages.ts`]: fill('vendor-pages'),
    [`utils/vendors/${id}/vendor.ts`]: fill('vendor'),
    [`utils/vendors/${id}/landmarks.ts`]: fill('vendor-landmarks'),
    [`entrypoints/${id}.content.ts`]: fill('vendor-entrypoint'),
    [`permission-manifests/vocabulary/${id}.json`]: `${JSON.stringify(vocabulary, null, 2)}\n`,
    [`tests/unit/vendors/${id}.test.ts`]: fill('vendor-test'),
  };
}

/** Writes them below `root`; throws a sentence when the id is wrong, taken, or a file is there. */
export function newVendor(root: string, given: string | undefined) {
  const id = requireKebab("vendor's id", given);
  if (isVendorId(id)) throw new Error(`"${id}" is a vendor already.`);
  return {
    paths: writeNew(root, vendorFiles(id)),
    next: [
      `add '${id}' to vendorIds and vendorFacts in utils/manifests/vendors.ts`,
      'npx tsc --noEmit -p . then names every registry that lacks it: its credential fields, its pages, its proof, its words',
      `put its real hosts into utils/vendors/${id}/pages.ts, and as match patterns into entrypoints/${id}.content.ts, ` +
        'entrypoints/detect.content.ts and scripts/build/extension-manifest.ts',
      `npm run new:manifest -- ${id} <destination>`,
      `npm run unit -- ${id}, and a replica in tests/sandbox/${id} (CONTRIBUTING.md)`,
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  runScaffold(() => newVendor(resolve(import.meta.dirname, '..'), process.argv[2]));
}
