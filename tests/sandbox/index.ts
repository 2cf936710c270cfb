import { autotaskHandler } from './autotask/routes';
import { AutotaskServer, type TenantPlace } from './autotask/server';
import { canary } from './canary';
import type { Certificate } from './certificate';
import { connectWiseHandler } from './connectwise/routes';
import { ConnectWiseServer, type ServerPlace } from './connectwise/server';
import { Destination, type DestinationFacts } from './destinations/destination';
import {
  gradientFacts,
  lifecycleManagerFacts,
  rocketCyberFacts,
  tier2TicketsFacts,
} from './destinations/facts';
import { mspcfoFacts } from './destinations/mspcfo';
import { destinationHandler } from './destinations/pages';
import { rewstFacts } from './destinations/rewst';
import { syncoreAppFacts } from './destinations/syncore-app';
import { umbrellaFacts } from './destinations/umbrella';
import {
  type Handler,
  page,
  readRequest,
  type SandboxRequest,
  type SandboxResponse,
  withoutRedirect,
} from './http';
import { type ForwardProxy, startProxy } from './proxy';
import { SyncoreAccount, syncoreHosts } from './syncore/account';
import { syncoreHandler } from './syncore/routes';
import { tenantHandler } from './syncro/routes';
import { type Brand, SyncroTenant } from './syncro/tenant';

/** One request that some replica got. */
export interface LoggedRequest {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** A destination's own server calls the vendor too; those calls are not the browser's. */
  readonly from: 'browser' | 'destination';
}

export interface SandboxOptions {
  /** Without it nothing listens, and `handle` alone answers. */
  readonly proxy?: boolean;
}

export interface Sandbox {
  /** The proxy's address, or empty without one. */
  readonly proxy: string;
  readonly requests: LoggedRequest[];
  /** Hosts that have told a secret. Whoever looks for one may empty it. */
  readonly shown: Set<string>;
  syncro(subdomain: string): SyncroTenant;
  repairshopr(subdomain: string): SyncroTenant;
  /** A company's ConnectWise in a cloud region, or on a server of its own. */
  connectwise(companyId: string, place?: ServerPlace): ConnectWiseServer;
  /** A company's Autotask in a zone: `ww5` unless it is told otherwise. */
  autotask(name: string, place?: TenantPlace): AutotaskServer;
  /** A company's Syncore. All companies share the hosts: the pages are those of the latest made. */
  syncore(name: string): SyncoreAccount;
  readonly rocketcyber: Destination;
  readonly lifecycleManager: Destination;
  readonly gradient: Destination;
  readonly tier2tickets: Destination;
  readonly umbrella: Destination;
  readonly mspcfo: Destination;
  readonly rewst: Destination;
  readonly syncoreApp: Destination;
  /** Puts a page on any host; it goes before the replicas. Every path of the host when path is `*`. */
  page(host: string, path: string, content: string | Handler): void;
  /** Takes every page of a host away again: its replica answers. */
  withdraw(host: string): void;
  /** Leads a host to a server of its own on this machine, which has to show `certificate` to be trusted. */
  lead(host: string, port: number): void;
  readonly certificate: Certificate | undefined;
  /** Answers a request that a browser's interception caught; redirects become pages that lead on. */
  handle(request: SandboxRequest): Promise<SandboxResponse>;
  close(): Promise<void>;
}

/** Starts the replicas, each with its own truth, behind one proxy that lets nothing out. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const requests: LoggedRequest[] = [];
  const shown = new Set<string>();
  const hosts = new Map<string, Handler>();
  const pages = new Map<string, Handler>();
  const tenants = new Map<string, SyncroTenant>();
  const companies = new Map<string, ConnectWiseServer[]>();
  const autotasks: AutotaskServer[] = [];
  const syncores: SyncoreAccount[] = [];

  async function answer(request: SandboxRequest, from: LoggedRequest['from']): Promise<SandboxResponse> {
    const incoming = readRequest(request);
    const { host, method, path, headers, body } = incoming;
    const search = incoming.query.size > 0 ? `?${incoming.query}` : '';
    requests.push({ host, method, path: path + search, headers, body, from });
    const handler = pages.get(`${host} ${path}`) ?? pages.get(`${host} *`) ?? hosts.get(host);
    if (!handler) return page(`<p>Nobody answers at this address.</p>`, 502);
    const made = await handler(incoming);
    if (made.body.includes(canary)) shown.add(host);
    return made;
  }

  function tenant(brand: Brand, subdomain: string): SyncroTenant {
    const made = new SyncroTenant(brand, subdomain);
    const known = tenants.get(made.host);
    if (known) return known;
    tenants.set(made.host, made);
    hosts.set(made.host, tenantHandler(made));
    return made;
  }

  function connectwise(companyId: string, place: ServerPlace = {}): ConnectWiseServer {
    const made = new ConnectWiseServer(companyId, place);
    const sharing = companies.get(made.host) ?? [];
    const known = sharing.find((server) => server.companyId === companyId);
    if (known) return known;
    sharing.push(made);
    companies.set(made.host, sharing);
    for (const host of [made.host, made.apiHost]) hosts.set(host, connectWiseHandler(sharing));
    return made;
  }

  function autotask(name: string, place: TenantPlace = {}): AutotaskServer {
    const made = new AutotaskServer(name, place);
    const known = autotasks.find((server) => server.name === name && server.host === made.host);
    if (known) return known;
    autotasks.push(made);
    // Any of the API's hosts tells in which zone a user is.
    for (const host of [made.host, made.apiHost, 'webservices.autotask.net'])
      hosts.set(host, autotaskHandler(autotasks));
    return made;
  }

  function syncore(name: string): SyncoreAccount {
    const known = syncores.find((account) => account.name === name);
    if (known) return known;
    const made = new SyncoreAccount(name);
    syncores.unshift(made);
    for (const host of syncoreHosts) hosts.set(host, syncoreHandler(syncores));
    return made;
  }

  function destination(facts: DestinationFacts): Destination {
    const made = new Destination(facts, (request) => answer(request, 'destination'));
    const handler = destinationHandler(made);
    hosts.set(made.host, handler);
    hosts.set(made.foreignHost, handler);
    return made;
  }

  const proxy: ForwardProxy | undefined =
    options.proxy === false ? undefined : await startProxy((request) => answer(request, 'browser'));
  return {
    proxy: proxy?.address ?? '',
    requests,
    shown,
    syncro: (subdomain) => tenant('syncro', subdomain),
    repairshopr: (subdomain) => tenant('repairshopr', subdomain),
    connectwise,
    autotask,
    syncore,
    rocketcyber: destination(rocketCyberFacts),
    lifecycleManager: destination(lifecycleManagerFacts),
    gradient: destination(gradientFacts),
    tier2tickets: destination(tier2TicketsFacts),
    umbrella: destination(umbrellaFacts),
    mspcfo: destination(mspcfoFacts),
    rewst: destination(rewstFacts),
    syncoreApp: destination(syncoreAppFacts),
    page: (host, path, content) => {
      pages.set(`${host} ${path}`, typeof content === 'string' ? () => page(content) : content);
    },
    withdraw: (host) => {
      for (const key of pages.keys()) if (key.startsWith(`${host} `)) pages.delete(key);
    },
    lead: (host, port) => proxy?.lead(host, port),
    certificate: proxy?.certificate,
    handle: async (request) => withoutRedirect(await answer(request, 'browser')),
    close: async () => proxy?.close(),
  };
}
