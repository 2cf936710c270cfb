import { globSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { extensionManifest, tightenManifest, vendorHosts } from '../../../scripts/build/extension-manifest';
import { longest } from '../../../utils/setup/limits';
import { sinkIds } from '../../../utils/sinks/types';

vi.mock('webextension-polyfill', () => ({ default: {} }));

test('asks for the vendors’ hosts and no power that reads every tab', () => {
  for (const browser of ['chrome', 'firefox']) {
    const manifest = extensionManifest(browser);
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'activeTab', 'alarms', 'contextMenus']);
    expect(manifest.host_permissions).toEqual([
      'https://*.syncromsp.com/*',
      'https://*.repairshopr.com/*',
      'https://*.autotask.net/*',
      'https://*.myconnectwise.net/*',
      'https://*.ateasesystems.net/*',
    ]);
    expect(manifest.optional_host_permissions).toEqual(['https://*/*']);
    expect(manifest.optional_permissions).toEqual(['notifications']);
  }
});

test('opens by the button, and by its key', () => {
  for (const browser of ['chrome', 'firefox']) {
    const { action, commands } = extensionManifest(browser);
    expect(action).not.toHaveProperty('default_popup');
    expect(commands).toEqual({ _execute_action: { suggested_key: { default: 'Alt+Shift+K' } } });
  }
});

test('tells each browser only what it understands', () => {
  expect(extensionManifest('chrome').minimum_chrome_version).toBe('140');
  expect(extensionManifest('chrome')).not.toHaveProperty('browser_specific_settings');
  expect(extensionManifest('firefox')).not.toHaveProperty('minimum_chrome_version');
  expect(extensionManifest('firefox').browser_specific_settings?.gecko).toMatchObject({
    id: 'rolecall@rolecall.example',
    data_collection_permissions: { required: ['authenticationInfo', 'websiteContent'] },
  });
});

test('pages of the extension load their own code alone and cannot be framed', () => {
  const policy = extensionManifest('chrome').content_security_policy?.extension_pages;
  expect(policy?.split('; ')).toEqual(
    expect.arrayContaining([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'none'",
      "form-action 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
    ]),
  );
  expect(policy).not.toMatch(/unsafe|\*|http:/);
});

test('the background may call over https, and no page of the extension calls anyone', () => {
  const policy = extensionManifest('chrome').content_security_policy?.extension_pages;
  expect(policy?.split('; ')).toContain("connect-src 'self' https:");
  const pages = globSync('entrypoints/*/index.html');
  expect(pages.length).toBeGreaterThan(2);
  for (const page of pages) {
    const narrowed = `<meta http-equiv="Content-Security-Policy" content="connect-src 'self'" />`;
    expect(readFileSync(page, 'utf8'), page).toContain(narrowed);
  }
});

test('takes out what the builder adds: resources pages can see, and hosts of content scripts', () => {
  const manifest: Record<string, unknown> = {
    web_accessible_resources: [{ resources: ['x.css'], matches: ['https://*/*'] }],
    host_permissions: [...vendorHosts, 'https://other.example/*'],
  };
  tightenManifest(manifest);
  expect(manifest).toEqual({ host_permissions: vendorHosts });
});

test('lets a company shorten how long things are kept and name the ways, by names that the background knows', async () => {
  expect(extensionManifest('chrome').storage).toEqual({ managed_schema: 'managed-schema.json' });
  const schema = JSON.parse(readFileSync('public/managed-schema.json', 'utf8')) as {
    readonly properties: Record<
      string,
      { readonly type: string; readonly items?: { readonly enum: readonly string[] } }
    >;
  };
  const { sinks, ...limits } = schema.properties;
  expect(Object.keys(limits).sort()).toEqual(Object.keys(longest).sort());
  expect(Object.values(limits).every(({ type }) => type === 'integer')).toBe(true);
  expect(sinks?.items?.enum).toEqual(sinkIds);
});
