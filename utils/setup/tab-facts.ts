import browser from 'webextension-polyfill';

/** A tab as far as RoleCall may see it. */
export interface TabFacts {
  readonly tabId: number;
  readonly incognito: boolean;
  readonly openerTabId: number | null;
  readonly windowId: number | undefined;
  /** ASCII origin of the top frame; empty where the browser does not tell (no grant, no toolbar press). */
  readonly origin: string;
  readonly title: string;
}

interface BrowserTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly incognito: boolean;
  readonly openerTabId?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

function factsOf(tab: BrowserTab): TabFacts {
  return {
    tabId: tab.id ?? -1,
    incognito: tab.incognito,
    openerTabId: tab.openerTabId ?? null,
    windowId: tab.windowId,
    origin: originOf(tab.url),
    title: tab.url ? (tab.title ?? '').slice(0, 200) : '',
  };
}

function originOf(url: string | undefined): string {
  const parsed = url ? URL.parse(url) : null;
  return parsed && /^https?:$/.test(parsed.protocol) ? parsed.origin : '';
}

/** One tab, or null when it is closed. */
export async function tabFacts(tabId: number): Promise<TabFacts | null> {
  try {
    return factsOf(await browser.tabs.get(tabId));
  } catch {
    return null;
  }
}

/** Whether a tab is in a window of its own that a page opened. */
export async function inPopup({ windowId }: TabFacts): Promise<boolean> {
  if (windowId === undefined) return false;
  const shown = await browser.windows.get(windowId).catch(() => null);
  return shown?.type === 'popup';
}

/**
 * The tabs RoleCall may reach now that could be a destination: their address is told, https (or this very machine),
 * and no vendor's.
 */
export async function reachableTabs(incognito: boolean): Promise<TabFacts[]> {
  const tabs = (await browser.tabs.query({})).map((tab) => factsOf(tab));
  return tabs.filter((tab) => tab.incognito === incognito && mayReceive(tab.origin));
}

/** Whether values may be sent to this origin at all. */
export function mayReceive(origin: string): boolean {
  const url = URL.parse(origin);
  if (!url || url.origin !== origin || isVendorDomain(origin)) return false;
  const loopback = url.hostname === 'localhost' || url.hostname === '127.0.0.1';
  return url.protocol === 'https:' || (url.protocol === 'http:' && loopback);
}

/**
 * Whether an origin is anywhere on a vendor's domain: its help, another tenant, another port, a trailing dot. RoleCall may
 * reach all of it without asking, so nothing there may receive values.
 */
function isVendorDomain(origin: string): boolean {
  const host = `.${URL.parse(origin)?.hostname.replace(/\.+$/, '')}`;
  const patterns: readonly string[] = browser.runtime.getManifest().host_permissions ?? [];
  const domains = patterns.map((pattern) => pattern.replace(/^https:\/\/\*|\/\*$/g, ''));
  return domains.some((domain) => host.endsWith(domain));
}
