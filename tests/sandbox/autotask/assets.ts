import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundler } from '../bundler';
import { page, type SandboxResponse, script } from '../http';
import { firstListeners } from './pages';

const here = dirname(fileURLToPath(import.meta.url));
const scriptFor = makeBundler(here, { inner: 'client/main.ts', shell: 'client/shell.ts' });

/** Answers `/Static/*`, but for the tenant's own script. */
export async function answerAsset(path: string): Promise<SandboxResponse> {
  switch (path) {
    case '/Static/first.js':
      return script(firstListeners);
    case '/Static/inner.js':
      return script(await scriptFor('inner'));
    case '/Static/shell.js':
      return script(await scriptFor('shell'));
    case '/Static/autotask.css': {
      const files = ['client/autotask.css', 'client/components.css'].map((file) => join(here, file));
      const texts = await Promise.all(files.map((file) => readFile(file, 'utf8')));
      return { status: 200, headers: { 'content-type': 'text/css' }, body: texts.join('') };
    }
    default:
      return page('Not found', 404);
  }
}
