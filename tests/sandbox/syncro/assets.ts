import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { page, type SandboxResponse, script } from '../http';

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(here, '../../../.cache/sandbox');

const scripts = {
  chrome: 'client/chrome.ts',
  mui: 'client/mui.tsx',
  aria: 'client/aria.ts',
  lazy: 'client/lazy.ts',
  'lazy-append': 'client/lazy-append.ts',
  late: 'client/late.ts',
  shadow: 'client/shadow.ts',
  async: 'client/async.ts',
  trusted: 'client/trusted.ts',
  'controlled-form': '../destinations/controlled-form.tsx',
} as const;
type ScriptName = keyof typeof scripts;

const built = new Map<ScriptName, Promise<string>>();

async function bundle(entry: string): Promise<string> {
  const result = await build({
    entryPoints: [join(here, entry)],
    bundle: true,
    write: false,
    format: 'iife',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    jsx: 'automatic',
    jsxImportSource: 'react',
    tsconfigRaw: {},
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

/** React and MUI take seconds to bundle, so that bundle is kept on disk under a name that its source decides. */
async function kept(name: ScriptName): Promise<string> {
  const entry = scripts[name];
  const sources = await Promise.all([readFile(join(here, entry)), readFile(join(here, 'client/store.ts'))]);
  const lock = await readFile(join(here, '../../../package-lock.json'));
  const version = createHash('sha256')
    .update(Buffer.concat([...sources, lock]))
    .digest('hex')
    .slice(0, 16);
  const file = join(cache, `${name}-${version}.js`);
  try {
    return await readFile(file, 'utf8');
  } catch {
    const text = await bundle(entry);
    await mkdir(cache, { recursive: true });
    await writeFile(`${file}.${process.pid}`, text);
    await rename(`${file}.${process.pid}`, file);
    return text;
  }
}

/** A script of the replicas' pages, bundled at its first use. */
export function scriptFor(name: ScriptName): Promise<string> {
  const known = built.get(name);
  if (known) return known;
  const made = scripts[name].endsWith('.tsx') ? kept(name) : bundle(scripts[name]);
  built.set(name, made);
  return made;
}

/** Answers `/assets/<name>.js` and the style sheet. */
export async function answerAsset(path: string): Promise<SandboxResponse> {
  const name = path.replace(/^\/assets\//, '').replace(/\.js$/, '');
  if (name === 'application.css') {
    return {
      status: 200,
      headers: { 'content-type': 'text/css; charset=utf-8' },
      body: await readFile(join(here, 'client/application.css'), 'utf8'),
    };
  }
  if (!(name in scripts)) return page('Not found', 404);
  return script(await scriptFor(name as ScriptName));
}
