import { type Compiled, compileAll } from '../../../utils/manifests/compile-all';
import { problemText } from '../../../utils/manifests/problems';
import type { CompiledManifest } from '../../../utils/manifests/types';

export const source = {
  title: 'A page',
  url: 'https://docs.rocketcyber.example/syncro',
  read: '2026-11-21',
  confidence: 'full',
};

/** Compiles files given as objects, or as text where the text itself is in question. */
export function compileFiles(files: Readonly<Record<string, unknown>>): Compiled {
  const written = Object.entries(files).map(([path, value]) => ({
    path,
    text: typeof value === 'string' ? value : JSON.stringify(value),
  }));
  return compileAll(written, (text) => text.length.toString(16).padStart(8, '0'));
}

/** What is said of one manifest, line by line. */
export function faultsOf(
  path: string,
  manifest: unknown,
  more: Readonly<Record<string, unknown>> = {},
): string[] {
  return compileFiles({ ...more, [path]: manifest }).problems.map(problemText);
}

/** A manifest that must be without fault; destination and source are filled in. */
export function compiled(
  vendor: string,
  manifest: object,
  more: Readonly<Record<string, unknown>> = {},
): CompiledManifest {
  const path = `${vendor}/example.json`;
  const result = compileFiles({ ...more, [path]: { destination: 'Example', source, ...manifest } });
  const found = result.manifests.find(({ id }) => id === `${vendor}/example`);
  if (result.problems.length || !found) throw new Error(result.problems.map(problemText).join('\n'));
  return found;
}
