import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeBundler } from '../bundler';
import { page, type SandboxResponse, script } from '../http';
import type { Rendering } from './options';

const entries = {
  gxt: 'client/gxt/main.ts',
  ext: 'client/ext/main.ts',
  selects: 'client/selects/main.ts',
  virtual: 'client/virtual/main.ts',
  react: 'client/react/main.tsx',
} as const;

const scriptFor = makeBundler(dirname(fileURLToPath(import.meta.url)), entries);

/** The script that draws a rendering; what is in a frame is drawn as outside of one. */
export function scriptNameOf(rendering: Rendering): keyof typeof entries {
  return rendering === 'iframe' ? 'gxt' : rendering;
}

/** Answers `<codebase>/static/<name>.js`. */
export async function answerAsset(path: string): Promise<SandboxResponse> {
  const name = /\/static\/(\w+)\.js$/.exec(path)?.[1] ?? '';
  return name in entries ? script(await scriptFor(name as keyof typeof entries)) : page('Not found', 404);
}
