import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, '../../.cache/sandbox');

interface Bundle {
  readonly text: string;
  /** Files of this repository that went into it. */
  readonly sources: readonly string[];
}

async function bundle(entry: string): Promise<Bundle> {
  const result = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: here,
    format: 'iife',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    jsxImportSource: 'react',
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  const sources = Object.keys(result.metafile.inputs).filter((path) => !path.includes('node_modules'));
  return { text: result.outputFiles[0]?.text ?? '', sources };
}

async function digestOf(files: readonly string[]): Promise<string> {
  const texts = await Promise.all(files.map((file) => readFile(file)));
  return createHash('sha256').update(Buffer.concat(texts)).digest('hex').slice(0, 16);
}

async function keep(file: string, text: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  await writeFile(`${file}.${process.pid}`, text);
  await rename(`${file}.${process.pid}`, file);
}

/**
 * React and MUI take seconds to bundle, so such a bundle is kept on disk, beside the list of its sources and what they
 * were.
 */
async function kept(entry: string): Promise<string> {
  const lock = join(here, '../../package-lock.json');
  const place = createHash('sha256').update(entry).digest('hex').slice(0, 8);
  const file = join(cache, `${basename(entry, '.tsx')}-${place}`);
  try {
    const { sources, digest }: { sources: string[]; digest: string } = JSON.parse(
      await readFile(`${file}.json`, 'utf8'),
    );
    if ((await digestOf([lock, ...sources])) === digest)
      return await readFile(`${file}-${digest}.js`, 'utf8');
  } catch {
    // Never bundled here, or a source is gone: bundled now.
  }
  const { text, sources } = await bundle(entry);
  const files = sources.map((source) => join(here, source));
  const digest = await digestOf([lock, ...files]);
  await keep(`${file}-${digest}.js`, text);
  await keep(`${file}.json`, JSON.stringify({ sources: files, digest }));
  return text;
}

/** Gives the scripts of some replica's pages by name, each bundled at its first use. */
export function makeBundler<Name extends string>(
  folder: string,
  entries: Readonly<Record<Name, string>>,
): (name: Name) => Promise<string> {
  const built = new Map<Name, Promise<string>>();
  return (name) => {
    const known = built.get(name);
    if (known) return known;
    const entry = join(folder, entries[name]);
    const made = entry.endsWith('.tsx') ? kept(entry) : bundle(entry).then(({ text }) => text);
    built.set(name, made);
    return made;
  };
}
