import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Step } from './step';

/** Budgets in bytes, as shipped: minified, not compressed, but for the whole, which is the store's zip. */
export const budgets = {
  detect: 6_000,
  contentScript: 30_000,
  panel: 60_000,
  zip: 300_000,
} as const;

interface Row {
  readonly what: string;
  readonly bytes: number;
  readonly budget: number;
}

/** Holds each build's files against the budgets and shows them as a table. */
export function sizesStep(builds: readonly string[]): Step {
  return {
    name: 'size budgets',
    async run() {
      const rows = (await Promise.all(builds.map(measure))).flat();
      const over = rows.filter((row) => row.bytes > row.budget);
      const missing = rows.length < builds.length * 3;
      const table = rows.map(line).join('\n');
      return {
        passed: over.length === 0 && !missing ? 1 : 0,
        failed: over.length === 0 && !missing ? 0 : 1,
        details: missing ? `${table}\n  a build or its content scripts are missing` : table,
      };
    },
  };
}

/** One row for each content script, the panel and the zip of one built extension. */
export async function measure(folder: string): Promise<Row[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  if (paths.length === 0) return [];
  const files = new Map<string, Buffer>();
  for (const path of paths) files.set(relative(folder, path).split(sep).join('/'), await readFile(path));

  const scripts = [...files.keys()].filter((name) => /^content-scripts\/.*\.js$/.test(name)).sort();
  const named = (what: string) => `${folder.split(/[\\/]/).at(-1)} ${what}`;
  return [
    ...scripts.map((name) => ({
      what: named(name),
      bytes: size(files, [name]),
      budget: name.endsWith('/detect.js') ? budgets.detect : budgets.contentScript,
    })),
    {
      what: named('panel, scripts and styles'),
      bytes: size(files, panelFiles(files)),
      budget: budgets.panel,
    },
    { what: named('zip'), bytes: zipSize(files), budget: budgets.zip },
  ];
}

function size(files: ReadonlyMap<string, Buffer>, names: Iterable<string>): number {
  let bytes = 0;
  for (const name of names) bytes += files.get(name)?.length ?? 0;
  return bytes;
}

/** What `sidepanel.html` loads, and what that imports in turn: chunks and styles carry a hash, so names are unique. */
function panelFiles(files: ReadonlyMap<string, Buffer>): Set<string> {
  const candidates = [...files.keys()].filter((name) => /^(?:chunks|assets)\//.test(name));
  const loaded = new Set<string>();
  const waiting = ['sidepanel.html'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = files.get(name)?.toString() ?? '';
    for (const candidate of candidates) {
      if (loaded.has(candidate) || !text.includes(posix.basename(candidate))) continue;
      loaded.add(candidate);
      waiting.push(candidate);
    }
  }
  return loaded;
}

/** The size of a zip of these files: each one's header, its deflated content and its line in the directory. */
function zipSize(files: ReadonlyMap<string, Buffer>): number {
  const end = 22;
  const headers = 30 + 46;
  return [...files].reduce(
    (sum, [name, content]) =>
      sum + headers + 2 * Buffer.byteLength(name) + deflateRawSync(content, { level: 9 }).length,
    end,
  );
}

function line({ what, bytes, budget }: Row): string {
  const share = `${Math.round((bytes / budget) * 100)} %`.padStart(6);
  const over = bytes > budget ? '  OVER' : '';
  return `  ${what.padEnd(56)} ${kilobytes(bytes)} of ${kilobytes(budget)} ${share}${over}`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1).padStart(6)} kB`;
}
