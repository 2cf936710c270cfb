import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { vendorFiles } from '../../../scripts/new-vendor';

/** What has a line for each vendor's own file. */
const registries = ['registry.ts', 'health.ts'];
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rolecall-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** Links what is in a folder of this checkout into the same folder of the new one, but for some names. */
function link(folder: string, ...except: readonly string[]): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const name of readdirSync(folder)) {
    if (!except.includes(name)) symlinkSync(resolve(folder, name), join(root, folder, name));
  }
}

it('writes a vendor that the compiler and the registries take as it is', () => {
  // With the id of a vendor that the registries know, so that the scaffold alone is what is judged.
  const files = Object.entries(vendorFiles('syncore')).filter(([path]) => /^(utils|entrypoints)/.test(path));
  link('utils', 'vendors');
  link('utils/vendors', 'syncore', ...registries);
  // A link would be followed to this checkout's own vendor.
  for (const name of registries) copyFileSync(`utils/vendors/${name}`, join(root, 'utils/vendors', name));
  for (const name of ['node_modules', 'public']) symlinkSync(resolve(name), join(root, name));
  for (const [path, contents] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
  const paths = [...files.map(([path]) => path), ...registries.map((name) => `utils/vendors/${name}`)];
  const own = { extends: resolve('tsconfig.json'), files: paths, include: [] };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(own));
  const { stdout } = spawnSync('node_modules/.bin/tsc', ['--noEmit', '-p', root], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(stdout).toBe('');
});
