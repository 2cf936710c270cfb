import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import { checkManifests } from '../../../scripts/manifests-check';
import { newManifest } from '../../../scripts/new-manifest';
import { newVendor } from '../../../scripts/new-vendor';
import { credentialFields } from '../../../utils/manifests/credentials';
import { problemText } from '../../../utils/manifests/problems';
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

it.each(vendorIds)(
  'writes a manifest for %s whose every gap is a fault, and its test beside it',
  (vendor) => {
    const { paths } = newManifest(root, vendor, 'ticket-board-2', '2026-11-21');
    const [file = '', test = ''] = paths;
    expect(paths).toEqual([
      `permission-manifests/${vendor}/ticket-board-2.json`,
      `tests/unit/manifests/${vendor}-ticket-board-2.test.ts`,
    ]);
    expect(written(test)).toContain(`const wanted = '${vendor}/ticket-board-2';`);
    const gaps = compileFolder(root).problems;
    const fields = credentialFields[vendor].map((_, index) => `deliver.fields[${index}].labels[0]`);
    expect(gaps.map(({ path }) => path)).toEqual([
      'source.title',
      'source.url',
      'source.confidence',
      ...(vendor === 'syncore' ? [] : ['rights[0]']),
      'deliver.where',
      ...fields,
    ]);
    expect(gaps.map(problemText)).toContain(
      `${file}: source.url: still to be filled in: the guide's https address`,
    );

    // Filled in with what the gaps say, it compiles.
    const filled = written(file)
      .replace(/FILL IN: the guide's https address/, 'https://docs.board.example/')
      .replace(/FILL IN: how much[^"]*/, 'full')
      .replace(/FILL IN: one line(?:[^"\\]|\\.)*?like \\"((?:[^"\\])*)\\"/, '$1')
      .replace(/FILL IN: [^"]*/g, 'Text of the guide');
    writeFileSync(join(root, file), filled);
    const { manifests, problems, warnings } = compileFolder(root);
    expect([...problems, ...warnings]).toEqual([]);
    expect(manifests.find(({ id }) => id === `${vendor}/ticket-board-2`)?.destination).toBe('Ticket Board 2');
  },
);

it.each([
  ['a manifest', () => newManifest(root, 'connectwise', 'ticket-board-2', '2026-11-21').paths],
  ['a vendor', () => newVendor(root, 'halo-psa').paths],
])(
  'writes %s as the linter and the formatter want it',
  (_, scaffold) => {
    for (const path of scaffold()) {
      const text = written(path);
      const { stdout } = spawnSync(
        'node_modules/.bin/biome',
        ['check', '--write', `--stdin-file-path=${path}`],
        {
          input: text,
          encoding: 'utf8',
          shell: process.platform === 'win32',
        },
      );
      expect(stdout).toBe(text);
    }
  },
  60_000,
);

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
    'utils/vendors/halo-psa/landmarks.ts',
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
  const check = (table?: string, today = '2026-11-21') => {
    lines.length = 0;
    return checkManifests(root, table, (line) => lines.push(line), today);
  };
  expect(check()).toBe(0);
  const said = lines.join('\n');
  expect(said).toMatch(/^\d+ manifests, by vendor and by what the source gave:\n +full +partial +prebuilt/m);
  expect(said).toMatch(/^ *syncro +\d+ +\d+ +\d+ +\d+ +\d+ +19$/m);
  expect(said).toMatch(/^ *together( +\d+){6}$/m);
  expect(said).toContain('Rights that no vocabulary knows: 0. Read over a year ago: 0.');
  expect(check(undefined, '2027-11-21')).toBe(0);
  expect(lines.join('\n')).not.toContain('over a year ago; read it again');
  expect(check(undefined, '2027-11-22')).toBe(0);
  expect(lines.filter((line) => line.includes('syncro/rocketcyber'))).toEqual([
    expect.stringMatching(
      /^note: permission-manifests\/syncro\/rocketcyber.json: read on 2026-11-21, over a year ago; read it again: https:/,
    ),
  ]);
  expect(check('syncro/lifecycle-manager')).toBe(0);
  expect(lines[0]?.split('\n').slice(2, 5)).toEqual([
    'Ready-made by the vendor: Lifecycle Manager',
    '- Assets - View Details',
    '- Assets - List/Search',
  ]);
  expect(check('syncro/lifecycle')).toBe(1);
  const file = join(root, 'permission-manifests/syncro/rocketcyber.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"Contacts - Import"', '"Contacts - Imports All"'));
  expect(check()).toBe(0);
  expect(lines.join('\n')).toContain('"Contacts - Imports All" is not in the vocabulary');
  expect(lines.join('\n')).toContain('Rights that no vocabulary knows: 1.');
  writeFileSync(
    join(root, 'permission-manifests/syncro/broken.json'),
    '{"destination": "Broken", "rigths": []}',
  );
  expect(check()).toBe(1);
  expect(lines).toEqual([
    'permission-manifests/syncro/broken.json: rigths: unknown key "rigths"; did you mean "rights"?',
  ]);
});
