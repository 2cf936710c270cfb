import type { OpenOptions } from './types';

export const extensionId = 'rolecall@rolecall.example';

/** Preferences of a test profile. Giving the extension's address here spares a search for it: it is random otherwise. */
export function preferences({ proxy, colorScheme }: OpenOptions, uuid: string): Record<string, unknown> {
  const { hostname, port } = new URL(proxy);
  return {
    'network.proxy.type': 1,
    'network.proxy.http': hostname,
    'network.proxy.http_port': Number(port),
    'network.proxy.ssl': hostname,
    'network.proxy.ssl_port': Number(port),
    'network.proxy.allow_hijacking_localhost': true,
    'network.proxy.no_proxies_on': '',
    'network.trr.mode': 5,
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    'extensions.webextOptionalPermissionPrompts': false,
    // A process in advance, for the next new site, costs as much as a page that is used.
    'dom.ipc.processPrelaunch.enabled': false,
    'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
  };
}
