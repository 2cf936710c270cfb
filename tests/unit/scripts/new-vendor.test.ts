import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { vendorFiles } from '../../../scripts/new-vendor';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rolecall-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Links what is in a folder of this checkout into the same folder of the new one, but for one name. */
function link(folder: string, except: string): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const name of readdirSync(folder)) {
    if (name !== except) symlinkSync(resolve(folder, name), join(root, folder, name));
  }
}

it('writes a vendor that the compiler takes as it is', () => {
  // With the id of a vendor that the registries know, so that the scaffold alone is what is judged.
  const files = Object.entries(vendorFiles('syncore')).filter(([path]) => /^(utils|entrypoints)/.test(path));
  link('utils', 'vendors');
  link('utils/vendors', 'syncore');
  for (const name of ['node_modules', 'public']) symlinkSync(resolve(name), join(root, name));
  for (const [path, contents] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
  const own = { extends: resolve('tsconfig.json'), files: files.map(([path]) => path), include: [] };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(own));
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['--noEmit', '-p', root], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(stdout).toBe('');
});
