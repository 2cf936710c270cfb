import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The repository's root. */
export const root = resolve(import.meta.dirname, '../../..');

/** The program of a browser as `scripts/setup.mjs` found it. */
export function browserProgram(name: 'chromium' | 'firefox'): string {
  const found = JSON.parse(readFileSync(join(root, '.cache/browsers.json'), 'utf8')) as Record<
    string,
    string
  >;
  const program = found[name];
  if (!program) throw new Error(`no ${name} in .cache/browsers.json: run "npm run setup"`);
  return program;
}

/** A new, empty profile folder. */
export function newProfile(name: string): Promise<string> {
  return mkdtemp(join(tmpdir(), `rolecall-${name}-`));
}
