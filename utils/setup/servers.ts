/**
 * ConnectWise on a company's own server or a staging host: a host that the admin allowed by name. What a page there says of
 * itself is an offer and nothing more; only the admin's press in the panel, and the browser's grant, make it a vendor's host.
 */
import browser from 'webextension-polyfill';
import type { VendorId } from '../manifests/vendors';
import type { PageSeen } from '../messaging/protocol';
import type { PageSender } from '../messaging/sender';
import { detectFile } from './frames';
import { stateChanged } from './notify';
import * as store from './store';
import { mayReceive } from './tab-facts';
import { patternOf, vendorOfOrigin } from './vendor-hosts';

type Servers = Readonly<Record<string, VendorId>>;

interface Offer {
  readonly origin: string;
  readonly vendor: VendorId;
}

const key = 'servers';

function offerKey(tabId: number): string {
  return `server:${tabId}`;
}

function scriptId(origin: string): string {
  return `detect:${origin}`;
}

/** The servers that the admin allowed, by origin. */
export async function allServers(): Promise<Servers> {
  return (await store.read<Servers>('local', key)) ?? {};
}

/** The vendor whose host this ASCII origin is, the admin's own servers included. */
export async function vendorFor(origin: string): Promise<VendorId | null> {
  const servers = await allServers();
  return vendorOfOrigin(origin) ?? (Object.hasOwn(servers, origin) ? (servers[origin] ?? null) : null);
}

/**
 * Whether values may be sent to this origin: neither a vendor's domain nor, on any port, a server that RoleCall reads as a
 * vendor's. It was let in there for other things.
 */
export async function mayTakeValues(origin: string): Promise<boolean> {
  const host = hostOf(origin);
  return mayReceive(origin) && !Object.keys(await allServers()).some((server) => hostOf(server) === host);
}

/** A period at the end names the same server. */
function hostOf(origin: string): string {
  return (URL.parse(origin)?.hostname ?? '').replace(/\.+$/, '');
}

/** A page on an unknown host says that it is a vendor's app: kept for the tab's panel to offer. */
export async function serverSeen(
  { vendor }: PageSeen,
  { origin, tabId, frameId }: PageSender,
): Promise<void> {
  // On a vendor's own domain an unknown host is its help, its API or its documentation.
  if (frameId !== 0 || !origin.startsWith('https://') || !mayReceive(origin)) return;
  await store.change<Offer>('session', offerKey(tabId), () => ({ origin, vendor }));
  stateChanged(tabId);
}

/** What the tab's page offered, if the tab still shows that origin. */
export async function serverOffered(tabId: number, origin: string): Promise<VendorId | null> {
  const offer = await store.read<Offer>('session', offerKey(tabId));
  return offer?.origin === origin ? offer.vendor : null;
}

export async function forgetOffer(tabId: number): Promise<void> {
  await store.change<Offer>('session', offerKey(tabId), () => undefined);
}

/** The admin pressed "Use RoleCall on this server" beside this origin, and the browser granted the host. */
export async function keepServer(tabId: number, origin: string): Promise<void> {
  const offer = await store.read<Offer>('session', offerKey(tabId));
  // The tab may have gone to another host since, one that is granted as a destination.
  if (offer?.origin !== origin || !(await isAllowed(origin))) return;
  await store.change<Servers>('local', key, (servers = {}) => ({ ...servers, [offer.origin]: offer.vendor }));
  await registerDetect(offer.origin);
}

/** Forgets the servers whose host the admin has given back. */
export async function dropServers(): Promise<void> {
  for (const origin of Object.keys(await allServers())) {
    if (await isAllowed(origin)) continue;
    await store.change<Servers>('local', key, (servers = {}) =>
      Object.fromEntries(Object.entries(servers).filter(([known]) => known !== origin)),
    );
    await browser.scripting.unregisterContentScripts({ ids: [scriptId(origin)] }).catch(() => undefined);
  }
}

/** An update of the extension ends what was registered by script. */
export async function registerServers(): Promise<void> {
  await dropServers();
  for (const origin of Object.keys(await allServers())) await registerDetect(origin);
}

function isAllowed(origin: string): Promise<boolean> {
  return browser.permissions.contains({ origins: [patternOf(origin)] });
}

async function registerDetect(origin: string): Promise<void> {
  const script = {
    id: scriptId(origin),
    matches: [patternOf(origin)],
    js: [detectFile],
    allFrames: true,
    runAt: 'document_idle' as const,
  };
  // Registered already is as good.
  await browser.scripting.registerContentScripts([script]).catch(() => undefined);
}
