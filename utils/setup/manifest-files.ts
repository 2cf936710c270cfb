/** The compiled manifests and vocabularies in the package. */
import browser from 'webextension-polyfill';
import type { CompiledManifest, Vocabulary } from '../manifests/types';
import { isVendorId, type VendorId } from '../manifests/vendors';

/** Checked and compiled at build; remembered because they cannot change while the worker lives. */
const loaded = new Map<string, Promise<unknown>>();

function load<File>(path: string): Promise<File | null> {
  const known = loaded.get(path) ?? fetchFile(path);
  loaded.set(path, known);
  return known as Promise<File | null>;
}

async function fetchFile(path: string): Promise<unknown> {
  try {
    const reply = await fetch(browser.runtime.getURL(path));
    return reply.ok ? await reply.json() : null;
  } catch {
    loaded.delete(path);
    return null;
  }
}

/** The compiled manifest of that id (`<vendor>/<destination>`), or null when the package has none. */
export async function loadManifest(id: string): Promise<CompiledManifest | null> {
  const [vendor] = id.split('/');
  const all = isVendorId(vendor)
    ? await load<Record<string, CompiledManifest>>(`manifests/${vendor}.json`)
    : null;
  return all && Object.hasOwn(all, id) ? (all[id] ?? null) : null;
}

export function loadVocabulary(vendor: VendorId): Promise<Vocabulary | null> {
  return load<Vocabulary>(`vocabulary/${vendor}.json`);
}
