/** `npm run new:vendor -- <id>`: the rooms of a vendor and their test. The compiler then says what registries lack. */
import { resolve } from 'node:path';
import { isVendorId } from '../utils/manifests/vendors';
import { type NewFiles, requireKebab, runScaffold, writeNew } from './new-files';

function camel(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function pagesText(id: string): string {
  return `import { buttonSays } from '../page-text';
import type { VendorPages } from '../types';

/** Hosts and signs of its pages. Say for each where it was read and when. */
export const ${camel(id)}Pages = {
  id: '${id}',
  host: /^[a-z\\d-]+\\.${id}\\.example$/,
  notApp: /^\\/(login|help|api)\\b/i,
  kind(page) {
    return buttonSays(page, /^create api key$/i) ? 'permissions' : 'vendor';
  },
} as const satisfies VendorPages;
`;
}

function vendorText(id: string): string {
  return `import type { Vendor } from '../types';
import { ${camel(id)}Pages } from './pages';

/** How its rights, secrets and commit buttons are found. */
export const ${camel(id)} = {
  pages: ${camel(id)}Pages,
  scan: () => [],
  parts: async () => [],
  secrets: () => [],
  fromAddress: () => [],
  commit: () => null,
  target: () => 'token',
  warnings: () => [],
} as const satisfies Vendor;
`;
}

function entrypointText(id: string): string {
  return `import { defineContentScript } from 'wxt/utils/define-content-script';
import { runAssistant } from '../utils/assistant/run';
import { ${camel(id)} } from '../utils/vendors/${id}/vendor';

/** The assistant there; the background brings it in when a setup needs it. */
export default defineContentScript({
  matches: ['https://*.${id}.example/*'],
  registration: 'runtime',
  main: () => void runAssistant(${camel(id)}),
});
`;
}

function testText(id: string): string {
  return `import { expect, it } from 'vitest';
import { vendorIds } from '../../../utils/manifests/vendors';
import { ${camel(id)}Pages } from '../../../utils/vendors/${id}/pages';

it('is a vendor', () => {
  expect(vendorIds).toContain('${id}');
});

it('knows its real hosts, and no other', () => {
  expect(${camel(id)}Pages.host.source).not.toContain('example');
  expect(${camel(id)}Pages.host.test('${id}.evil.example')).toBe(false);
});
`;
}

/** The files of one vendor. */
export function vendorFiles(id: string): NewFiles {
  const vocabulary = { sources: {}, names: {}, aliases: [] };
  return {
    [`utils/vendors/${id}/pages.ts`]: pagesText(id),
    [`utils/vendors/${id}/vendor.ts`]: vendorText(id),
    [`entrypoints/${id}.content.ts`]: entrypointText(id),
    [`permission-manifests/vocabulary/${id}.json`]: `${JSON.stringify(vocabulary, null, 2)}\n`,
    [`tests/unit/vendors/${id}.test.ts`]: testText(id),
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
      'npx tsc --noEmit -p . says which registries lack it',
      'put its real hosts into pages.ts, the entry point and the extension manifest',
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  runScaffold(() => newVendor(resolve(import.meta.dirname, '..'), process.argv[2]));
}
