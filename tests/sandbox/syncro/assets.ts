import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundler } from '../bundler';
import { page, type SandboxResponse, script } from '../http';

const here = dirname(fileURLToPath(import.meta.url));

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

/** A script of the replicas' pages, bundled at its first use. */
export const scriptFor = makeBundler(here, scripts);

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
