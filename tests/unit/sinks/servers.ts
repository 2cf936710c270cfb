/** A server on this machine for a sink to be tried against, and the ways its answer can get lost. */
import { vi } from 'vitest';
import type { Consignment, Parcel } from '../../../utils/sinks/types';
import type { Handler, Incoming } from '../../sandbox/http';
import { startSandbox } from '../../sandbox/index';

export const secret = 'T0ken-canary-5f1d2c3b4a69788796a5b4c3d2e1f0';

export const consignment: Consignment = {
  setupId: '11111111-2222-4333-8444-555555555555',
  vendor: 'syncro',
  origin: 'https://acme.syncromsp.com',
  destination: 'RocketCyber',
  manifestId: 'syncro/rocketcyber',
  capturedAt: Date.UTC(2026, 10, 21, 12),
};

export const parcels: readonly Parcel[] = [
  { field: 0, label: 'subdomain', value: 'acme', from: ['subdomain'] },
  { field: 1, label: 'apiToken', value: secret, from: ['apiToken'] },
];

export interface TestServer {
  readonly address: string;
  readonly requests: Incoming[];
  close(): Promise<void>;
}

export async function serve(handler: Handler): Promise<TestServer> {
  const sandbox = await startSandbox();
  const requests: Incoming[] = [];
  sandbox.page('127.0.0.1', '*', (request) => {
    requests.push(request);
    return handler(request);
  });
  return { address: sandbox.proxy, requests, close: () => sandbox.close() };
}

export function soon(): AbortSignal {
  return AbortSignal.timeout(5_000);
}

/** The server gets what matches, and its answer never comes back. */
export function loseAnswers(matches: (url: string, method: string) => boolean): void {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const answer = await real(url, init);
    if (matches(url, init.method ?? 'GET')) throw new TypeError('Failed to fetch');
    return answer;
  });
}

/** Every call's options, as the sink gave them. */
export function watchCalls(): RequestInit[] {
  const real = globalThis.fetch;
  const calls: RequestInit[] = [];
  vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
    calls.push(init);
    return real(url, init);
  });
  return calls;
}
