/** The replicas' own APIs as what `fetch` reaches, and trials of shipped manifests against them. */
import { vi } from 'vitest';
import { compileFolder } from '../../../scripts/manifest-files';
import { defaultChoices } from '../../../utils/manifests/choices';
import { wantedRows } from '../../../utils/manifests/chosen';
import { foldWith } from '../../../utils/manifests/fold';
import type { VendorId } from '../../../utils/manifests/vendors';
import type { Proof, Trial } from '../../../utils/verify/types';
import type { Sandbox } from '../../sandbox/index';

const { manifests, vocabularies } = compileFolder('.');

/** Every call that was made, as `GET /api/v1/me`. */
export type Calls = { readonly method: string; readonly path: string; readonly headers: Headers }[];

export function reach(sandbox: Sandbox): Calls {
  const calls: Calls = [];
  vi.stubGlobal('fetch', async (url: string, init: RequestInit = {}) => {
    const { method = 'GET', signal } = init;
    const headers = new Headers(init.headers);
    const { pathname, search } = new URL(url);
    calls.push({ method, path: pathname + search, headers });
    signal?.throwIfAborted();
    const answer = await sandbox.handle({ method, url, headers: Object.fromEntries(headers) });
    return new Response(answer.body === '' ? null : answer.body, answer);
  });
  return calls;
}

export function trialOf(
  id: `${VendorId}/${string}`,
  origin: string,
  values: Readonly<Record<string, string>>,
): Trial {
  const manifest = manifests.find((one) => one.id === id);
  if (!manifest) throw new Error(`no manifest ${id}`);
  const vocabulary = vocabularies.find(({ vendor }) => vendor === manifest.vendor);
  const choices = defaultChoices(manifest, { ownServer: false, today: '2026-11-22' });
  return {
    origin,
    values,
    requirements: wantedRows(manifest, choices),
    fold: foldWith(vocabulary?.aliases ?? []),
    signal: AbortSignal.timeout(30_000),
  };
}

/** The lines that were refused, as a person reads them. */
export function refusedIn({ lines }: Proof): string[] {
  return lines
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ name, columns = [] }) => (columns.length ? `${name}: ${columns.join(', ')}` : name));
}
