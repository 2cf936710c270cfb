import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import { checkManifests } from '../../../scripts/manifests-check';
import { newManifest } from '../../../scripts/new-manifest';
import { newVendor } from '../../../scripts/new-vendor';
import { vendorIds } from '../../../utils/manifests/vendors';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'rolecall-'));
  cpSync('permission-manifests', join(root, 'permission-manifests'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

function written(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

it.each(vendorIds)('writes a manifest for %s that compiles, and its test beside it', (vendor) => {
  const { paths } = newManifest(root, vendor, 'ticket-board-2', '2026-11-21');
  expect(paths).toEqual([
    `permission-manifests/${vendor}/ticket-board-2.json`,
    `tests/unit/manifests/${vendor}-ticket-board-2.test.ts`,
  ]);
  const { manifests, problems, warnings } = compileFolder(root);
  expect([...problems, ...warnings]).toEqual([]);
  expect(manifests.find(({ id }) => id === `${vendor}/ticket-board-2`)?.destination).toBe('Ticket Board 2');
  expect(written(paths[1] ?? '')).toContain(`id === '${vendor}/ticket-board-2'`);
});

it('writes a manifest as the formatter would', () => {
  const [path = ''] = newManifest(root, 'connectwise', 'ticket-board-2', '2026-11-21').paths;
  const text = written(path);
  const { stdout } = spawnSync('node_modules/.bin/biome', ['format', `--stdin-file-path=${path}`], {
    input: text,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  expect(stdout).toBe(text);
}, 20_000);

it('overwrites nothing, and writes nothing when it can not write all', () => {
  newManifest(root, 'syncro', 'board', '2026-11-21');
  rmSync(join(root, 'permission-manifests/syncro/board.json'));
  expect(() => newManifest(root, 'syncro', 'board', '2026-11-22')).toThrow(
    'Nothing written, for it is there already: tests/unit/manifests/syncro-board.test.ts',
  );
  expect(readdirSync(join(root, 'permission-manifests/syncro'))).not.toContain('board.json');
  expect(() => newManifest(root, 'syncro', 'rocketcyber', '2026-11-21')).toThrow('rocketcyber.json');
});

it.each([
  ['sincro', 'board', 'Unknown vendor "sincro"; did you mean "syncro"?'],
  [undefined, undefined, 'Unknown vendor ""'],
  ['syncro', '../board', 'must be kebab-case'],
  ['syncro', undefined, 'must be kebab-case'],
])('refuses %s %s', (vendor, name, message) => {
  expect(() => newManifest(root, vendor, name, '2026-11-21')).toThrow(message);
});

it('writes the rooms of a vendor together', () => {
  const { paths } = newVendor(root, 'halo-psa');
  expect(paths).toEqual([
    'utils/vendors/halo-psa/pages.ts',
    'utils/vendors/halo-psa/vendor.ts',
    'entrypoints/halo-psa.content.ts',
    'permission-manifests/vocabulary/halo-psa.json',
    'tests/unit/vendors/halo-psa.test.ts',
  ]);
  expect(written('entrypoints/halo-psa.content.ts')).toContain('runAssistant(haloPsa)');
  expect(() => newVendor(root, 'halo-psa')).toThrow('there already');
  expect(() => newVendor(root, 'syncro')).toThrow('is a vendor already');
  expect(() => newVendor(root, 'Halo PSA')).toThrow('must be kebab-case');
});

it('checks a folder: counts, one manifest as a table, or its faults', () => {
  const lines: string[] = [];
  const check = (table?: string) => {
    lines.length = 0;
    return checkManifests(root, table, (line) => lines.push(line));
  };
  expect(check()).toBe(0);
  expect(lines.join('\n')).toMatch(/\d+ manifests\. By vendor: .*syncro \d+/);
  expect(lines.join('\n')).toMatch(/By confidence: .*prebuilt \d+/);
  expect(check('syncro/lifecycle-manager')).toBe(0);
  expect(lines[0]?.split('\n').slice(2)).toEqual(['- Assets - View Details', '- Assets - List/Search']);
  expect(check('syncro/lifecycle')).toBe(1);
  writeFileSync(
    join(root, 'permission-manifests/syncro/broken.json'),
    '{"destination": "Broken", "rigths": []}',
  );
  expect(check()).toBe(1);
  expect(lines).toEqual([
    'permission-manifests/syncro/broken.json: rigths: unknown key "rigths"; did you mean "rights"?',
  ]);
});
