import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { vendorHosts } from '../../scripts/build/extension-manifest';
import { type BrowserName, builds, expect, test } from './harness/fixtures';

interface BuiltManifest {
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly content_scripts: readonly {
    readonly js: readonly string[];
    readonly matches: readonly string[];
  }[];
  readonly action: object;
}

function buildUnderTest(): string {
  return builds[test.info().project.name as BrowserName];
}

test('the build asks for what it promised, and one script alone runs unasked', async () => {
  const manifest = JSON.parse(
    await readFile(join(buildUnderTest(), 'manifest.json'), 'utf8'),
  ) as BuiltManifest;
  const panel = test.info().project.name === 'chromium' ? ['sidePanel'] : [];
  expect(manifest.permissions).toEqual([
    'storage',
    'scripting',
    'activeTab',
    'alarms',
    'contextMenus',
    ...panel,
  ]);
  expect(manifest.host_permissions).toEqual(vendorHosts);
  expect(manifest).not.toHaveProperty('web_accessible_resources');
  expect(manifest.action).not.toHaveProperty('default_popup');
  expect(manifest.content_scripts.map(({ js }) => js)).toEqual([['content-scripts/detect.js']]);
  expect(manifest.content_scripts[0]?.matches.toSorted()).toEqual(vendorHosts.toSorted());
});

test('the build carries no source map and no code from elsewhere', async () => {
  const build = buildUnderTest();
  const names = await readdir(build, { recursive: true });
  expect(names.filter((name) => name.endsWith('.map'))).toEqual([]);
  for (const name of names.filter((each) => /\.(?:js|html)$/.test(each))) {
    const text = await readFile(join(build, name), 'utf8');
    expect(text, name).not.toMatch(
      /sourceMappingURL|<script[^>]+src="https?:|import\(["'`]https?:|\beval\(|new Function\(/,
    );
  }
});
