import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { catalogueText } from '../../../scripts/catalogue';
import { compileFolder } from '../../../scripts/manifest-files';

const source = {
  title: 'Rows | and columns',
  url: 'https://docs.rocketcyber.example/syncro',
  read: '2026-11-21',
};

it('is up to date (npm run catalogue)', () => {
  expect(readFileSync('docs/catalogue.md', 'utf8')).toBe(catalogueText('.'));
});

it('is what the README says of it', () => {
  const { manifests } = compileFolder('.');
  const whole = manifests.filter(({ confidence }) => confidence === 'full').length;
  const readme = readFileSync('README.md', 'utf8').replace(/\s+/g, ' ');
  expect(readme).toContain(`It knows [${manifests.length} pairs of vendor and app](docs/catalogue.md).`);
  expect(readme).toContain(`For ${whole} of them the app's guide gives the whole list of rights`);
});

it('lists each manifest with its rights, how sure they are, the day and the source', () => {
  const root = mkdtempSync(join(tmpdir(), 'catalogue-'));
  const write = (id: string, manifest: object) => {
    const path = join(root, 'permission-manifests', `${id}.json`);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify(manifest));
  };
  write('syncro/zeta', {
    destination: 'zeta',
    source: { ...source, confidence: 'partial' },
    rights: ['Assets - Edit', { right: 'Assets - Create', inferred: true }],
  });
  write('syncro/alpha', {
    destination: 'Alpha',
    integration: 'PSA',
    source: { ...source, confidence: 'full' },
    rights: ['Assets - Edit'],
  });
  write('autotask/system', {
    destination: 'System',
    source: { ...source, confidence: 'full' },
    target: 'none',
  });
  const lines = catalogueText(root).split('\n');
  const link = '[Rows \\| and columns](https://docs.rocketcyber.example/syncro)';
  expect(lines.filter((each) => /^(## |\| \[)/.test(each))).toEqual([
    '## Syncro: 2',
    `| [Alpha, PSA](../permission-manifests/syncro/alpha.json) | 1 | the whole list | 2026-11-21 | ${link} |`,
    `| [zeta](../permission-manifests/syncro/zeta.json) | 2 (1 inferred) | part of the list | 2026-11-21 | ${link} |`,
    '## Autotask PSA: 1',
    `| [System](../permission-manifests/autotask/system.json) | none to choose | the whole list | 2026-11-21 | ${link} |`,
  ]);
  expect(lines).toContain(
    '3 manifests. Written by `npm run catalogue`; a unit test fails when it is not up to date.',
  );
});
