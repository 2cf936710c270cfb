/** `npm run manifests:check [-- --table <vendor>/<destination>]`: every fault, then counts, or one manifest as a table. */
import { resolve } from 'node:path';
import { problemText } from '../utils/manifests/problems';
import { manifestTable } from '../utils/manifests/table';
import type { CompiledManifest } from '../utils/manifests/types';
import { compileFolder } from './manifest-files';

function counts(manifests: readonly CompiledManifest[], by: (manifest: CompiledManifest) => string): string {
  const totals = new Map<string, number>();
  for (const manifest of manifests) totals.set(by(manifest), (totals.get(by(manifest)) ?? 0) + 1);
  return [...totals].map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
}

/** Checks one checkout; `table` names a manifest to print. Returns the exit code. */
export function checkManifests(root: string, table: string | undefined, say: (line: string) => void): number {
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
  say(`${manifests.length} manifests. By vendor: ${counts(manifests, ({ vendor }) => vendor)}.`);
  say(`By confidence: ${counts(manifests, ({ confidence }) => confidence)}.`);
  say(`Rights not in a vocabulary: ${warnings.length}.`);
  for (const { vendor, names } of vocabularies)
    say(`Vocabulary ${vendor}: ${Object.keys(names).length} rights.`);
  return 0;
}

if (process.argv[1] === import.meta.filename) {
  const at = process.argv.indexOf('--table');
  const table = at > 0 ? (process.argv[at + 1] ?? '') : undefined;
  process.exitCode = checkManifests(resolve(import.meta.dirname, '..'), table, (line) => console.log(line));
}
