/** `npm run new:manifest -- <vendor> <destination>`: a manifest and its test, ready to be filled from the source. */
import { resolve } from 'node:path';
import { credentialFields } from '../utils/manifests/credentials';
import { fillIn } from '../utils/manifests/placeholders';
import { suggest } from '../utils/manifests/problems';
import { isVendorId, type VendorId, vendorIds } from '../utils/manifests/vendors';
import { fillTemplate, requireKebab, runScaffold, writeNew } from './new-files';

const longestLine = 110;

/** A right as the vendor's guides write it, to show the form of a row. */
const exampleRows: Record<VendorId, string> = {
  syncro: 'Customers - List/Search',
  autotask: 'Web Services API > Feature Access > Can login to Web Services API: checked',
  connectwise: 'Companies | Company Maintenance | - / - / - / All',
  syncore: '',
};

function titleOf(name: string): string {
  return name.replace(
    /(^|-)([a-z0-9])/g,
    (_, dash: string, letter: string) => (dash ? ' ' : '') + letter.toUpperCase(),
  );
}

function open(what: string): string {
  return `${fillIn}${what}`;
}

function manifestText(vendor: VendorId, name: string, today: string): string {
  const credential = credentialFields[vendor];
  const row = exampleRows[vendor];
  const manifest = {
    $schema: '../manifest.schema.json',
    destination: titleOf(name),
    source: {
      title: open("the guide's title, as its maker writes it"),
      url: open("the guide's https address"),
      read: today,
      confidence: open('how much of the list the guide gives: full, partial, prebuilt, coarse or pictures'),
    },
    ...(row ? { rights: [open(`one line for each right, as the guide writes it, like "${row}"`)] } : {}),
    credential,
    deliver: {
      where: open("where in the destination's menus its form is"),
      fields: credential.map((field) => ({
        labels: [open(`the label of the field for ${field}`)],
        value: `{${field}}`,
      })),
    },
  };
  return `${short(JSON.stringify(manifest, null, 2))}\n`;
}

/** Lists of texts on one line where they fit on one, as the formatter has them. */
function short(json: string): string {
  return json.replace(/\[\s*("[^[\]]*?")\s*\]/g, (whole, list: string, at: number) => {
    const line = `[${list.replace(/\n\s*/g, ' ')}]`;
    const before = at - json.lastIndexOf('\n', at);
    return before + line.length <= longestLine ? line : whole;
  });
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
      `npm run manifests:check names what is still to be filled in (docs/manifest-format.md explains each key)`,
      'a right it calls unknown is misspelled, or goes into permission-manifests/vocabulary with its source',
      `npm run manifests:check -- --table ${vendor}/${file} prints the rows, to hold beside the guide`,
      'leave out of credential and deliver what the destination does not ask for',
      `write the guide's rows into ${paths[1]}, then npm run unit -- ${vendor}-${file}`,
      'npm run catalogue puts it into docs/catalogue.md',
    ],
  };
}

if (process.argv[1] === import.meta.filename) {
  const [vendor, name] = process.argv.slice(2);
  const today = new Date().toISOString().slice(0, 10);
  runScaffold(() => newManifest(resolve(import.meta.dirname, '..'), vendor, name, today));
}
