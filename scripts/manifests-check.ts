/** `npm run manifests:check [-- --table <vendor>/<destination>]`: every fault, then counts, or one manifest as a table. */
import { resolve } from 'node:path';
import { problemText } from '../utils/manifests/problems';
import { manifestTable } from '../utils/manifests/table';
import type { CompiledManifest, Source } from '../utils/manifests/types';
import { vendorIds } from '../utils/manifests/vendors';
import { compileFolder } from './manifest-files';

const confidences = [
  'full',
  'partial',
  'prebuilt',
  'coarse',
  'pictures',
] as const satisfies readonly Source['confidence'][];

/** The day a year before another, both as 2026-11-21. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** A note for each manifest of which a source was last read more than a year ago. */
function stale(manifests: readonly CompiledManifest[], today: string): string[] {
  return manifests.flatMap(({ id, sources }) =>
    sources
      .filter(({ read }) => read < yearBefore(today))
      .map(
        ({ read, url }) =>
          `note: permission-manifests/${id}.json: read on ${read}, over a year ago; read it again: ${url}`,
      ),
  );
}

/** How many manifests each vendor has of each confidence, as lines of a table. */
function countsTable(manifests: readonly CompiledManifest[]): string[] {
  const row = (name: string, own: readonly CompiledManifest[]) =>
    [
      name.padEnd(12),
      ...confidences.map((each) => own.filter(({ confidence }) => confidence === each).length),
      own.length,
    ]
      .map((cell) => String(cell).padStart(9))
      .join('');
  return [
    ['', ...confidences, 'together']
      .map((cell) => cell.padStart(9))
      .join('')
      .padStart(66),
    ...vendorIds.map((vendor) =>
      row(
        vendor,
        manifests.filter((each) => each.vendor === vendor),
      ),
    ),
    row('together', manifests),
  ];
}

/** Checks one checkout on a day such as 2026-11-21; `table` names a manifest to print. Returns the exit code. */
export function checkManifests(
  root: string,
  table: string | undefined,
  say: (line: string) => void,
  today: string,
): number {
  const { manifests, vocabularies, problems, warnings } = compileFolder(root);
  for (const problem of problems) say(problemText(problem));
  if (problems.length) return 1;
  if (table !== undefined) {
    const manifest = manifests.find(({ id }) => id === table);
    if (manifest) say(manifestTable(manifest));
    else say(`No manifest "${table}". There are: ${manifests.map(({ id }) => id).join(', ')}`);
    return manifest ? 0 : 1;
  }
  for (const warning of warnings) say(`note: ${problemText(warning)}`);
  const old = stale(manifests, today);
  for (const note of old) say(note);
  say(`${manifests.length} manifests, by vendor and by what the source gave:`);
  for (const line of countsTable(manifests)) say(line);
  say(`Rights that no vocabulary knows: ${warnings.length}. Read over a year ago: ${old.length}.`);
  for (const { vendor, names } of vocabularies)
    say(`Vocabulary ${vendor}: ${Object.keys(names).length} rights.`);
  return 0;
}

if (process.argv[1] === import.meta.filename) {
  const at = process.argv.indexOf('--table');
  const table = at > 0 ? (process.argv[at + 1] ?? '') : undefined;
  const today = new Date().toISOString().slice(0, 10);
  process.exitCode = checkManifests(
    resolve(import.meta.dirname, '..'),
    table,
    (line) => console.log(line),
    today,
  );
}
