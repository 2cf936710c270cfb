/** Reads `permission-manifests/` from disk and compiles it: shared by the build, the check and the tests. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Compiled, compileAll, type WrittenFile } from '../utils/manifests/compile-all';

/** The written files below `<root>/permission-manifests`, in a stable order. The generated schema is not one of them. */
export function readWrittenFiles(root: string): WrittenFile[] {
  const folder = join(root, 'permission-manifests');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.json') && path.includes('/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** First 8 hex digits of the SHA-256. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** Everything of one checkout, compiled. */
export function compileFolder(root: string): Compiled {
  return compileAll(readWrittenFiles(root), shortHash);
}
