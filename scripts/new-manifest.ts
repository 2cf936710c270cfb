/** `npm run new:manifest -- <vendor> <destination>`: a manifest and its test, ready to be filled from the source. */
import { resolve } from 'node:path';
import { credentialFields } from '../utils/manifests/credentials';
import { suggest } from '../utils/manifests/problems';
import { isVendorId, type VendorId, vendorIds } from '../utils/manifests/vendors';
import { fillTemplate, requireKebab, runScaffold, writeNew } from './new-files';

const exampleRows: Record<VendorId, readonly string[]> = {
  syncro: ['Customers - List/Search'],
  autotask: ['Web Services API > Feature Access > Can login to Web Services API: checked'],
  connectwise: ['Companies | Company Maintenance | - / - / - / All'],
  syncore: [],
};

function titleOf(name: string): string {
  return name.replace(
    /(^|-)([a-z0-9])/g,
    (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
}

function manifestText(vendor: VendorId, name: string, today: string): string {
  const credential = credentialFields[vendor].slice(0, 2);
  const manifest = {
    $schema: '../manifest.schema.json',
    destination: titleOf(name),
    source: {
      title: 'Title of the guide',
      url: 'https://guide.example/',
      read: today,
      confidence: 'partial',
    },
    rights: exampleRows[vendor],
    credential,
    deliver: {
      where: 'Where in its menus the form is',
      fields: credential.map((field) => ({ labels: [field], value: `{${field}}` })),
    },
  };
  return `${short(JSON.stringify(manifest, null, 2))}\n`;
}

/** Lists of texts on one line, as the formatter has them. */
function short(json: string): string {
  return json.replace(/\[\s*("[^[\]]*?")\s*\]/g, (_, list: string) => `[${list.replace(/\n\s*/g, ' ')}]`);
}

/** Writes both files below `root`; throws a sentence when the names are wrong or a file is there. */
export function newManifest(
  root: string,
  vendor: string | undefined,
  name: string | undefined,
  today: string,
) {
  if (!isVendorId(vendor))
    throw new Error(`Unknown vendor "${vendor ?? ''}"${suggest(vendor ?? '', vendorIds)}`);
  const file = requireKebab('name of the destination', name);
  const paths = writeNew(root, {
    [`permission-manifests/${vendor}/${file}.json`]: manifestText(vendor, file, today),
    [`tests/unit/manifests/${vendor}-${file}.test.ts`]: fillTemplate('manifest-test', {
      ID: `${vendor}/${file}`,
    }),
  });
  return {
    paths,
    next: [
      'fill in the source, the rights and the form from the guide (docs/manifest-format.md)',
      `npm run manifests:check -- --table ${vendor}/${file}, and hold the table beside the guide`,
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  const [vendor, name] = process.argv.slice(2);
  const today = new Date().toISOString().slice(0, 10);
  runScaffold(() => newManifest(resolve(import.meta.dirname, '..'), vendor, name, today));
}
