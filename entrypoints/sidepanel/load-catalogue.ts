import browser from 'webextension-polyfill';
import type { CatalogueEntry } from '../../utils/manifests/types';

/** The list of shipped manifests. Rejects when the build lacks it. */
export async function loadCatalogue(): Promise<readonly CatalogueEntry[]> {
  const response = await fetch(browser.runtime.getURL('/catalogue.json'));
  const list: unknown = await response.json();
  if (!Array.isArray(list)) throw new Error('catalogue.json is not a list');
  return list;
}
