import type { CatalogueEntry } from '../utils/manifests/types';
import type { VendorId } from '../utils/manifests/vendors';

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The destination's name, with the integration where it has several. */
export function entryName({ destination, integration }: CatalogueEntry): string {
  return integration ? `${destination}, ${integration}` : destination;
}

/** Entries of a vendor (or of all) whose name holds every word of the query: those named as `first`, the others by name. */
export function filterCatalogue(
  catalogue: readonly CatalogueEntry[],
  vendor: VendorId | '',
  query: string,
  first: readonly string[] = [],
): readonly CatalogueEntry[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return catalogue
    .filter((entry) => vendor === '' || entry.vendor === vendor)
    .filter((entry) => words.every((word) => plain(entryName(entry)).includes(word)))
    .sort(
      (one, other) =>
        placeIn(first, one) - placeIn(first, other) || entryName(one).localeCompare(entryName(other)),
    );
}

function placeIn(first: readonly string[], { id }: CatalogueEntry): number {
  return first.includes(id) ? first.indexOf(id) : first.length;
}
