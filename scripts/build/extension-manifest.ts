import type { UserManifest } from 'wxt';

/** Where the vendors' own screens live. Code narrows these further: help, docs and API hosts are out. */
export const vendorHosts = [
  'https://*.syncromsp.com/*',
  'https://*.repairshopr.com/*',
  'https://*.autotask.net/*',
  'https://*.myconnectwise.net/*',
  'https://*.ateasesystems.net/*',
];

/**
 * Tighter than MV3's floor. `connect-src` is for the background alone, which calls the sinks that the admin set up and the
 * vendors' APIs, where the browser has granted the host; every page narrows it to RoleCall's own files in its head.
 */
const extensionPages = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https:",
  "frame-ancestors 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  // No string becomes markup in RoleCall's own pages, whatever a library can do.
  "require-trusted-types-for 'script'",
].join('; ');

/** The extension's manifest for one browser, without what WXT adds for the entry points. */
export function extensionManifest(browser: string): UserManifest {
  const firefox = browser === 'firefox';
  return {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    action: { default_title: '__MSG_extensionName__' },
    // The toolbar button's press, from the keyboard: a key that neither browser has taken (Alt+Shift+R is Chromium's).
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+K' } } },
    permissions: ['storage', 'scripting', 'activeTab', 'alarms', 'contextMenus'],
    host_permissions: [...vendorHosts],
    // For reminders, asked for when the admin switches them on.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*'],
    content_security_policy: { extension_pages: extensionPages },
    ...(firefox
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'rolecall@rolecall.example',
              // The first version with built-in consent to data collection on every platform.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['authenticationInfo', 'websiteContent'] },
            },
          },
        }
      : { minimum_chrome_version: '140', storage: { managed_schema: 'managed-schema.json' } }),
  };
}

/** Takes out what WXT adds by itself and RoleCall promises not to have. */
export function tightenManifest(manifest: Partial<Record<string, unknown>>): void {
  // A web-accessible resource lets any page find out that RoleCall is installed.
  delete manifest.web_accessible_resources;
  manifest.host_permissions = [...vendorHosts];
}
