/** The compiled manifests and vocabularies in the package. */
import browser from 'webextension-polyfill';
import type { CompiledManifest, Vocabulary } from '../manifests/types';
import type { VendorId } from '../manifests/vendors';

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
export function loadManifest(id: string): Promise<CompiledManifest | null> {
  return load<CompiledManifest>(`manifests/${id}.json`);
}

export function loadVocabulary(vendor: VendorId): Promise<Vocabulary | null> {
  return load<Vocabulary>(`vocabulary/${vendor}.json`);
}
