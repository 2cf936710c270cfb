/** `npm run fixture -- <outline.txt> <vendor>/<page>`: an outline that the panel saved, as a page the tests read. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { suggest } from '../utils/manifests/problems';
import { isVendorId, vendorIds } from '../utils/manifests/vendors';
import { outlinePage } from './fixture/outline-page';
import { requireKebab, runScaffold, writeNew } from './new-files';

/** What should be read from it; the person who knows the page says otherwise where it is otherwise. */
const expected = { kind: 'permissions', only: 'read', rights: { '*': 'missing' } } as const;

/** Writes the page and what must be read from it below `root`; throws a sentence when something is wrong. */
export function newFixture(root: string, outline: string, name: string | undefined) {
  const [vendor = '', given, ...more] = (name ?? '').split('/');
  if (!isVendorId(vendor) || more.length > 0) {
    throw new Error(`Name it <vendor>/<page>, as syncro/new-token-2027${suggest(vendor, vendorIds)}`);
  }
  const page = requireKebab('name of the page', given);
  const files = `tests/fixtures/${vendor}/${page}`;
  const paths = writeNew(root, {
    [`${files}.html`]: outlinePage(outline, `From an outline: ${page.replaceAll('-', ' ')}`),
    [`${files}.json`]: `${JSON.stringify(expected, null, 2)}\n`,
  });
  return {
    paths,
    next: [
      `add to ${files}.html what the outline left out: names in plain cells, choices of selects, what is ticked`,
      `say in ${files}.json what must be read from it (status, and reason after a colon, of each right; "*" is every other)`,
      `npm run build && npm run e2e -- --project=bare fixtures -g ${page}: it fails until the vendor's code reads it`,
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  const [file, name] = process.argv.slice(2);
  runScaffold(() => {
    if (!file) throw new Error('Usage: npm run fixture -- <outline.txt> <vendor>/<page>');
    return newFixture(resolve(import.meta.dirname, '..'), readFileSync(file, 'utf8'), name);
  });
}
