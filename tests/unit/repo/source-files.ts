import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, resolve, sep } from 'node:path';

/** Paths from the repository's root with forward slashes, and what each file says. */
export type SourceFiles = ReadonlyMap<string, string>;

const root = resolve(import.meta.dirname, '../../..');
const folders = ['entrypoints', 'components', 'utils', 'scripts', 'tests'];
const source = /\.(?:ts|tsx|mjs|js|css)$/;

/** Every source file of the repository. */
export async function readSourceFiles(): Promise<SourceFiles> {
  const files = new Map<string, string>();
  for (const folder of folders) {
    for (const entry of await readdir(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !source.test(entry.name)) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(relative(root, path).split(sep).join('/'), await readFile(path, 'utf8'));
    }
  }
  return files;
}

export interface Import {
  /** As written, for example `../manifests/fold` or `preact`. */
  readonly specifier: string;
  /** The repository's file, or null for a package. */
  readonly file: string | null;
  /** Types only: nothing of it is there when the code runs. */
  readonly typeOnly: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\s+from\s+)?['"]([^'"\n]+)['"]/gm;
// Not within a text: a test may quote one.
const call = /(?<!['"`].*)\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** What a file imports, re-exports and loads later. */
export function importsOf(path: string, files: SourceFiles): Import[] {
  const text = files.get(path) ?? '';
  const written = [
    ...[...text.matchAll(statement)].map(([, type, specifier = '']) => ({
      specifier,
      typeOnly: Boolean(type),
    })),
    ...[...text.matchAll(call)].map(([, specifier = '']) => ({ specifier, typeOnly: false })),
  ];
  return written.map(({ specifier, typeOnly }) => ({
    specifier,
    typeOnly,
    file: specifier.startsWith('.') ? resolveIn(files, posix.join(posix.dirname(path), specifier)) : null,
  }));
}

function resolveIn(files: SourceFiles, path: string): string {
  const tries = [path, `${path}.ts`, `${path}.tsx`, `${path}/index.ts`, `${path}/index.tsx`];
  return tries.find((each) => files.has(each)) ?? path;
}

/** Each file that runs when `start` runs, with the chain of imports that leads to it, and each package likewise. */
export function reachedFrom(start: string, files: SourceFiles): ReadonlyMap<string, readonly string[]> {
  const reached = new Map<string, readonly string[]>([[start, [start]]]);
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const chain = reached.get(path) ?? [];
    for (const { specifier, file, typeOnly } of importsOf(path, files)) {
      const next = file ?? specifier;
      if (typeOnly || reached.has(next)) continue;
      reached.set(next, [...chain, next]);
      if (file) waiting.push(file);
    }
  }
  return reached;
}
