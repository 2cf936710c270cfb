import { compileFolder } from '../../../scripts/manifest-files';
import { manifestTable } from '../../../utils/manifests/table';
import type { CompiledManifest } from '../../../utils/manifests/types';
import type { VendorId } from '../../../utils/manifests/vendors';

const { manifests } = compileFolder('.');

/** The shipped manifests of one vendor. */
export function shippedOf(vendor: VendorId): CompiledManifest[] {
  return manifests.filter((manifest) => manifest.vendor === vendor);
}

/** One shipped manifest, by `<vendor>/<destination>`. */
export function shipped(id: string): CompiledManifest {
  const found = manifests.find((manifest) => manifest.id === id);
  if (!found) throw new Error(`no manifest ${id}`);
  return found;
}

/** Its rows as its source's table has them. */
export function rowsOf(id: string): string[] {
  const lines = manifestTable(shipped(id)).split('\n');
  return lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(2));
}

/** What a field of one of its objects is to hold: the text, or the kind of value. */
export function fieldOf(id: string, object: string, label: string, variant?: string): string | undefined {
  const manifest = shipped(id);
  const { objects } = variant
    ? (manifest.variants.find((each) => each.id === variant) ?? manifest)
    : manifest;
  const value = objects
    .find((each) => each.object === object)
    ?.fields.find((each) => each.label === label)?.value;
  return value?.kind === 'text' ? value.text : value?.kind;
}
