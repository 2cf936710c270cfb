import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import type { Step } from './step';

/** Budgets in bytes, as shipped: minified, not compressed, but for the whole, which is the store's zip. */
export const budgets = {
  detect: 6_000,
  contentScript: 30_000,
  /** What the panel's page loads to begin with. */
  panel: 60_000,
  /** With every view that is fetched only when a setup needs it. */
  wholePanel: 80_000,
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
      const missing = rows.length < builds.length * 4;
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
      what: named('panel at first, scripts and styles'),
      bytes: size(files, panelFiles(files, imports)),
      budget: budgets.panel,
    },
    {
      what: named('panel with every view it may fetch'),
      bytes: size(files, panelFiles(files, names)),
      budget: budgets.wholePanel,
    },
    { what: named('zip'), bytes: zipSize(files), budget: budgets.zip },
  ];
}

function size(files: ReadonlyMap<string, Buffer>, names: Iterable<string>): number {
  let bytes = 0;
  for (const name of names) bytes += files.get(name)?.length ?? 0;
  return bytes;
}

/** Whether a text leads to a file. */
type Leads = (text: string, candidate: string) => boolean;

/** Whatever the text names: chunks and styles carry a hash, so names are unique. */
function names(text: string, candidate: string): boolean {
  return text.includes(posix.basename(candidate));
}

/** What the text loads before anything of it runs: a page's own tags, a script's `import … from`. */
function imports(text: string, candidate: string): boolean {
  const leads = text.matchAll(/(?:\bfrom|\bimport|\b(?:src|href)=)\s*["']([^"']+)["']/g);
  return [...leads].some(([, path = '']) => posix.basename(path) === posix.basename(candidate));
}

/** What `sidepanel.html` leads to, and what that leads to in turn. */
function panelFiles(files: ReadonlyMap<string, Buffer>, leads: Leads): Set<string> {
  const candidates = [...files.keys()].filter((name) => /^(?:chunks|assets)\//.test(name));
  const loaded = new Set<string>();
  const waiting = ['sidepanel.html'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const text = files.get(name)?.toString() ?? '';
    for (const candidate of candidates) {
      if (loaded.has(candidate) || !leads(text, candidate)) continue;
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
